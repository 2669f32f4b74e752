/** Who the members are and what the categories are called: asked once, used on every screen. */
import { useMemo } from "react";
import { DirectoryDocument } from "./documents.ts";
import type { Category, Member } from "./shapes.ts";
import { useAnswer } from "./use-answer.ts";

export type Directory = {
  readonly members: ReadonlyMap<string, Member>;
  readonly categories: readonly Category[];
};

const renewEveryMs = 60_000;

/** Returns the directory as far as it is known: empty until, and unless, the gateway answers. */
export function useDirectory(): Directory {
  const { data } = useAnswer(DirectoryDocument, {}, { everyMs: renewEveryMs });
  return useMemo(
    () => ({
      members: new Map((data?.members ?? []).map((member) => [member.code, member])),
      categories: data?.serviceCategories ?? [],
    }),
    [data],
  );
}
