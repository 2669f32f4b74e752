/** How much a process has computed, whatever else the machine does meanwhile. */
import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, on every machine that Node runs on. */
const tickMs = 10;

/** Returns milliseconds of processor time that the process has used; null where the system does not tell. */
export function processorMsOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name, which may hold anything.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return null;
  }
}
