/** What a person is told when the network cannot do what was asked: Chinese first, then English. */

export class NetworkFailure extends Error {
  readonly chinese: string;
  readonly english: string;
  /** Lines to show under the message, such as the end of a log. */
  readonly details: readonly string[];

  constructor(chinese: string, english: string, details: readonly string[] = [], cause?: unknown) {
    super(english, { cause });
    this.name = "NetworkFailure";
    this.chinese = chinese;
    this.english = english;
    this.details = details;
  }
}

/** Returns the lines that tell a person about any error; only unforeseen ones show their stack. */
export function describeFailure(error: unknown): string[] {
  if (error instanceof NetworkFailure) {
    return [
      `✗ ${error.chinese}`,
      `  ${error.english}`,
      ...error.details.map((line) => `  | ${line}`),
    ];
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [
    "✗ 未预料的错误，请报告此信息。",
    "  Unforeseen error; please report what follows.",
    text,
  ];
}

/** Returns the code of a system error such as `ENOENT`, or undefined. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : undefined;
}

/** Prints an error to stderr and leaves with exit code 1. */
export function failAndExit(error: unknown): never {
  for (const line of describeFailure(error)) console.error(line);
  process.exit(1);
}
