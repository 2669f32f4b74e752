/** How often subgraphs are asked, and how often about the same entity. */
import { type Case, reference } from "../harness.ts";

const users = [1, 2, 3].map((n) => ({ id: `u${n}`, name: `User ${n}`, rank: n * 10 }));
const posts = [0, 1, 0, 2, 0, 1].map((user, n) => ({
  id: `p${n}`,
  author: users[user],
  readers: [users[0], users[user], users[0]],
  editor: n % 2 ? users[2] : null,
}));
const root = {
  posts: () => posts,
  lead: () => users[0],
  deputy: () => users[1],
  leads: () => [users[0], users[0]],
};

export const batching: Case = {
  title: "batches of entities",
  subgraphs: {
    posts: {
      types: `
        type Query { posts: [Post!]! lead: User deputy: User leads: [User!]! }
        type Post @key(fields: "id") { id: ID! author: User! readers: [User!]! editor: User }
        type User @key(fields: "id") { id: ID! }`,
      resolvers: { Query: root, User: { __resolveReference: reference(users, "id") } },
    },
    users: {
      types: `type User @key(fields: "id") { id: ID! name: String! rank(times: Int = 1): Int! }`,
      resolvers: { User: { __resolveReference: reference(users, "id"), rank } },
    },
  },
  whole: { Query: root, User: { rank } },
  queries: [
    {
      title: "an entity that stands many times in a list is asked for once",
      source: `{ posts { author { name } } }`,
      fetches: { posts: 1, users: 1 },
      entities: { users: 3 },
    },
    {
      title: "lists within lists share one fetch",
      source: `{ posts { id readers { name rank } } }`,
      fetches: { posts: 1, users: 1 },
      entities: { users: 3 },
    },
    {
      title: "places with like needs share one fetch",
      source: `{ posts { author { name } editor { name } readers { name } } }`,
      fetches: { posts: 1, users: 1 },
    },
    {
      title: "places with other needs share one fetch too",
      source: `{ lead { name } deputy { rank(times: 2) } posts { editor { name rank } } }`,
      fetches: { posts: 1, users: 1 },
    },
    {
      title: "nulls among entities are passed over",
      source: `{ posts { id editor { name } } }`,
      entities: { users: 1 },
    },
    {
      title: "a list of one entity twice is filled twice",
      source: `{ leads { rank name } }`,
      entities: { users: 1 },
    },
  ],
};

function rank(user: { readonly rank: number }, { times }: { readonly times: number }): number {
  return user.rank * times;
}
