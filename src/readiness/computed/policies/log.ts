import { EXPERTS_APPLICATIONS } from "../../../knowledge/provider.ts";
import { signInError } from "../../../knowledge/sign-in-errors.ts";
import { isBefore } from "../../../tenant/fact.ts";
import type { ProviderSignIn } from "../../../tenant/history.ts";
import type { ConditionalAccessPolicy } from "../../../tenant/snapshot.ts";
import type { Context } from "../../context.ts";
import { isWithin, type Question, type Reach } from "../../reach.ts";

/** What the sign-in log says that a policy did to one of the experts, since the policy was last changed. */
export type Logged = { readonly did: "stopped" | "let-in"; readonly entry: ProviderSignIn } | null;

/**
 * The newest sign-in of the experts in which the policy had a say, as far as that settles the question. Where Graph does
 * not say when the policy was last changed, only a refusal counts. A policy that did not apply spared the experts in what
 * that sign-in opened, and under its conditions; one that applied and was met let them in.
 */
export function loggedFor(
  policy: ConditionalAccessPolicy,
  question: Question,
  entries: readonly ProviderSignIn[],
): Logged {
  for (const entry of entries) {
    const said = entry.policies.find((item) => item.id === policy.id)?.result;
    if (said === "failure" && wasRefused(entry) && isWithin(refusalReach(entry, question), question)) {
      return { did: "stopped", entry };
    }
    const passed = said === "success" || said === "notApplied";
    if (!passed || entry.errorCode !== 0 || question.since === null) continue;
    if (isWithin(reachOf(entry, said === "success" ? "happened" : "supposed"), question)) {
      return { did: "let-in", entry };
    }
  }
  return null;
}

function reachOf({ homeTenantId, application, resource, at }: ProviderSignIn, shows: Reach["shows"]): Reach {
  const applications = [application, resource].filter((id) => id !== null);
  return { tenantId: homeTenantId, applications, at, shows };
}

/** A refusal whose application isn't told may have been anywhere, so it counts everywhere. */
function refusalReach(entry: ProviderSignIn, { applications }: Question): Reach {
  const reach = reachOf(entry, "happened");
  return reach.applications.length > 0 ? reach : { ...reach, applications };
}

/**
 * The newest sign-in of the experts, if it ended in an error: whatever its code, somebody did not get in. Or else the
 * newest refusal at one of their applications that no success at the same one followed; one elsewhere cures nothing.
 */
export function refusedLast(context: Context): ProviderSignIn | null {
  const entries = signInsOfExperts(context);
  const [latest] = entries;
  if (latest && latest.errorCode !== 0) return latest;
  const cured = new Set<string>();
  for (const entry of entries) {
    const at = openedBy(entry);
    if (entry.errorCode === 0) {
      if (at !== null && isExpertsApplication(at)) cured.add(at);
    } else if (at === null ? cured.size === 0 : isExpertsApplication(at) && !cured.has(at)) {
      return entry;
    }
  }
  return null;
}

/** What a sign-in was for: what Conditional Access judges is the resource, where the record has one that is known here. */
function openedBy({ application, resource }: ProviderSignIn): string | null {
  if (resource !== null && isExpertsApplication(resource)) return resource;
  return application ?? resource;
}

const isExpertsApplication = (id: string) => EXPERTS_APPLICATIONS.some((known) => known.id === id);

/** Whether one of the experts got in at all, by the log. */
export function lettingIn(context: Context): ProviderSignIn | null {
  return signInsOfExperts(context).find(({ errorCode }) => errorCode === 0) ?? null;
}

function wasRefused({ errorCode }: ProviderSignIn): boolean {
  return errorCode !== 0 && signInError(errorCode)?.kind !== "interrupt";
}

/**
 * Newest first. Another tenant's are not theirs, one from after the log was read did not happen, and a prompt that was
 * followed by success is a part of that success.
 */
export function signInsOfExperts({ snapshot: { signIns }, expertsId }: Context): ProviderSignIn[] {
  if (signIns.state === "unknown" || expertsId === null) return [];
  const theirs = signIns.value
    .filter(({ homeTenantId, at }) => homeTenantId === expertsId && !isBefore(signIns.observedAt, at))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || graver(b) - graver(a));
  return theirs.filter((entry) => !wasCompleted(entry, theirs));
}

/** The log's records of one sign-in come within a second of each other, in any order. */
function wasCompleted(entry: ProviderSignIn, all: readonly ProviderSignIn[]): boolean {
  if (entry.errorCode === 0 || wasRefused(entry)) return false;
  const second = ({ at }: ProviderSignIn) => Math.floor(Date.parse(at) / 1000);
  return all.some(
    (other) =>
      other.errorCode === 0 &&
      second(other) >= second(entry) &&
      other.application === entry.application &&
      other.resource === entry.resource,
  );
}

/** Of sign-ins at the same moment, a refusal counts first. */
function graver({ errorCode }: ProviderSignIn): number {
  return errorCode === 0 ? 0 : 1;
}
