/** Who belongs to the network: one hub, its windows, its institutions. */

import { readFile } from "node:fs/promises";
import { cities } from "../../../subgraphs/ledger/rules/division.ts";
import { codeOf, NetworkFailure } from "../failure.ts";
import { hasStrings } from "../folder/json-file.ts";
import { listInstitutions } from "./institutions.ts";
import type { MemberKind, RosterMember } from "./roster-member.ts";

/** Returns Anhui's network with the given number of institutions; a larger one begins with a smaller one. */
export function anhuiRoster(institutions: number): RosterMember[] {
  const places = cities.map(({ code, name, pinyin }) => ({
    code,
    name: name.replace(/市$/, ""),
    nameEn: pinyin,
  }));
  return [
    {
      code: "340000",
      kind: "HUB",
      name: "安徽省中小企业公共服务平台",
      nameEn: "Anhui SME Service Platform",
    },
    ...places.map(({ code, name, nameEn }): RosterMember => ({
      code,
      kind: "WINDOW",
      name: `${name}市中小企业服务窗口`,
      nameEn: `${nameEn} SME Service Window`,
      cityCode: code,
    })),
    ...listInstitutions(places, institutions),
  ];
}

/** Returns the roster in a file, for a network other than Anhui's. */
export async function readRoster(path: string): Promise<RosterMember[]> {
  const members = await readFile(path, "utf8")
    .then(
      (text): unknown => JSON.parse(text),
      (error: unknown) => {
        throw rosterFailure(path, codeOf(error) ?? String(error));
      },
    )
    .catch((error: unknown) => {
      throw error instanceof NetworkFailure ? error : rosterFailure(path, String(error));
    });
  if (!Array.isArray(members) || !members.every(isRosterMember)) {
    throw rosterFailure(path, 'expected [{ "code", "kind", "name", "nameEn", "cityCode"? }]');
  }
  const codes = new Set(members.map(({ code }) => code));
  if (codes.size < members.length) throw rosterFailure(path, "a member code appears twice");
  if (members.filter(({ kind }) => kind === "HUB").length !== 1) {
    throw rosterFailure(path, "a network has exactly one HUB");
  }
  return members;
}

const kinds: ReadonlySet<string> = new Set<MemberKind>(["HUB", "WINDOW", "INSTITUTION"]);

const isRosterMember = (value: unknown): value is RosterMember =>
  hasStrings(value, "code", "kind", "name", "nameEn") &&
  kinds.has(value.kind) &&
  // The code becomes part of a database's name.
  /^[0-9A-Z]{1,40}$/.test(value.code);

const rosterFailure = (path: string, reason: string): NetworkFailure =>
  new NetworkFailure(
    `成员名单 ${path} 无法使用：${reason}`,
    `The roster ${path} cannot be used: ${reason}`,
  );
