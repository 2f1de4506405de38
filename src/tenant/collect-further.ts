import { EXPERTS_APPLICATIONS } from "../knowledge/provider.ts";
import { type AskingOptions, startAsking } from "./asking.ts";
import { findExperts } from "./experts.ts";
import type { Fact } from "./fact.ts";
import type { GraphFetch } from "./graph/answer.ts";
import type { AuditEntry, ProviderSignIn } from "./history.ts";
import { auditReaders } from "./readers/audits.ts";
import { anySignIns, providerSignIns } from "./readers/sign-ins.ts";
import { whatIfFor } from "./readers/what-if.ts";
import type { TenantSnapshot } from "./snapshot.ts";

/** So far back do the logs of a tenant with Microsoft Entra ID P1 or P2 go, in milliseconds. */
const LOOKING_BACK = 30 * 24 * 60 * 60_000;
/** Conditional Access allows one request a second for all applications of a tenant together, and says no `Retry-After`. */
const CONDITIONAL_ACCESS_REST = 1100;

/**
 * Asks for what can confirm or contradict a first verdict: the experts' sign-ins, the audit log, and Graph's own What If.
 * At most seven requests: the logs together, then What If once for each application of the experts, a second apart as
 * Conditional Access allows. They are slow and throttled hard, so the verdict never waits for them. Read-only; never
 * throws. Source of the limits: Microsoft Graph, "Service-specific throttling limits".
 * @returns the snapshot with these facts in it; everything else as it was.
 */
export async function collectFurther(
  graphFetch: GraphFetch,
  snapshot: TenantSnapshot,
  options: AskingOptions = {},
): Promise<TenantSnapshot> {
  const experts = findExperts(snapshot);
  const expertsId = experts.state === "identified" || experts.state === "named" ? experts.tenantId : null;
  const audits = auditReaders(daysBefore(snapshot.finishedAt));
  const asking = startAsking(
    graphFetch,
    options,
    audits.length + (expertsId === null ? 0 : 1 + EXPERTS_APPLICATIONS.length),
  );
  try {
    const [signIns, auditFacts] = await Promise.all([
      expertsId === null ? snapshot.signIns : askSignIns(expertsId),
      asking.ask(audits),
    ]);
    const whatIf = expertsId === null ? snapshot.whatIf : await askWhatIf(expertsId, signIns);
    return {
      ...snapshot,
      cost: {
        requests: snapshot.cost.requests + asking.requests,
        roundTrips: snapshot.cost.roundTrips + asking.longestTrip(),
      },
      whatIf,
      signIns,
      audits: together(auditFacts),
    };
  } finally {
    asking.close();
  }

  async function askSignIns(id: string): Promise<Fact<ProviderSignIn[]>> {
    const since = daysBefore(snapshot.finishedAt);
    const [provider] = await asking.ask([providerSignIns(id, since)]);
    if (provider.state === "known" || provider.reason.kind !== "not-served") return provider;
    const [any] = await asking.ask([anySignIns(id, since)]);
    return any;
  }

  async function askWhatIf(id: string, signIns: Fact<ProviderSignIn[]>): Promise<TenantSnapshot["whatIf"]> {
    const latest = signIns.state === "known" ? signIns.value.find((entry) => entry.ipAddress !== null) : null;
    const answers = { ...snapshot.whatIf };
    let last: Fact<unknown> = snapshot.policies;
    for (const { key } of EXPERTS_APPLICATIONS) {
      await asking.rest(CONDITIONAL_ACCESS_REST, last.observedAt);
      const [fact] = await asking.ask([whatIfFor(id, key, latest?.ipAddress ?? null)]);
      answers[key] = fact;
      last = fact;
    }
    return answers;
  }
}

function daysBefore(instant: string): string {
  return new Date(Date.parse(instant) - LOOKING_BACK).toISOString();
}

/** One log out of several calls, newest first. One that failed leaves all of it unknown: a gap would look like silence. */
function together(facts: readonly [Fact<AuditEntry[]>, ...Fact<AuditEntry[]>[]]): Fact<AuditEntry[]> {
  const failed = facts.find((fact) => fact.state === "unknown");
  if (failed) return failed;
  const [first] = facts;
  const entries = facts.flatMap((fact) => (fact.state === "known" ? fact.value : []));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const newestFirst = [...byId.values()].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : a.id < b.id ? -1 : 1,
  );
  return { ...first, state: "known", value: newestFirst };
}
