import { CONDITIONAL_ACCESS_ERRORS } from "../../knowledge/sign-in-errors.ts";
import { isBefore } from "../../tenant/fact.ts";
import type { ProviderSignIn } from "../../tenant/history.ts";
import type { ConditionalAccessPolicy } from "../../tenant/snapshot.ts";
import type { Context } from "../context.ts";

/** What the sign-in log says that a policy did to one of the experts, since the policy was last changed. */
export type Logged = { readonly did: "stopped" | "let-in"; readonly at: string } | null;

/**
 * The newest sign-in of the experts in which the policy had a say. What it did before it was last changed says nothing of
 * it now; where Graph does not say when that was, only a refusal counts.
 */
export function loggedFor(policy: ConditionalAccessPolicy, context: Context): Logged {
  const { changedAt } = policy;
  for (const { at, errorCode, policies } of signInsOfExperts(context)) {
    if (changedAt !== null && isBefore(at, changedAt)) return null;
    const said = policies.find((item) => item.id === policy.id)?.result;
    if (said === "failure" && errorCode !== 0) return { did: "stopped", at };
    const passed = said === "success" || said === "notApplied";
    if (passed && errorCode === 0 && changedAt !== null) return { did: "let-in", at };
  }
  return null;
}

/** The newest sign-in of the experts, if Conditional Access refused it. */
export function refusedLast(context: Context): ProviderSignIn | null {
  const [latest] = signInsOfExperts(context);
  return latest && CONDITIONAL_ACCESS_ERRORS.includes(latest.errorCode) ? latest : null;
}

/** Newest first. Another tenant's are not theirs, and one from after the log was read did not happen. */
function signInsOfExperts({ snapshot: { signIns }, expertsId }: Context): ProviderSignIn[] {
  if (signIns.state === "unknown" || expertsId === null) return [];
  return signIns.value
    .filter(({ homeTenantId, at }) => homeTenantId === expertsId && !isBefore(signIns.observedAt, at))
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || graver(b) - graver(a));
}

/** Of sign-ins at the same moment, a refusal counts first. */
function graver({ errorCode }: ProviderSignIn): number {
  return errorCode === 0 ? 0 : 1;
}
