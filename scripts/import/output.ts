/** Prints lines for a person or a pipe. */

/**
 * Prints the lines; a reader that has seen enough (`| head`) ends the process quietly, with the
 * code it would have ended with anyway.
 */
export function printLines(lines: readonly string[], exitCode: number): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(exitCode);
    throw error;
  });
  process.stdout.write(lines.map((line) => `${line}\n`).join(""));
}

/**
 * Lets a reader that has seen enough (`| head`) leave without ending a process that has more to do than to print: what
 * nobody reads is dropped, and the process ends with its own code.
 */
export function letReaderLeave(): void {
  let hasLeft = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    hasLeft ||= error.code === "EPIPE";
    if (!hasLeft) throw error;
  });
}
