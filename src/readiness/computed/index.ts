import type { RoleView } from "../assessment.ts";
import type { Context } from "../context.ts";
import type { Outcome } from "../rule.ts";
import { type Opinion, opinionsOf } from "./policies/opinions.ts";
import { judgeProviderAccess } from "./provider-access.ts";
import { judgeRoles } from "./roles/index.ts";

/** What several rules need of one tenant. Each is computed when it is first asked for, and once. */
export interface Computed {
  /** Whether the experts' tenant is let in, and by what. */
  readonly access: Outcome;
  /** What the experts may be given, and hold. */
  readonly roles: readonly RoleView[];
  /** What each Conditional Access policy does to them; empty where the policies could not be read. */
  readonly opinions: readonly Opinion[];
}

export function computedOf(context: Context): Computed {
  const access = once(() => judgeProviderAccess(context));
  const roles = once(() => judgeRoles(context, access()));
  const opinions = once(() => {
    const { policies } = context.snapshot;
    return policies.state === "known" ? opinionsOf(policies.value, context) : [];
  });
  return {
    get access() {
      return access();
    },
    get roles() {
      return roles();
    },
    get opinions() {
      return opinions();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
