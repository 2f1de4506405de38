import { createSimulator } from "../../src/simulator/simulator.ts";
import { practiceTenant } from "../../src/simulator/tenants/index.ts";
import { collectTenant } from "../../src/tenant/collect.ts";
import { GRAPH_ROOT, type GraphFetch } from "../../src/tenant/graph/answer.ts";
import { median } from "./median.ts";
import type { Measured } from "./run.ts";

const ROUND_TRIP = 100;
const RUNS = 5;

/** A whole check where each request takes 100 ms, beside three bare requests in a row, and beside its own calls in a row. */
export async function checkCost(): Promise<Measured[]> {
  const checks: number[] = [];
  const bare: number[] = [];
  const inARow: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const { graphFetch, paths } = distantGraph();
    checks.push(await timed(() => collectTenant(graphFetch)));
    const asked = [...paths];
    bare.push(await timed(() => askEach(distantGraph().graphFetch, ["/me", "/me", "/me"])));
    inARow.push(await timed(() => askEach(distantGraph().graphFetch, asked)));
  }
  const [check, three, row] = [median(checks), median(bare), median(inARow)];
  const ms = (value: number) => `${Math.round(value)} ms`;
  return [
    {
      what: "Full check at 100 ms a round trip, beside three bare round trips",
      values: `${ms(check)}, ${ms(three)}`,
      ratio: check / three,
      aim: "at most 1.2",
    },
    {
      what: "Full check at 100 ms a round trip, beside the same calls one after another",
      values: `${ms(check)}, ${ms(row)}`,
      ratio: check / row,
      aim: "well below 1",
    },
  ];
}

/** The simulated Graph, far away; notes every call, those inside batches too. */
function distantGraph(): { graphFetch: GraphFetch; paths: string[] } {
  const simulator = createSimulator({
    tenants: [practiceTenant("reader-and-operator")],
    clientId: "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44",
    redirectUris: [],
  });
  const token = simulator.accessToken();
  const paths: string[] = [];
  const graphFetch: GraphFetch = async (url, init) => {
    if (url.endsWith("/$batch")) {
      const { requests } = JSON.parse(String(init.body)) as { requests: { url: string }[] };
      paths.push(...requests.map((request) => request.url));
    } else {
      paths.push(url.replace(GRAPH_ROOT, ""));
    }
    await new Promise((resolve) => setTimeout(resolve, ROUND_TRIP));
    return simulator.fetch(url, { ...init, headers: { ...init.headers, Authorization: `Bearer ${token}` } });
  };
  return { graphFetch, paths };
}

async function askEach(graphFetch: GraphFetch, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await (await graphFetch(GRAPH_ROOT + path, { headers: { ConsistencyLevel: "eventual" } })).text();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
