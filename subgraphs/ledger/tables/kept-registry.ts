/** The last registry that the hub signed, as this member keeps it: with it a start needs no hub. */
import type { MemberContext } from "../../runtime/context.ts";
import type { RegistryShelf } from "../../runtime/peer-watch.ts";

/** Members of one process go by one registry; each keeps it, because each may be moved elsewhere. */
export function registryShelf(members: readonly MemberContext[]): RegistryShelf {
  return {
    read: async () => {
      const [first] = members;
      const rows = await first?.em
        .fork()
        .execute<{ signed: string }[]>(`select signed from kept_registry`);
      return rows?.[0]?.signed ?? null;
    },
    write: async (signed) => {
      await Promise.all(
        members.map(({ em }) =>
          em.fork().execute(
            `insert into kept_registry (signed) values (?)
               on conflict (is_only) do update set signed = excluded.signed`,
            [signed],
          ),
        ),
      );
    },
  };
}
