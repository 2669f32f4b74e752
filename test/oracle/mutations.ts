/** Mutations of several fields: each is done once, by the member that it names and nobody else, in its turn. */
import fc from "fast-check";
import type { TestNetwork } from "./network.ts";
import { unknownMember, type World } from "./rows.ts";
import { difference } from "./same-answer.ts";

/** One field of a mutation: a note on a record, by its place among all, and what is read of it afterwards. */
export type Note = { readonly record: number; readonly reads: string };

export const notesArbitrary: fc.Arbitrary<readonly Note[]> = fc.array(
  fc.record({
    record: fc.nat({ max: 200 }),
    reads: fc.constantFrom(
      "id",
      "title fee",
      "enterprise { name }",
      "recordedBy { code slogan }",
      "mentions { count coverage { expected answered } }",
    ),
  }),
  { minLength: 2, maxLength: 6 },
);

/** Returns a sentence about what went wrong; null when all was done as written. */
export async function mutationFault(
  network: TestNetwork,
  world: World,
  notes: readonly Note[],
  order: number,
): Promise<string | null> {
  const { members } = world;
  // Some records that nobody has, and some of nobody.
  const ids = [
    ...members.flatMap(({ records }) => records.map(({ id }) => id)),
    `${members[0]!.code}:none`,
    `${unknownMember}:a1`,
  ];
  const written = notes.map(({ record }, nth) => ({
    id: ids[record % ids.length]!,
    text: `note ${nth}`,
  }));
  const fields = notes.map(
    ({ reads }, nth) =>
      `n${nth}: note(input: { id: "${written[nth]!.id}", text: "note ${nth}" }) { ${reads} }`,
  );
  const query = { source: `mutation { ${fields.join(" ")} }`, variables: {} };
  const expected = await network.foretell(world, query);
  const fault = difference(await network.ask(world, query, order), expected);
  if (fault) return `${fault}\n${query.source}`;
  // A member that dies with its answer has done what it was asked: only whoever may not be asked has not.
  const done = written.flatMap(({ id, text }) =>
    members
      .filter(({ code, status }) => status === "ACTIVE" && id.startsWith(`${code}:`))
      .map(({ code }) => `${code}: ${text} on ${id}`),
  );
  return network.journal.join() === done.join()
    ? null
    : `done\n  ${network.journal.join("\n  ")}\ninstead of\n  ${done.join("\n  ")}\n${query.source}`;
}
