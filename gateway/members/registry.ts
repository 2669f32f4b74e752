/** Who belongs to the network, as the hub last said; the copy is kept on disk for when the hub is down. */
import { readFile, rename, writeFile } from "node:fs/promises";

export type RegisteredMember = {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly cityCode: string | null;
  readonly url: string;
  readonly status: "ACTIVE" | "SUSPENDED" | "MAINTENANCE" | "LEFT";
};
export type RegistryCopy = {
  readonly asOf: string | null;
  readonly members: readonly RegisteredMember[];
};

const kindOrder = ["HUB", "WINDOW", "INSTITUTION"];

export class MemberRegistry {
  readonly #file: string;
  #copy: RegistryCopy;
  #byCode = new Map<string, RegisteredMember>();
  #isCurrent = false;

  private constructor(file: string, copy: RegistryCopy) {
    this.#file = file;
    this.#copy = copy;
    this.#index();
  }

  /** Reads the last known copy. @throws naming the file when it is missing or no registry */
  static async open(file: string): Promise<MemberRegistry> {
    const text = await readFile(file, "utf8").catch(() => {
      throw new Error(`找不到成员名册 ${file}。The member registry ${file} is missing.`);
    });
    return new MemberRegistry(file, toCopy(JSON.parse(text)));
  }

  get asOf(): string | null {
    return this.#copy.asOf;
  }

  /** True when the hub confirmed the copy at the last attempt. */
  get isCurrent(): boolean {
    return this.#isCurrent;
  }

  find(code: string): RegisteredMember | undefined {
    return this.#byCode.get(code);
  }

  /** Everyone on record, by kind and code. */
  all(): readonly RegisteredMember[] {
    return this.#copy.members;
  }

  /** Members that have not left, by kind and code. */
  list(): readonly RegisteredMember[] {
    return this.#copy.members.filter(({ status }) => status !== "LEFT");
  }

  /** Members that should answer for a contract, by code. */
  keepersOf(kinds: readonly string[]): readonly RegisteredMember[] {
    return this.list()
      .filter(({ kind }) => kinds.includes(kind))
      .toSorted((a, b) => (a.code < b.code ? -1 : 1));
  }

  /** Takes over what the hub says now, in memory and on disk. */
  async update(copy: RegistryCopy): Promise<void> {
    this.#isCurrent = true;
    copy = { ...copy, members: copy.members.toSorted(byKindAndCode) };
    const changed = JSON.stringify(copy.members) !== JSON.stringify(this.#copy.members);
    this.#copy = copy;
    if (!changed) return;
    this.#index();
    await writeFile(`${this.#file}.new`, JSON.stringify(copy, null, 2));
    await rename(`${this.#file}.new`, this.#file);
  }

  /** Notes that the hub could not be asked; the last known copy stays in force. */
  markStale(): void {
    this.#isCurrent = false;
  }

  #index(): void {
    this.#byCode = new Map(this.#copy.members.map((member) => [member.code, member]));
  }
}

const byKindAndCode = (a: RegisteredMember, b: RegisteredMember): number =>
  kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || (a.code < b.code ? -1 : 1);

function toCopy(value: unknown): RegistryCopy {
  // The network's roster, a bare list, starts the very first copy.
  const list = Array.isArray(value) ? value : (value as RegistryCopy).members;
  const members = (list as Partial<RegisteredMember>[]).map((entry) => ({
    code: entry.code ?? "",
    kind: entry.kind ?? "",
    name: entry.name ?? entry.code ?? "",
    nameEn: entry.nameEn ?? null,
    cityCode: entry.cityCode ?? null,
    url: entry.url ?? "",
    status: entry.status ?? ("ACTIVE" as const),
  }));
  return {
    asOf: Array.isArray(value) ? null : (value as RegistryCopy).asOf,
    members: members.toSorted(byKindAndCode),
  };
}
