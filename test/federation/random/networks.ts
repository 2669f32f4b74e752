/** Random networks: who owns which field, by which keys, under which directives, is drawn from a number. */
import { parseType, type TypeNode } from "graphql";
import type { Case, Resolvers, Subgraph } from "../harness.ts";

type Owner = "a" | "b" | "c";
type Field = {
  readonly name: string;
  readonly type: string;
  readonly owner: Owner;
  /** The subgraph that has it too. */
  readonly twin: Owner | null;
  readonly way: "own" | "shareable" | "override" | "requires" | "provides";
  /** The field that this one needs, or that its objects bring along. */
  readonly other: string | null;
};
type Row = { readonly __typename: string; readonly id: string; readonly given?: Given };
type Given = Readonly<Record<string, unknown>>;

const owners: readonly Owner[] = ["a", "b", "c"];
const types = ["Ant", "Bee", "Cat"];
const leaves = ["String", "Int", "String!", "[Int]", "[[String]!]"];
const targets = ["Ant", "Bee", "Cat", "Node", "Any"];
const shapes = ["%", "%", "%!", "[%]", "[%!]!", "[[%]!]"];

/** Numbers that look random and follow from `text`. */
function numberFrom(text: string): number {
  let hash = 2166136261;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16777619);
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507);
  return (hash ^ (hash >>> 13)) >>> 0;
}
const pick = <Item>(items: readonly Item[], text: string): Item =>
  items[numberFrom(text) % items.length]!;

/** Returns the network of a number: not each one composes. */
export function networkOf(seed: number): Pick<Case, "subgraphs" | "whole" | "reset"> {
  const draw = <Item>(items: readonly Item[], ...what: readonly string[]) =>
    pick(items, `${seed} ${what.join(" ")}`);
  const fields = new Map(types.map((type) => [type, fieldsOf(type, draw)]));
  for (const [type, all] of fields)
    fields.set(
      type,
      all.map((field) => provider(field, type, fields, draw)),
    );
  const fieldOf = (type: string, name: string) =>
    fields.get(type)!.find((field) => field.name === name)!;
  const hasNodes = draw([true, false], "interface object");
  const codeOnly = (type: string, owner: Owner) =>
    !hasNodes && owner !== "a" && draw([true, false, false], type, owner, "code");

  const valueOf = (place: string, type: TypeNode): unknown => {
    if (type.kind === "NonNullType")
      return valueOf(`${place}!`, type.type) ?? valueOf(`${place}+`, type);
    if (numberFrom(`${seed} ${place} null`) % 5 === 0) return null;
    if (type.kind === "ListType")
      return Array.from({ length: numberFrom(`${seed} ${place}`) % 3 }, (_, n) =>
        valueOf(`${place} ${n}`, type.type),
      );
    const name = type.name.value;
    const number = numberFrom(`${seed} ${place} value`) % 100;
    if (name === "Int") return number;
    if (name === "String") return `s${number}`;
    const among = { Node: types, Any: types.slice(0, 2) }[name] ?? [name];
    const typename = pick(among, `${place} ${number}`);
    return { __typename: typename, id: `${typename}:${number % 3}` } satisfies Row;
  };
  const mayBreak = (type: string, name: string) =>
    [...fields.get(type)!].every(({ other }) => other !== name);
  const stored = ({ id, __typename }: Row, { name, type }: Pick<Field, "name" | "type">) => {
    if (mayBreak(__typename, name) && numberFrom(`${seed} ${id} ${name} breaks`) % 15 === 0)
      throw new Error(`${id}.${name} is broken`);
    return valueOf(`${id} ${name}`, parseType(type));
  };
  const computed = (given: unknown) => `of ${JSON.stringify(given ?? null)}`;
  const inWhole = (row: Row, field: Field): unknown =>
    field.way === "requires"
      ? computed(inWhole(row, fieldOf(row.__typename, field.other!)))
      : stored(row, field);

  const roots = (owner: string, targetsOfOwner: readonly string[]) =>
    targetsOfOwner.map((target) => ({
      name: `${owner}${target}`,
      type: draw(shapes, owner, target, "root").replace("%", target),
    }));
  const rootValue = (name: string, type: string) => () => valueOf(`root ${name}`, parseType(type));
  const allRoots: { name: string; type: string }[] = [];

  /** What mutations change, each in its way, so that their order shows. */
  let turn = 0;
  const turns = { a: () => (turn = turn * 2 + 1), b: () => (turn += 2) };
  const mutationsOf = (owner: keyof typeof turns) => {
    const target = draw([...types, "Any"], owner, "next");
    const type = draw(shapes, owner, "next shape").replace("%", target);
    return {
      types: `type Mutation { ${owner}Turn: Int! ${owner}Next: ${type} }`,
      resolvers: {
        [`${owner}Turn`]: turns[owner],
        [`${owner}Next`]: () => valueOf(`${owner}Next ${turns[owner]()}`, parseType(type)),
      },
    };
  };

  const subgraphOf = (owner: Owner): Subgraph => {
    const parts: string[] = [];
    const resolvers: Record<string, Record<string, unknown>> = {};
    for (const type of types) {
      const own: Record<string, unknown> = {
        code: ({ id }: Row) => `code ${id}`,
        __resolveReference: (given: Given) => ({
          __typename: type,
          id: given.id ?? String(given.code).slice(5),
          given,
        }),
      };
      const lines: string[] = [];
      const external = new Set<string>();
      for (const field of fields.get(type)!) {
        const { name, way, other, twin } = field;
        if (owner === twin)
          lines.push(`${name}: ${field.type} ${way === "shareable" ? "@shareable" : ""}`);
        own[name] =
          owner === twin && way === "override" ? () => null : (row: Row) => stored(row, field);
        if (owner !== field.owner) continue;
        const mark = {
          own: "",
          shareable: "@shareable",
          override: `@override(from: "${twin}")`,
          requires: `@requires(fields: "${other}")`,
          provides: `@provides(fields: "${other}")`,
        }[way];
        lines.push(`${name}: ${field.type} ${mark}`);
        if (way === "requires") {
          external.add(other!);
          own[name] = ({ given }: Row) =>
            computed(given && other! in given ? given[other!] : "nothing");
        }
      }
      // Objects that another field of this subgraph brings along.
      for (const field of [...fields.values()].flat()) {
        if (field.way === "provides" && field.owner === owner && field.type.includes(type))
          external.add(field.other!);
      }
      if (owner === "c") {
        lines.push("turn: Int");
        own.turn = () => turn;
      }
      for (const name of external) lines.push(`${name}: ${fieldOf(type, name).type} @external`);
      const keys = codeOnly(type, owner) ? ["code"] : owner === "a" ? ["id", "code"] : ["id"];
      const heads = keys.map((key) => `@key(fields: "${key}")`).join(" ");
      const ids = keys.map((key) => `${key}: ${key === "id" ? "ID!" : "String!"}`).join(" ");
      const implemented = keys.includes("id") ? "implements Node" : "";
      parts.push(`type ${type} ${implemented} ${heads} { ${ids} ${lines.join("\n")} }`);
      resolvers[type] = own;
    }
    const all = types.every((type) => !codeOnly(type, owner));
    const rootsHere = roots(
      owner,
      targets.filter((one) => one !== "Node" || all),
    );
    allRoots.push(...rootsHere);
    resolvers.Query = Object.fromEntries(
      rootsHere.map(({ name, type }) => [name, rootValue(name, type)]),
    );
    if (types.some((type) => !codeOnly(type, owner)))
      parts.push(`interface Node ${hasNodes ? '@key(fields: "id")' : ""} { id: ID! }`);
    if (hasNodes) {
      resolvers.Node = {
        __resolveReference: ({ id }: Given) => ({ __typename: String(id).split(":")[0], id }),
      };
    }
    parts.push(`union Any = Ant | Bee`, queryType(rootsHere));
    if (owner !== "c") {
      const mutations = mutationsOf(owner);
      parts.push(mutations.types);
      resolvers.Mutation = mutations.resolvers;
    }
    return { types: parts.join("\n"), resolvers };
  };
  const queryType = (rootsHere: readonly { name: string; type: string }[]) =>
    `type Query { ${rootsHere.map(({ name, type }) => `${name}: ${type}`).join("\n")} }`;

  const extra = { name: "extra", type: "String" };
  const extraOf = ({ id }: Row) => valueOf(`${id} extra`, parseType("String"));
  const subgraphs: Record<string, Subgraph> = Object.fromEntries(
    owners.map((owner) => [owner, subgraphOf(owner)]),
  );
  if (hasNodes) {
    const rootsHere = roots("d", ["Node"]);
    allRoots.push(...rootsHere);
    const bare = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(bare) : value && { id: (value as Row).id };
    subgraphs.d = {
      types: `type Node @key(fields: "id") @interfaceObject { id: ID! ${extra.name}: ${extra.type} } ${queryType(rootsHere)}`,
      resolvers: {
        Query: Object.fromEntries(
          rootsHere.map(({ name, type }) => [name, () => bare(rootValue(name, type)())]),
        ),
        Node: { __resolveReference: ({ id }: Given) => ({ id }), extra: extraOf },
      },
    };
  }
  const whole: Record<string, Record<string, unknown>> = {
    Query: Object.fromEntries(allRoots.map(({ name, type }) => [name, rootValue(name, type)])),
    Mutation: { ...mutationsOf("a").resolvers, ...mutationsOf("b").resolvers },
  };
  for (const type of types) {
    const own = fields.get(type)!.map((field) => [field.name, (row: Row) => inWhole(row, field)]);
    whole[type] = {
      ...Object.fromEntries(own),
      code: ({ id }: Row) => `code ${id}`,
      turn: () => turn,
      ...(hasNodes ? { extra: extraOf } : {}),
    };
  }
  return { subgraphs, whole: whole as Resolvers, reset: () => void (turn = 0) };
}

type Draw = <Item>(items: readonly Item[], ...what: readonly string[]) => Item;

/** Three leaves, two fields that may need a leaf, and three references. */
function fieldsOf(type: string, draw: Draw): Field[] {
  const others = (owner: Owner) => owners.filter((one) => one !== owner);
  const leavesOfType = ["l0", "l1", "l2"].map((name): Field => {
    const owner = draw(owners, type, name);
    const way = draw(["own", "own", "shareable", "override"] as const, type, name, "way");
    const twin = way === "own" ? null : draw(others(owner), type, name, "twin");
    return { name, type: draw(leaves, type, name, "type"), owner, twin, way, other: null };
  });
  const needy: Field[] = [];
  for (const name of ["q0", "q1"]) {
    const known = [...leavesOfType.filter(({ way }) => way === "own"), ...needy];
    if (known.length === 0) break;
    const other = draw(known, type, name, "other");
    const owner = draw(others(other.owner), type, name);
    needy.push({ name, type: "String", owner, twin: null, way: "requires", other: other.name });
  }
  const references = ["r0", "r1", "r2"].map((name): Field => {
    const target = draw(
      targets.filter((one) => one !== "Node"),
      type,
      name,
      "target",
    );
    const shape = draw(shapes, type, name, "shape").replace("%!", "%").replace("%", target);
    const owner = draw(owners, type, name);
    return { name, type: shape, owner, twin: null, way: "own", other: null };
  });
  return [...leavesOfType, ...needy, ...references];
}

/** Lets some references bring a leaf of what they refer to. */
function provider(
  field: Field,
  type: string,
  fields: ReadonlyMap<string, readonly Field[]>,
  draw: Draw,
): Field {
  const target = types.find((one) => field.name.startsWith("r") && field.type.includes(one));
  if (!target || draw([true, false], type, field.name, "provides")) return field;
  const known = fields
    .get(target)!
    .filter(
      ({ name, way, owner }) => name.startsWith("l") && way === "own" && owner !== field.owner,
    );
  if (known.length === 0) return field;
  return { ...field, way: "provides", other: draw(known, type, field.name, "provided").name };
}
