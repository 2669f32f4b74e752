/** Accepts registries, whoever brings them, and keeps the last good one in a file for when the hub is down. */
import { readFile } from "node:fs/promises";
import { writeWhole } from "../../subgraphs/runtime/whole-file.ts";
import { MemberRegistry, type RegistryInForce } from "./registry.ts";
import { RegistryRefusal, type RegistryReader } from "./signed-registry.ts";

/** The file's time of issue may lag behind by this much; each write costs a disk its peace. */
const refreshFileMs = 60_000;

export class RegistryKeeper {
  readonly #inForce: RegistryInForce;
  readonly #file: string;
  readonly #read: RegistryReader;
  readonly #log: (line: string) => void;
  /** What the file held when it was last looked at, to be read only once. */
  #seen: string | null = null;
  #writtenIssue = 0;
  /** The last complaint about each bringer, so that it is made once and not every second. */
  readonly #complaints = new Map<string, string>();

  constructor(options: {
    readonly inForce: RegistryInForce;
    readonly file: string;
    readonly read: RegistryReader;
    readonly log: (line: string) => void;
  }) {
    this.#inForce = options.inForce;
    this.#file = options.file;
    this.#read = options.read;
    this.#log = options.log;
  }

  /** Takes over what the file holds if it is newer; anybody who may write there may bring a registry. */
  async lookAtFile(): Promise<void> {
    const text = await readFile(this.#file, "utf8").catch((cause: NodeJS.ErrnoException) => cause);
    if (text === this.#seen) return;
    if (typeof text === "string") this.#seen = text;
    else if (text.code === "ENOENT") return;
    await this.#accept(text, this.#file, () => {
      const hubsCopy = "网关改为等待平台。The gateway waits for the hub instead.";
      const remedy = `可删除该文件，或换成平台签发的名册。Delete the file, or put a registry there that the hub issued.`;
      return this.#inForce.current ? remedy : `${hubsCopy} ${remedy}`;
    });
  }

  /** Takes over a registry that the hub at `url` handed out; false when it is refused. */
  async offer(signed: string, url: string): Promise<boolean> {
    const isAccepted = await this.#accept(
      signed,
      url,
      () =>
        "请核对该处确为本网络的平台，且其 REGISTRY_KEY 与 NETWORK_JWKS 相配。Check that the network's own hub answers there, and that its REGISTRY_KEY fits NETWORK_JWKS.",
    );
    const issued = this.#inForce.current?.issuedAt.getTime() ?? 0;
    if (isAccepted && issued - this.#writtenIssue >= refreshFileMs) await this.#write(signed);
    return isAccepted;
  }

  async #accept(signed: string | Error, bringer: string, remedy: () => string): Promise<boolean> {
    try {
      if (typeof signed !== "string")
        throw new RegistryRefusal("无法读取。", `It cannot be read: ${signed.message}.`);
      const next = new MemberRegistry(await this.#read(signed));
      const { current } = this.#inForce;
      if (current && next.version < current.version) {
        throw new RegistryRefusal(
          `版本 ${next.version} 早于已生效的 ${current.version}；若平台从备份恢复，作任一成员变更即签发更高版本。`,
          `Its version ${next.version} is older than ${current.version}, which is in force; if the hub was restored from a backup, any change of membership there issues a newer one.`,
        );
      }
      this.#complaints.delete(bringer);
      if (current?.version === next.version && next.issuedAt <= current.issuedAt) return true;
      this.#inForce.take(next);
      if (current?.version === next.version) return true;
      // A change must survive a crash of this gateway, so it is written at once.
      this.#writtenIssue = 0;
      this.#log(
        `成员名册生效 member registry in force: version=${next.version} issuedAt=${next.issuedAt.toISOString()} · 来自 from ${bringer}`,
      );
      return true;
    } catch (cause) {
      if (!(cause instanceof RegistryRefusal)) throw cause;
      const complaint = `成员名册 ${bringer} 不予采用。The member registry ${bringer} is refused. ${cause.message} ${remedy()}`;
      if (this.#complaints.get(bringer) !== complaint) this.#log(complaint);
      this.#complaints.set(bringer, complaint);
      // A good copy takes the place of a bad one as soon as the hub gives it again.
      if (bringer === this.#file) this.#writtenIssue = 0;
      return false;
    }
  }

  async #write(signed: string): Promise<void> {
    // Also when it fails: a full disk is told of once a minute.
    this.#writtenIssue = this.#inForce.current?.issuedAt.getTime() ?? 0;
    try {
      await writeWhole(this.#file, signed);
      this.#seen = signed;
    } catch (cause) {
      // Without the copy the gateway still serves; only a restart without the hub would not.
      this.#log(`成员名册无法写入 ${this.#file}。The registry cannot be kept: ${String(cause)}`);
    }
  }
}
