import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Recording } from "../../../../src/report/recording/recording.ts";
import type { Fault } from "../../../../src/simulator/faults.ts";
import { createSimulator } from "../../../../src/simulator/simulator.ts";
import { practiceTenant } from "../../../../src/simulator/tenants/index.ts";

export const SCRIPT = readFileSync(
  join(import.meta.dirname, "../../../../src/report/recording/record-tenant.ps1"),
  "utf8",
);
/** The moment of every recording here. */
export const AT = Date.parse("2026-11-23T12:00:00Z");

/** The addresses of one of the script's two lists, as PowerShell reads single-quoted texts. */
export function listed(name: "Once" | "PerProvider"): string[] {
  const [, block = ""] = new RegExp(`^\\$${name} = @\\(\\n([\\s\\S]*?)^\\)`, "m").exec(SCRIPT) ?? [];
  return [...block.matchAll(/'((?:[^']|'')*)'/g)].map(([, text = ""]) => text.replaceAll("''", "'"));
}

interface Body {
  readonly value?: readonly Record<string, unknown>[];
  readonly "@odata.nextLink"?: string;
}

/** Does what the script does, with its own lists, before a simulated tenant. */
export async function recordAs(id: string, faults: readonly Fault[] = []) {
  // Slow enough for Graph's strictest limit: the script waits where it is throttled.
  let clock = AT;
  const simulator = createSimulator({
    tenants: [practiceTenant(id)],
    clientId: "0f6f2c7e-3b1d-4a55-9c0e-5d7a1e2b9c44",
    redirectUris: [],
    now: () => clock,
    faults,
  });
  const authorization = `Bearer ${simulator.accessToken()}`;
  const answers: Recording["answers"] = [];
  const since = "2026-10-24T12:00:00Z";

  async function readAll(url: string): Promise<Body[]> {
    const bodies: Body[] = [];
    for (let next: string | undefined = url; next; ) {
      clock += 1100;
      const headers = {
        authorization,
        ...(next.includes("$count=true") && { consistencylevel: "eventual" }),
      };
      const response = await simulator.fetch(next, { headers });
      const body = (await response.json().catch(() => null)) as Body | null;
      answers.push({ url: next, status: response.status, at: new Date(AT).toISOString(), body });
      if (body) bodies.push(body);
      next = url.includes("/auditLogs/") ? undefined : body?.["@odata.nextLink"];
    }
    return bodies;
  }

  const ids = new Set<string>();
  for (const url of listed("Once")) {
    const items = (await readAll(url.replace("{time}", since))).flatMap(({ value = [] }) => value);
    for (const item of items) {
      if (url.endsWith("/crossTenantAccessPolicy/partners") && item.isServiceProvider === true)
        ids.add(String(item.tenantId));
      if (
        url.endsWith("/conditionalAccess/policies") &&
        /^Microsoft Security Experts-/i.test(String(item.displayName))
      )
        for (const member of membersOf(item)) ids.add(member);
    }
  }
  for (const tenantId of ids) {
    for (const url of listed("PerProvider")) await readAll(url.replaceAll("{tenantId}", tenantId));
  }
  const { consented } = simulator.tenant(id);
  const recording: Recording = {
    kind: "defender-experts-companion/recording",
    version: 1,
    recordedAt: new Date(AT).toISOString(),
    scopes: [...consented],
    answers,
  };
  return { recording };
}

function membersOf(policy: Record<string, unknown>): string[] {
  const { conditions } = policy as {
    conditions?: { users?: { includeGuestsOrExternalUsers?: { externalTenants?: { members?: string[] } } } };
  };
  return conditions?.users?.includeGuestsOrExternalUsers?.externalTenants?.members ?? [];
}
