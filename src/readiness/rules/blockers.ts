import { conditionalAccessPolicy, LINKS } from "../../knowledge/links.ts";
import { say, type Text, type TextArg } from "../../knowledge/text.ts";
import type { Evidence } from "../assessment.ts";
import { refusedLast } from "../conditional-access/log.ts";
import { type Opinion, opinionsOf } from "../conditional-access/opinions.ts";
import type { Context } from "../context.ts";
import type { Outcome, Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

/** So many policies are shown one by one, the gravest first. */
const SHOWN = 25;

/** Would the customer's own Conditional Access policies keep the experts out? */
export const blockers: Rule = {
  id: "blockers",
  title: say("finding_blockers"),
  sources: [
    "conditional-access-external-users",
    "conditional-access-external-authentication",
    "conditional-access-what-if",
    "sign-in-errors",
  ],
  reads: ["policies", "partners", "partnerDefault", "whatIf", "signIns"],
  states: {
    done: "no enforced policy stands in the experts' way, by its own words and by everything else that is known of it",
    attention: "a policy refused one of the experts by the sign-in log, or applies to them and can't be met",
    disputed:
      "by its own words a policy stops them and Graph's What If or the sign-in log says otherwise, or the other way round",
    unknown:
      "a policy may stop them, the newest sign-in was refused for another reason, it is not known who they are, or the policies could not be read",
    "not-applicable": "nobody was let in yet",
  },
  judge(context) {
    const { policies } = context.snapshot;
    if (policies.state === "unknown") return unknownFrom(policies);
    const found = opinionsOf(policies.value, context);
    const having = (...effects: Opinion["effect"][]) =>
      found.filter(({ effect }) => effects.includes(effect));
    const evidence = found.slice(0, SHOWN).flatMap((opinion) => evidenceOf(opinion, context));
    const [first] = found;
    const link = {
      text: say("link_conditional_access"),
      href: first ? conditionalAccessPolicy(first.policy.id) : LINKS.conditionalAccess,
    };
    const outcome = (state: Outcome["state"], summary: Text): Outcome => ({
      state,
      summary,
      change:
        context.expertsId === null
          ? say("finding_blockers_fix")
          : say("finding_blockers_exclude", context.expertsId),
      link,
      evidence,
    });

    const stops = having("stopped", "stops");
    if (stops.length > 0)
      return outcome("attention", say("finding_blockers_stop", stops.length, named(stops)));
    if (context.expertsId === null) {
      return context.experts.state === "none"
        ? { state: "not-applicable", summary: say("finding_waits_for_access"), evidence }
        : { state: "unknown", summary: say("finding_needs_provider"), evidence };
    }
    const disputed = having("disputed");
    if (disputed.length > 0) {
      return outcome("disputed", say("finding_blockers_disputed", disputed.length, named(disputed)));
    }
    const risks = having("may-stop");
    if (risks.length > 0) return outcome("unknown", say("finding_blockers_risk", risks.length));
    const refused = refusedLast(context);
    if (refused) {
      const { signIns } = context.snapshot;
      return {
        state: "unknown",
        summary: say("finding_blockers_refused", { time: refused.at }, refused.errorCode),
        change: say("finding_blockers_refused_help"),
        link: { text: say("link_sign_ins"), href: LINKS.signIns },
        evidence: [
          ...evidence,
          seen(signIns, say("evidence_refused", { time: refused.at }, refused.errorCode)),
        ],
      };
    }
    const would = having("would");
    if (would.length > 0) return outcome("done", say("finding_blockers_would", would.length));
    const { whatIf, signIns } = context.snapshot;
    const confirmed = whatIf.state === "known" || signIns.state === "known";
    return {
      state: "done",
      summary: say("finding_blockers_done", policies.value.length),
      ...(!confirmed && { change: say("finding_blockers_unconfirmed") }),
      evidence: [seen(policies, say("evidence_policies_read", policies.value.length)), ...evidence],
    };
  },
};

function named(opinions: readonly Opinion[]): TextArg {
  return { list: opinions.slice(0, SHOWN).map(({ policy }) => policy.displayName) };
}

/** The policy's own words, and beside them what What If and the log say of it. */
function evidenceOf(opinion: Opinion, { snapshot }: Context): Evidence[] {
  const { policy, why, effect, supposed, logged } = opinion;
  const name = policy.displayName;
  const key = {
    stopped: "blocks",
    stops: "blocks",
    disputed: "may_block",
    "may-stop": "may_block",
    would: "would_block",
    settled: "may_block",
  };
  return [
    seen(snapshot.policies, say(`evidence_${key[effect]}`, name, { text: why })),
    ...(supposed === "silent" ? [] : [seen(snapshot.whatIf, whatIfClaim(opinion, snapshot.whatIf))]),
    ...(logged
      ? [
          seen(
            snapshot.signIns,
            say(`evidence_log_${logged.did.replace("-", "_")}`, name, { time: logged.at }),
          ),
        ]
      : []),
  ];
}

function whatIfClaim({ policy, supposed }: Opinion, whatIf: Context["snapshot"]["whatIf"]): Text {
  const from = whatIf.state === "known" ? whatIf.value.ipAddress : null;
  const place: TextArg = from ?? { text: say("what_if_anywhere") };
  return say(`evidence_what_if_${supposed.replaceAll("-", "_")}`, policy.displayName, place);
}
