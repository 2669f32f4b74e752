/** Files that a reader picks, in the form in which the API takes them. */

/** Returns the content in base64. @throws when the file cannot be read */
export async function base64Of(file: Blob): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result as string));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("unreadable")));
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(",") + 1);
}
