/** One line per phase with its time: live on a terminal, plain elsewhere. */

import { styleText } from "node:util";

const frames = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";

export type Progress = {
  /** Runs one phase under a title and prints how long it took; the phase may tell how far it is. */
  readonly phase: <T>(
    title: string,
    run: (tell: (text: string) => void) => Promise<T>,
  ) => Promise<T>;
  /** Prints a line without a phase. */
  readonly say: (line: string) => void;
};

/** Returns a progress display for a stream. */
export function showProgress(output: NodeJS.WriteStream = process.stdout): Progress {
  const isLive = output.isTTY && process.env["TERM"] !== "dumb";
  const paint = (style: "green" | "red" | "dim", text: string) =>
    isLive ? styleText(style, text, { stream: output }) : text;
  const erase = () => (isLive ? output.write("\r\u001B[2K") : true);

  return {
    say: (line) => {
      erase();
      output.write(`${line}\n`);
    },
    phase: async (title, run) => {
      const begunAt = performance.now();
      const seconds = () => `${((performance.now() - begunAt) / 1000).toFixed(1)} s`;
      let told = "";
      let frame = 0;
      const draw = () => {
        if (!isLive) return;
        erase();
        const text = `${title}  ${seconds()}  ${told}`;
        // A wrapped line could not be erased again; Chinese characters take two columns.
        output.write(
          `${frames[frame++ % frames.length]} ${fitColumns(text, (output.columns ?? 80) - 3)}`,
        );
      };
      const timer = setInterval(draw, 120);
      draw();
      try {
        const result = await run((text) => (told = text));
        erase();
        output.write(`${paint("green", "✓")} ${title}  ${paint("dim", seconds())}\n`);
        return result;
      } catch (error) {
        erase();
        output.write(`${paint("red", "✗")} ${title}  ${paint("dim", seconds())}\n`);
        throw error;
      } finally {
        clearInterval(timer);
      }
    },
  };
}

function fitColumns(text: string, columns: number): string {
  let used = 0;
  let fitted = "";
  for (const character of text) {
    used += character > "\u2E7F" ? 2 : 1;
    if (used > columns) break;
    fitted += character;
  }
  return fitted;
}
