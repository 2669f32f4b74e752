/** A statement as its member signed it: the payload of a compact JWS, read for those who made it. */
import { columnKeys, type ColumnKey } from "./sealed-text.ts";

export const statementKeys = [...columnKeys, "serviceRecords", "feeFen"] as const;

export type OwnStatement = {
  readonly asOf: string;
  readonly definitions: string;
  readonly figures: Readonly<Record<ColumnKey | "serviceRecords" | "feeFen", number | null>>;
  readonly coverage: {
    readonly importsOpen: number;
    readonly liveRecords: number;
    readonly importedRecords: number;
  };
  readonly checkpoint: string | null;
};

/** Returns what the signed text says; null where it is none. Who signed is for the hub to check. */
export function readStatement(signed: string): OwnStatement | null {
  try {
    const payload = (signed.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    const bytes = Uint8Array.from(atob(payload), (char) => char.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as OwnStatement;
  } catch {
    return null;
  }
}
