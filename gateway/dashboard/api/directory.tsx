/** Who the members are and what the categories are called: asked once, used on every screen. */
import { createContext, use, useMemo, type ReactNode } from "react";
import { memberFields, type Category, type Member } from "./member.ts";
import { useQuery } from "./use-query.ts";

export const directoryQuery = `query Directory {
  members ${memberFields}
  serviceCategories { code name }
}`;

type DirectoryData = {
  readonly members: readonly Member[] | null;
  readonly serviceCategories: readonly Category[] | null;
};

export type Directory = {
  readonly members: ReadonlyMap<string, Member>;
  readonly categories: readonly Category[];
};

const emptyDirectory: Directory = { members: new Map(), categories: [] };
const DirectoryContext = createContext<Directory>(emptyDirectory);
const renewEveryMs = 60_000;

/** Offers the directory to everything inside; empty until, and unless, the gateway answers. */
export function DirectoryProvider({ children }: { readonly children: ReactNode }) {
  const { data } = useQuery<DirectoryData>(directoryQuery, {}, renewEveryMs);
  const directory = useMemo(
    (): Directory => ({
      members: new Map((data?.members ?? []).map((member) => [member.code, member])),
      categories: data?.serviceCategories ?? [],
    }),
    [data],
  );
  return <DirectoryContext value={directory}>{children}</DirectoryContext>;
}

/** Returns the directory as far as it is known. */
export const useDirectory = (): Directory => use(DirectoryContext);
