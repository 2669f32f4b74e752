/** What somebody wrote: it is not translated, but a screen reader is told its language. */
import { writtenIn } from "../language/written-in.ts";

/** Shows the text with its language. */
export function AsWritten({ text }: { readonly text: string | null | undefined }) {
  return <span lang={writtenIn(text)}>{text}</span>;
}
