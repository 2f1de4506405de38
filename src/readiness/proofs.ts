import type { StepProof } from "../knowledge/guide.ts";
import { type RoleKey, roleOf } from "../knowledge/roles.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { PageReading } from "../tenant/page-reading.ts";
import type { Evidence, Verdict } from "./assessment.ts";
import type { JudgedTenant } from "./judge-tenant.ts";

/** What is known of one thing that a step needs. */
export interface Proof {
  readonly verdict: Verdict;
  readonly summary: Text;
  readonly evidence: readonly Evidence[];
}

/** All proofs must hold, so one "no" settles the step, then one that is open; only with neither is it done. */
export function mostTelling(proofs: readonly Proof[]): Proof | null {
  for (const verdict of ["no", "disputed", "unknown", "yes"] as const) {
    const found = proofs.filter((proof) => proof.verdict === verdict);
    const [first] = found;
    if (first) return { ...first, evidence: found.flatMap((proof) => proof.evidence) };
  }
  return null;
}

/**
 * What the tenant says; and where it was not asked, can't tell, or no API shows it, what the portal's page says. So asking
 * the tenant never makes less of what the page has shown. null: neither says anything.
 */
export function proofOf(
  proof: StepProof,
  judged: JudgedTenant | null,
  page: PageReading | null,
): Proof | null {
  switch (proof) {
    case "provider-access":
      return surest(judged && byFinding(judged, proof), byPage(page, page?.accessLevels.provider, "access"));
    case "experts-policies":
      return judged && byFinding(judged, proof);
    case "licence":
      return judged && byFinding(judged, "experts-licence");
    case "allowed-reader":
      return byRole(judged, page, "reader");
    case "allowed-operator":
      return byRole(judged, page, "operator");
    case "allowed-administrator":
      return byRole(judged, page, "administrator");
    case "allowed-additional":
      return eitherOf(byRole(judged, page, "operator"), byRole(judged, page, "administrator"));
    case "shown-exclusions":
      return byPage(page, page?.shown.exclusions, "exclusions");
    case "shown-contacts":
      return byPage(page, page?.shown.contacts, "contacts");
    case "shown-teams":
      return byPage(page, page?.shown.teams, "teams");
    case "shown-submitted":
      return byPage(page, page?.shown.submitted, "submitted");
    case "shown-readiness":
      return byPage(page, page?.shown.readiness, "readiness");
  }
}

/** The tenant's word, unless it has none and the page has. */
function surest(tenant: Proof | null, page: Proof | null): Proof | null {
  return tenant?.verdict === "unknown" && page?.verdict === "yes" ? page : (tenant ?? page);
}

function eitherOf(a: Proof | null, b: Proof | null): Proof | null {
  const order: readonly Verdict[] = ["yes", "disputed", "unknown", "no"];
  if (!a || !b) return a ?? b;
  return order.indexOf(a.verdict) <= order.indexOf(b.verdict) ? a : b;
}

function byFinding({ findings }: JudgedTenant, id: string): Proof {
  const finding = findings.find((item) => item.id === id);
  if (!finding) throw new RangeError(`no finding ${id}`);
  const verdict: Verdict =
    finding.state === "done"
      ? "yes"
      : finding.state === "unknown" || finding.state === "disputed"
        ? finding.state
        : "no";
  return { verdict, summary: finding.summary, evidence: finding.evidence };
}

function byRole(judged: JudgedTenant | null, page: PageReading | null, key: RoleKey): Proof | null {
  const shown = byPage(page, page?.accessLevels[key], "access");
  const { name } = roleOf(key);
  const byItsPage = shown && {
    ...shown,
    summary: say(shown.verdict === "yes" ? "role_allowed_by_page" : "role_not_on_page", name),
  };
  if (!judged) return byItsPage;
  const role = judged.roles.find((item) => item.role === key);
  if (!role) throw new RangeError(`no role ${key}`);
  const { verdict, why, evidence } = role.allowed;
  return surest({ verdict, summary: why, evidence }, byItsPage);
}

/** The page's own word. */
function byPage(page: PageReading | null, shown: boolean | null | undefined, what: string): Proof | null {
  if (page === null || shown === null || shown === undefined) return null;
  const claim = say(`evidence_page_${shown ? "" : "no_"}${what}`);
  return {
    verdict: shown ? "yes" : "no",
    summary: say(shown ? "proof_page" : "proof_not_on_page"),
    evidence: [{ claim, source: "page", at: page.at }],
  };
}
