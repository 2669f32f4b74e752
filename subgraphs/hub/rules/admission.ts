/** Who may be admitted under which code and address. Source: AH-M art. 2, GB/T 2260, GB 32100. */

/** Kinds that can be admitted: the hub is there from the beginning. */
export type AdmittedKind = "WINDOW" | "INSTITUTION";

/** Returns what is wrong with a member's code for its kind, null when nothing is. */
export function memberCodeFault(
  kind: AdmittedKind,
  code: string,
  isCreditCode: (code: string) => boolean,
): string | null {
  if (kind === "WINDOW") {
    return /^\d{6}$/.test(code)
      ? null
      : "code：窗口代码应为 6 位行政区划代码（GB/T 2260）。A window's code is the six digits of its city (GB/T 2260).";
  }
  return isCreditCode(code)
    ? null
    : "code：机构代码应为有效的统一社会信用代码（GB 32100）。An institution's code is a valid credit code (GB 32100).";
}

/** Returns what is wrong with the address of a member's subgraph, null when nothing is. */
export function addressFault(url: string): string | null {
  const parsed = URL.parse(url);
  const isWeb = parsed !== null && ["http:", "https:"].includes(parsed.protocol);
  // Gateways sign for each caller; a password in an address would only be shown around.
  return isWeb && parsed.username === "" && parsed.password === ""
    ? null
    : "url：应为不含口令的 http(s) 地址。An http(s) address without a password is wanted.";
}
