/** The name that the evidence knows a file by. */

/** Returns SHA-256 in hexadecimal; null where the browser counts none, as on a page without TLS. */
export async function sha256Of(bytes: BufferSource): Promise<string | null> {
  // The type says that it is always there; on a page without TLS it is not.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return null;
  const hash = await subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
