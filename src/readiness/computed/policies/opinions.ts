import type { ApplicationKey } from "../../../knowledge/provider.ts";
import { say } from "../../../knowledge/text.ts";
import type { ProviderSignIn } from "../../../tenant/history.ts";
import type { ConditionalAccessPolicy } from "../../../tenant/snapshot.ts";
import type { Context } from "../../context.ts";
import type { Question } from "../../reach.ts";
import { acceptedClaim } from "../accepted-claims.ts";
import { conditionsMet } from "./conditions.ts";
import { type AcceptedClaims, type Obstacle, obstacleIn } from "./controls.ts";
import { type Logged, loggedFor, signInsOfExperts } from "./log.ts";
import { isOwnDeviceBlock } from "./own.ts";
import { type Applies, type Group, groupsOf, type Subject, targetsUsers } from "./targets.ts";
import { type Supposed, supposedFor } from "./what-if.ts";

/**
 * What becomes of the experts at one policy, by all that is known of it.
 * - `stopped`: it refused one of them, by the sign-in log
 * - `stops`: it applies to them and can't be met
 * - `disputed`: by its own words it stops them, and What If or the log says otherwise; or the other way round
 * - `may-stop`: it depends on something that no API shows
 * - `would`: it only reports, and would do so if it were enforced
 * - `at-risk`: it stops them only while their own account or sign-in is judged to be at risk
 * - `settled`: by its own words it might stop them, and What If or the log shows that it does not
 */
export type Effect = "stopped" | "stops" | "disputed" | "may-stop" | "would" | "at-risk" | "settled";

/** What certainly keeps the experts out. */
const BARS: readonly Effect[] = ["stopped", "stops"];

/** The gravest first. */
const WEIGHTS: readonly Effect[] = [
  "stopped",
  "stops",
  "disputed",
  "may-stop",
  "would",
  "at-risk",
  "settled",
];

/** What a policy does to applications that its words treat alike. */
interface Answer {
  readonly group: Group;
  readonly effect: Effect;
  readonly supposed: Supposed;
  readonly logged: Logged;
}

export interface Opinion {
  readonly policy: ConditionalAccessPolicy;
  /** The gravest of the answers. */
  readonly effect: Effect;
  readonly why: Obstacle["why"];
  /** One for each group of applications that the policy does something to. */
  readonly answers: readonly Answer[];
}

/** The policies that matter, the gravest first, then by the alphabet. */
export function opinionsOf(policies: readonly ConditionalAccessPolicy[], context: Context): Opinion[] {
  const given: Given = {
    context,
    accepted: claimsAccepted(context),
    subject: subjectOf(context),
    log: signInsOfExperts(context),
  };
  return policies.flatMap((policy) => opinionOn(policy, given) ?? []).sort(byWeight);
}

/** What is the same for every policy: worked out once, because a tenant may have thousands of policies. */
interface Given {
  readonly context: Context;
  readonly accepted: AcceptedClaims;
  readonly subject: Subject;
  readonly log: readonly ProviderSignIn[];
}

/** The applications to which a policy certainly bars the experts. */
export function barredBy({ effect: gravest, answers }: Opinion): ApplicationKey[] {
  if (!BARS.includes(gravest)) return [];
  return answers
    .filter(({ effect }) => BARS.includes(effect))
    .flatMap(({ group }) => group.applications.map(({ key }) => key));
}

function opinionOn(policy: ConditionalAccessPolicy, given: Given): Opinion | null {
  if (policy.state === "disabled") return null;
  const obstacle = isOwnDeviceBlock(policy, given.context.expertsId)
    ? null
    : obstacleIn(policy, given.accepted);
  const answers = groupsAsked(policy).flatMap((group) => answerFor(policy, group, obstacle, given) ?? []);
  const [gravest] = [...answers].sort((a, b) => WEIGHTS.indexOf(a.effect) - WEIGHTS.indexOf(b.effect));
  if (!gravest) return null;
  return { policy, effect: gravest.effect, why: obstacle?.why ?? say("blocker_by_log"), answers };
}

/** A policy about user actions or authentication contexts is about no application at all. */
function groupsAsked(policy: ConditionalAccessPolicy): Group[] {
  const { userActions, authenticationContexts } = policy;
  return userActions.length > 0 || authenticationContexts.length > 0 ? [] : groupsOf(policy);
}

function answerFor(
  policy: ConditionalAccessPolicy,
  group: Group,
  obstacle: Obstacle | null,
  given: Given,
): Answer | null {
  const { applies, atRisk, question } = readFor(policy, group, given.subject);
  const supposed = supposedFor(policy, group, question, given.context);
  const logged = loggedFor(policy, question, given.log);
  const answer = (effect: Effect): Answer => ({ group, effect, supposed, logged });
  if (logged?.did === "stopped") return answer("stopped");
  if (!obstacle) return null;
  if (policy.state === "enabledForReportingButNotEnforced") {
    return applies === "no" ? null : answer("would");
  }
  if (atRisk && applies !== "no") return answer("at-risk");
  const effect = weigh(applies, obstacle.effect, supposed, logged?.did === "let-in");
  return effect && answer(effect);
}

/** What the policy's own words say of these applications, and what is left to be asked. */
function readFor(policy: ConditionalAccessPolicy, group: Group, subject: Subject) {
  const users = targetsUsers(policy, subject);
  const met = conditionsMet(policy);
  const known = policy.state === "enabled" || policy.state === "enabledForReportingButNotEnforced";
  const question: Question = {
    tenantId: subject.expertsId ?? "",
    applications: group.applications.map(({ id }) => id),
    onRoles: users.onRoles,
    since: policy.changedAt,
  };
  const open = users.applies === "maybe" || group.applies === "maybe" || met === "sometimes" || !known;
  const applies: Applies = users.applies === "no" || met === "never" ? "no" : open ? "maybe" : "yes";
  return { applies, atRisk: met === "at-risk", question };
}

/** The list of allowed roles says which the experts may hold; without it, any of the three is reckoned with. */
function subjectOf({ expertsId, constraints, snapshot }: Context): Subject {
  if (constraints?.state !== "known") return { expertsId, roles: null };
  const { reader, operator, administrator } = snapshot.assignments;
  const held = new Set<string>();
  for (const fact of [reader, operator, administrator]) {
    if (fact.state === "unknown" || expertsId === null) continue;
    for (const { principalTenantId, roleId } of fact.value) {
      if (principalTenantId === expertsId) held.add(roleId);
    }
  }
  return { expertsId, roles: [...constraints.value.allowedRoleTemplateIds, ...held] };
}

function weigh(
  applies: Applies,
  effect: Obstacle["effect"],
  supposed: Supposed,
  letIn: boolean,
): Effect | null {
  const spared = supposed === "spares" || letIn;
  if (applies === "yes" && effect === "stops") {
    return spared || supposed === "spares-this-time" ? "disputed" : "stops";
  }
  if (applies === "no") return supposed === "applies" && effect === "stops" ? "disputed" : null;
  if (spared) return "settled";
  return supposed === "applies" && effect === "stops" ? "stops" : "may-stop";
}

function claimsAccepted(context: Context): AcceptedClaims {
  return {
    mfa: acceptedClaim(context, "mfa").value,
    compliantDevice: acceptedClaim(context, "compliantDevice").value,
    hybridJoinedDevice: acceptedClaim(context, "hybridJoinedDevice").value,
  };
}

function byWeight(a: Opinion, b: Opinion): number {
  const key = ({ policy }: Opinion) => `${policy.displayName}\n${policy.id}`;
  return WEIGHTS.indexOf(a.effect) - WEIGHTS.indexOf(b.effect) || (key(a) < key(b) ? -1 : 1);
}
