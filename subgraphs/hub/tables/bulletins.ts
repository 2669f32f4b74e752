/** Bulletins, the documents sealed for them, and every step that was taken with them. */
import { defineEntity, type InferEntity, p } from "@mikro-orm/core";
import type { CollectionForm } from "../rules/bulletin/bulletin.ts";
import type { RankingRule } from "../rules/bulletin/rank.ts";
import type { BulletinState, BulletinStep } from "../rules/bulletin-state.ts";
import type { DeadlineRule } from "../rules/reporting.ts";
import { sealing, taken } from "./sealed-texts.ts";

export type BulletinSettings = {
  readonly title: string;
  readonly number: string;
  readonly issuer: string | null;
  readonly addressee: string | null;
  readonly form: CollectionForm;
  readonly deadline: DeadlineRule;
  readonly ranking: Readonly<Record<"WINDOW" | "INSTITUTION", RankingRule>>;
  readonly smallestCell: number;
};

export const Bulletins = defineEntity({
  name: "BulletinRow",
  tableName: "bulletin",
  properties: {
    id: p.text().primary(),
    year: p.integer(),
    /** 0 is the whole year. */
    quarter: p.integer(),
    revision: p.integer(),
    state: p.text().$type<BulletinState>(),
    settings: p.json<BulletinSettings>(),
    /** The published bulletin that this one is to stand for. */
    revises: p.text().nullable(),
    /** Why it is revised. */
    reason: p.text().nullable(),
    createdAt: p.datetime(),
  },
});
export type BulletinRow = InferEntity<typeof Bulletins>;

/** Append-only; the last sealing counts. */
export const SealedBulletins = defineEntity({
  name: "SealedBulletinRow",
  tableName: "sealed_bulletin",
  properties: {
    bulletinId: p.text().primary(),
    ...sealing(),
  },
});
export type SealedBulletinRow = InferEntity<typeof SealedBulletins>;

/** Append-only. */
export const BulletinSteps = defineEntity({
  name: "BulletinStepRow",
  tableName: "bulletin_step",
  properties: {
    seq: p.bigint("number").primary().autoincrement(),
    bulletinId: p.text(),
    step: p.text().$type<BulletinStep | "DRAFT">(),
    /** Where it led. */
    state: p.text().$type<BulletinState>(),
    ...taken(),
  },
});
