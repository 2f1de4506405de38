import { conditionalAccessPolicy, LINKS } from "../../knowledge/links.ts";
import { signInError } from "../../knowledge/sign-in-errors.ts";
import { say, type Text, type TextArg } from "../../knowledge/text.ts";
import type { ProviderSignIn } from "../../tenant/history.ts";
import type { Evidence } from "../assessment.ts";
import { type Logged, lettingIn, refusedLast } from "../computed/policies/log.ts";
import type { Effect, Opinion } from "../computed/policies/opinions.ts";
import type { Group } from "../computed/policies/targets.ts";
import type { Supposed } from "../computed/policies/what-if.ts";
import type { Context } from "../context.ts";
import type { Outcome, Rule } from "../rule.ts";
import { seen, unknownFrom, whyUnknown } from "../unknown.ts";

/** So many policies are shown one by one, the gravest first. */
const SHOWN = 25;

/** Would the tenant's Conditional Access policies keep the experts out, those under the experts' own name included? */
export const blockers: Rule = {
  id: "blockers",
  title: say("finding_blockers"),
  sources: [
    "conditional-access-external-users",
    "conditional-access-external-authentication",
    "conditional-access-what-if",
    "sign-in-errors",
  ],
  reads: ["policies", "partners", "partnerDefault", "providers", "assignments", "whatIf", "signIns"],
  states: {
    done: "no enforced policy blocks the experts, by its own words and by everything else that is known of it; those for accounts at risk are named",
    attention: "a policy refused one of the experts by the sign-in log, or applies to them and can't be met",
    disputed:
      "by its own words a policy stops them and Graph's What If or the sign-in log says otherwise, or the other way round",
    unknown:
      "a policy may stop them, the newest sign-in ended in an error, it is not known who they are, or the policies could not be read",
    "not-applicable": "nobody was let in yet",
  },
  judge(judged) {
    const { snapshot, opinions: found, experts, expertsId } = judged;
    const { policies } = snapshot;
    if (policies.state === "unknown") return unknownFrom(policies);
    const having = (...effects: Effect[]) => found.filter(({ effect }) => effects.includes(effect));
    const evidence = found.slice(0, SHOWN).flatMap((opinion) => evidenceOf(opinion, judged));
    const [first] = found;
    const link = {
      text: say("link_conditional_access"),
      href: first ? conditionalAccessPolicy(first.policy.id) : LINKS.conditionalAccess,
    };
    const outcome = (state: Outcome["state"], summary: Text): Outcome => ({
      state,
      summary,
      change: expertsId === null ? say("finding_blockers_fix") : say("finding_blockers_exclude", expertsId),
      link,
      evidence,
    });

    const stops = having("stopped", "stops");
    if (stops.length > 0)
      return outcome("attention", say("finding_blockers_stop", stops.length, named(stops)));
    if (expertsId === null) {
      return experts.state === "none"
        ? { state: "not-applicable", summary: say("finding_waits_for_access"), evidence }
        : { state: "unknown", summary: say("finding_needs_provider"), evidence };
    }
    const disputed = having("disputed");
    if (disputed.length > 0) {
      return outcome("disputed", say("finding_blockers_disputed", disputed.length, named(disputed)));
    }
    const risks = having("may-stop");
    if (risks.length > 0) return outcome("unknown", say("finding_blockers_risk", risks.length, named(risks)));
    const refused = refusedLast(judged);
    if (refused) return refusal(refused, judged, evidence);
    const would = having("would");
    if (would.length > 0) return outcome("done", say("finding_blockers_would", would.length));
    const atRisk = having("at-risk");
    const unconfirmed = whyUnconfirmed(judged);
    return {
      state: "done",
      summary:
        atRisk.length > 0
          ? say("finding_blockers_at_risk", policies.value.length, named(atRisk))
          : say("finding_blockers_done", policies.value.length),
      ...(unconfirmed && { change: unconfirmed }),
      evidence: [seen(policies, say("evidence_policies_read", policies.value.length)), ...evidence],
    };
  },
};

/** The newest sign-in failed, and no policy that is there explains it. */
function refusal(entry: ProviderSignIn, { snapshot }: Context, evidence: readonly Evidence[]): Outcome {
  const code = `AADSTS${entry.errorCode}`;
  const failed = entry.policies
    .filter(({ result }) => result === "failure")
    .map(({ name, id }) => name || id);
  const kind = signInError(entry.errorCode)?.kind;
  const help = kind === "home-risk" || kind === "interrupt" ? kind.replace("-", "_") : "help";
  return {
    state: "unknown",
    summary:
      failed.length > 0
        ? say("finding_blockers_refused_by", { time: entry.at }, code, { list: failed })
        : say("finding_blockers_refused", { time: entry.at }, code),
    change: say(`finding_blockers_refused_${help}`),
    link: { text: say("link_sign_ins"), href: LINKS.signIns },
    evidence: [...evidence, seen(snapshot.signIns, say("evidence_refused", { time: entry.at }, code))],
  };
}

/** That nothing but the policies' own words says so, and how that could be otherwise; null where something does. */
function whyUnconfirmed(context: Context): Text | null {
  const { whatIf, signIns } = context.snapshot;
  if (Object.values(whatIf).some(({ state }) => state === "known") || lettingIn(context)) return null;
  if (signIns.state === "known") return say("finding_blockers_unseen");
  return signIns.reason.kind === "scope-missing" || signIns.reason.kind === "not-asked"
    ? say("finding_blockers_unconfirmed")
    : say("finding_blockers_unreadable", { text: whyUnknown(signIns.reason) });
}

function named(opinions: readonly Opinion[]): TextArg {
  return { list: opinions.slice(0, SHOWN).map(({ policy }) => policy.displayName) };
}

const CLAIMS: Readonly<Record<Effect, string>> = {
  stopped: "blocks",
  stops: "blocks",
  disputed: "may_block",
  "may-stop": "may_block",
  would: "would_block",
  "at-risk": "at_risk",
  settled: "may_block",
};

/** The policy's own words, and beside them what What If and the log say of it, each with what it was about. */
function evidenceOf({ policy, why, effect, answers }: Opinion, { snapshot }: Context): Evidence[] {
  const name = policy.displayName;
  return [
    seen(snapshot.policies, say(`evidence_${CLAIMS[effect]}`, name, { text: why })),
    ...answers.flatMap(({ group, supposed, logged }) => [
      ...(supposed === "silent" ? [] : whatIfEvidence(name, supposed, group, snapshot.whatIf)),
      ...(logged ? [logEvidence(name, logged, snapshot.signIns)] : []),
    ]),
  ];
}

function logEvidence(
  name: string,
  { did, entry }: NonNullable<Logged>,
  signIns: Context["snapshot"]["signIns"],
): Evidence {
  const where: TextArg = entry.appName ?? { text: say("application_unnamed") };
  return seen(signIns, say(`evidence_log_${did.replace("-", "_")}`, name, { time: entry.at }, where));
}

/** Of several answers that say the same, the first one is shown, with the applications that all of them were about. */
function whatIfEvidence(
  name: string,
  supposed: Supposed,
  group: Group,
  whatIf: Context["snapshot"]["whatIf"],
): Evidence[] {
  const known = group.applications.flatMap(({ key, name: application }) => {
    const fact = whatIf[key];
    return fact.state === "known" ? [{ fact, application, from: fact.value.ipAddress }] : [];
  });
  const [first] = known;
  if (!first) return [];
  const claim = say(
    `evidence_what_if_${supposed.replaceAll("-", "_")}`,
    name,
    { list: known.map(({ application }) => application) },
    first.from ?? { text: say("what_if_anywhere") },
  );
  return [seen(first.fact, claim)];
}
