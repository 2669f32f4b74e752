/** Four subgraphs over one random world, and the same world as one schema. */
import fc from "fast-check";
import type { Case } from "../harness.ts";

type User = {
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
  readonly score: number;
  readonly bossAt: number | null;
  readonly wallet: { readonly amount: number; readonly cards: readonly (Card | null)[] } | null;
};
type Card = { readonly digits: string; readonly limit: number | null };
type Item = {
  readonly __typename: "Book" | "Film";
  readonly id: string;
  readonly title: string;
  readonly length: number | null;
  readonly price: number | null;
  readonly stock: number;
  readonly tags: readonly (readonly (string | null)[])[] | null;
  readonly extra: unknown;
  readonly ownerAt: number | null;
  readonly makerAt: number;
};
type Review = {
  readonly id: string;
  readonly text: string | null;
  readonly authorAt: number;
  readonly aboutAt: number | null;
};
export type World = {
  readonly users: readonly User[];
  readonly items: readonly Item[];
  readonly reviews: readonly Review[];
};

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { freq: 3 });
const place = fc.nat(9);
const word = fc.constantFrom("a", "b", "甲", "");
const card = fc.record({ digits: word, limit: maybe(fc.nat(9)) });
const wallet = fc.record({ amount: fc.nat(9), cards: fc.array(maybe(card), { maxLength: 2 }) });
const user = fc.record({
  name: word,
  mail: maybe(word),
  score: fc.nat(9),
  bossAt: maybe(place),
  wallet: maybe(wallet),
});
const item = fc.record({
  __typename: fc.constantFrom("Book" as const, "Film" as const),
  title: word,
  length: maybe(fc.nat(9)),
  price: maybe(fc.nat(9)),
  stock: fc.nat(9),
  tags: maybe(fc.array(fc.array(maybe(word), { maxLength: 2 }), { maxLength: 2 })),
  extra: maybe(fc.constantFrom<unknown>({ __typename: "User", id: 1 }, [null, {}], "text", 0)),
  ownerAt: maybe(place),
  makerAt: place,
});
const review = fc.record({ text: maybe(word), authorAt: place, aboutAt: maybe(place) });
const named = <Row>(letter: string, rows: readonly Row[]) =>
  rows.map((row, index) => ({ ...row, id: `${letter}${index}` }));

/** Worlds in which everything is valid, though much is null. */
export const worlds: fc.Arbitrary<World> = fc
  .record({
    users: fc.array(user, { minLength: 1, maxLength: 3 }),
    items: fc.array(item, { minLength: 1, maxLength: 4 }),
    reviews: fc.array(review, { maxLength: 4 }),
  })
  .map(({ users, items, reviews }) => ({
    users: named("u", users),
    items: named("i", items),
    reviews: named("r", reviews),
  }));

/** The world that the resolvers below see. */
export const stage: { world: World } = { world: { users: [], items: [], reviews: [] } };

type Given = Readonly<Record<string, unknown>>;
const at = <Row>(rows: readonly Row[], index: number | null): Row | null =>
  index === null ? null : (rows[index % Math.max(rows.length, 1)] ?? null);
const userAt = (index: number | null) => at(stage.world.users, index);
const find = <Row extends { readonly id: string }>(rows: readonly Row[], id: unknown) =>
  rows.find((row) => row.id === id) ?? null;
const first = <Row>(rows: readonly Row[], { first: count = 2 }: { first?: number | null }) =>
  rows.slice(0, count ?? undefined);

const Query = {
  users: () => stage.world.users,
  user: (_: unknown, { id }: Given) => find(stage.world.users, id),
  items: (_: unknown, { kind }: Given) =>
    stage.world.items.filter((one) => !kind || one.__typename.toUpperCase() === kind),
  books: () => stage.world.items.filter((one) => one.__typename === "Book"),
  shelf: () => [stage.world.items, null, []],
  search: () => [
    ...stage.world.items,
    ...stage.world.users.map((one) => ({ ...one, __typename: "User" })),
  ],
  reviews: () => [null, ...stage.world.reviews],
  latest: () => stage.world.reviews.at(-1) ?? null,
};
const owner = (one: Item) => userAt(one.ownerAt);
const maker = (one: Item) => userAt(one.makerAt);
const reviewsOfItem = (one: Item, args: Given) =>
  first(
    stage.world.reviews.filter((review) => at(stage.world.items, review.aboutAt)?.id === one.id),
    args,
  );
const reviewsOfUser = (one: User, args: Given) =>
  first(
    stage.world.reviews.filter((review) => userAt(review.authorAt)?.id === one.id),
    args,
  );
const cost = (one: Item) => (one.length ?? 0) * 10 + (one.title === "a" ? 1 : 0);
const rank = (one: User) => `${one.name}:${one.mail ?? "-"}`;
const UserFields = { boss: (one: User) => userAt(one.bossAt), reviews: reviewsOfUser, rank };
const ItemFields = { owner, maker, reviews: reviewsOfItem, cost };
const ReviewFields = {
  author: (one: Review) => userAt(one.authorAt),
  about: (one: Review) => at(stage.world.items, one.aboutAt),
  text: (one: Review, { upper }: Given) => (upper ? one.text?.toUpperCase() : one.text),
};

/** Looks rows up; what `own` does not list is not there unless the reference brings it. */
const lookUp =
  (rows: (world: World) => readonly { readonly id: string }[], hidden: readonly string[] = []) =>
  (given: Given): unknown => {
    const row = find(rows(stage.world), given.id);
    if (!row) return null;
    const known = Object.entries(row).filter(([key]) => !hidden.includes(key));
    return { ...Object.fromEntries(known), ...given };
  };
const ofUsers = lookUp(({ users }) => users);
const ofItems = lookUp(({ items }) => items);

const itemTypes = (fields: string, book = "", film = "", head = "implements Item") => `
  type Book ${head} @key(fields: "id") { id: ID! ${fields} ${book} }
  type Film ${head} @key(fields: "id") { id: ID! ${fields} ${film} }`;

export const network: Pick<Case, "subgraphs" | "whole"> = {
  subgraphs: {
    accounts: {
      types: `
        type Query { users: [User!]! user(id: ID!): User }
        type User @key(fields: "id") { id: ID! name: String! mail: String boss: User }`,
      resolvers: { Query, User: { __resolveReference: ofUsers, ...UserFields } },
    },
    catalog: {
      types: `
        scalar JSON
        enum Kind { BOOK FILM }
        type Query { items(kind: Kind): [Item!]! books: [Book!] shelf: [[Item!]]! search: [Hit]! }
        interface Item { id: ID! title: String! owner: User maker: User! tags: [[String]!] }
        union Hit = Book | Film | User
        ${itemTypes("title: String! length: Int owner: User maker: User! tags: [[String]!]", "extra: JSON")}
        type User @key(fields: "id", resolvable: false) { id: ID! }`,
      resolvers: {
        Query,
        Book: { __resolveReference: ofItems, ...ItemFields },
        Film: { __resolveReference: ofItems, ...ItemFields },
      },
    },
    reviews: {
      types: `
        type Query { reviews: [Review]! latest: Review }
        type Review @key(fields: "id") { id: ID! text(upper: Boolean = false): String author: User! about: Subject }
        union Subject = Book | Film
        type User @key(fields: "id") { id: ID! score: Int! reviews(first: Int = 2): [Review!]!
          name: String! @external mail: String @external rank: String @requires(fields: "name mail") }
        ${itemTypes("reviews(first: Int = 2): [Review!]", "", "", "")}`,
      resolvers: {
        Query,
        Review: ReviewFields,
        User: { __resolveReference: lookUp(({ users }) => users, ["name", "mail"]), ...UserFields },
        Book: { __resolveReference: ofItems, ...ItemFields },
        Film: { __resolveReference: ofItems, ...ItemFields },
      },
    },
    shop: {
      types: `
        interface Priced { price: Int }
        ${itemTypes(
          `price: Int stock: Int! title: String! @external length: Int @external
          cost: Int! @requires(fields: "length title")`,
          "",
          "",
          "implements Priced",
        )}
        type User @key(fields: "id") { id: ID! wallet: Wallet }
        type Wallet { amount: Int! cards: [Card]! }
        type Card { digits: String! limit: Int }`,
      resolvers: {
        User: { __resolveReference: ofUsers },
        Book: {
          __resolveReference: lookUp(({ items }) => items, ["title", "length"]),
          ...ItemFields,
        },
        Film: {
          __resolveReference: lookUp(({ items }) => items, ["title", "length"]),
          ...ItemFields,
        },
      },
    },
  },
  whole: { Query, User: UserFields, Book: ItemFields, Film: ItemFields, Review: ReviewFields },
};
