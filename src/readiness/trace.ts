import { say, type Text } from "../knowledge/text.ts";
import type { Finding, RoleView, TraceLink, Verdict } from "./assessment.ts";
import { WAY_IN } from "./rules/index.ts";

const OF_VERDICT: Readonly<Record<Verdict, TraceLink["state"]>> = {
  yes: "done",
  no: "attention",
  unknown: "unknown",
  disputed: "disputed",
};

/**
 * The chain by which the experts get in and can act: service provider entry, trust, their own policies, the customer's
 * policies, the roles that are allowed, and those held just now. Each rests on the one before it.
 */
export function traceOf(findings: readonly Finding[], roles: readonly RoleView[]): TraceLink[] {
  const wayIn = WAY_IN.flatMap((id) => findings.filter((finding) => finding.id === id)).map(
    ({ id, title, state, summary }) => ({ id, title, state, why: summary }),
  );
  const links = [...wayIn, allowedLink(roles), activeLink(roles)];
  // Access is just-in-time: that nobody is at work breaks nothing.
  const first = links.find(({ id, state }) => id !== ACTIVE && state !== "done");
  return links.map((link) => ({ ...link, broken: link === first }));
}

type Link = Omit<TraceLink, "broken">;
const ACTIVE = "active";

/** The service asks for Security Reader at least, and recommends Security Operator; both are looked at. */
function allowedLink(roles: readonly RoleView[]): Link {
  const asked = roles.filter(({ role }) => role !== "administrator");
  const worst = (["no", "disputed", "unknown"] as const).flatMap((verdict) =>
    asked.filter(({ allowed }) => allowed.verdict === verdict),
  )[0];
  return {
    id: "allowed",
    title: say("trace_allowed"),
    state: OF_VERDICT[worst?.allowed.verdict ?? "yes"],
    why: worst?.allowed.why ?? say("trace_allowed_all", { list: asked.map(({ name }) => name) }),
  };
}

function activeLink(roles: readonly RoleView[]): Link {
  const held = roles.filter(({ active }) => active.verdict === "yes");
  return held.length > 0
    ? {
        id: ACTIVE,
        title: say("trace_active"),
        state: "done",
        why: say("trace_active_held", { list: held.map(({ name }) => name) }),
      }
    : {
        id: ACTIVE,
        title: say("trace_active"),
        // Nobody at work is how it is between incidents.
        state: roles.every(({ active }) => active.verdict === "no") ? "not-applicable" : "unknown",
        why: whyNotActive(roles),
      };
}

function whyNotActive(roles: readonly RoleView[]): Text {
  const open = roles.find(({ active }) => active.verdict !== "no");
  return (open ?? roles[0])?.active.why ?? say("role_active_not_now");
}
