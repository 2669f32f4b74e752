/** What hosts cost: calls for each question when many members share a host, and time when some of them hang. */
import { ask, questions } from "./compare.ts";
import { type BenchNetwork, memberDeadlineMs } from "./network.ts";
import { countingProxy, hungHost, movedTo, type StandIn } from "./stand-ins.ts";

/** Time for the gateway to learn of members that moved. */
const movingMs = 5000;
const hung = 3;

/** Returns how many calls one question costs each host. */
export async function callsPerHost(network: BenchNetwork): Promise<number> {
  const origins = [...new Set(network.members.map(({ url }) => new URL(url).origin))];
  const proxies = new Map<string, StandIn>();
  for (const origin of origins) proxies.set(origin, await countingProxy(origin));
  const calls = () => [...proxies.values()].reduce((sum, proxy) => sum + proxy.calls(), 0);
  try {
    await moved(network, movedTo(network.members, proxies), () => calls() > 0);
    const { query } = questions.statisticsAtRest!;
    const asked = 20;
    const before = calls();
    for (let round = 0; round < asked; round++) {
      await ask(network.gateway, query, { year: 2024, quarter: 1 + (round % 4) });
    }
    // The gateway's own look at the registry may fall into the time.
    return Math.round(((calls() - before) / asked / proxies.size) * 10) / 10;
  } finally {
    await moved(network, network.members, () => true);
    for (const proxy of proxies.values()) proxy.stop();
  }
}

/** Returns how many milliseconds after the members' deadline the slowest answer came while some hang. */
export async function lateWithHungMembers(network: BenchNetwork): Promise<number> {
  const host = await hungHost();
  const roster = network.members.map((member, index) =>
    index < network.members.length - hung
      ? member
      : { ...member, url: `${host.url}${new URL(member.url).pathname}` },
  );
  try {
    const times: number[] = [];
    const { query, variables } = questions.newestFiltered!;
    const one = async (round: number) => {
      const given = await variables(round, network.gateway);
      const started = performance.now();
      const data = await ask<{ serviceRecords: { coverage: { answered: number } } }>(
        network.gateway,
        query,
        given,
      );
      times.push(performance.now() - started);
      return data.serviceRecords.coverage.answered;
    };
    let answered = 0;
    await moved(network, roster, async () => {
      answered = await one(0);
      return answered === network.members.length - hung;
    });
    // At once, before anybody knows that these hang, and afterwards.
    for (let round = 1; round < 10; round++) await Promise.all([one(round), one(round + 10)]);
    return Math.max(...times) - memberDeadlineMs;
  } finally {
    await moved(network, network.members, () => true);
    host.stop();
  }
}

async function moved(
  network: BenchNetwork,
  roster: BenchNetwork["members"],
  isThere: () => boolean | Promise<boolean>,
): Promise<void> {
  await network.move(roster);
  const until = performance.now() + movingMs;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    if (await isThere()) return;
    if (performance.now() > until)
      throw new Error("The gateway has not learned of the move within five seconds.");
  }
}
