/** What an evaluation rests on, named alike in what it is made of and in its document. */
import type { ContestedKind } from "../objection-state.ts";

export type BulletinReference = {
  readonly number: string;
  readonly revision: number;
  readonly hash: string;
};

/** The annual summary of work (AH-E art. 6(2)), or why there is none. */
export type Summary =
  | { readonly hash: string; readonly filedOn: string }
  | { readonly waiver: string };

/** A file by its content; its name may say who somebody is, and is in no sealed document. */
export type DeclaredFile = {
  /** Under which the hub keeps it. */
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** In hexadecimal. */
  readonly sha256: string;
};

export type ConfirmedDeclaration = {
  readonly id: string;
  readonly kind: "FIGURE" | "FACT" | "ATTRIBUTE";
  readonly name: string;
  readonly evidence: string;
  /** Absent where no file was attached. */
  readonly file?: DeclaredFile;
  /** MEMBER or HUB. */
  readonly declaredBy: string;
  readonly confirmedOn: string;
};

export type ContestedFigure = {
  /** The objection or appeal. */
  readonly objection: string;
  readonly participant: string;
  readonly kind: ContestedKind;
  readonly name: string;
  readonly reason: string;
};
