import * as z from "zod/mini";
import { Instant } from "./fact.ts";

/**
 * What the tenant's logs tell of the experts. Of a sign-in no person's name is kept: that a policy let somebody of the
 * experts in or kept them out is all that matters.
 */

const maybe = <T extends z.core.$ZodType>(inner: T) => z.nullable(inner);

/** One sign-in of a service provider's user, from the sign-in log. */
export const ProviderSignIn = z.object({
  at: Instant,
  homeTenantId: maybe(z.string()),
  /** 0: signed in. Otherwise the number of an AADSTS error. */
  errorCode: z.number(),
  ipAddress: maybe(z.string()),
  /** Ids of the application that was opened and of the one that it opened for itself; null: not said. */
  application: maybe(z.string()),
  resource: maybe(z.string()),
  appName: maybe(z.string()),
  /** Conditional Access policies that had a say. `result` as Graph spells it: `success`, `failure`, `notApplied`, … */
  policies: z.array(z.object({ id: z.string(), name: z.string(), result: z.string() })),
});
export type ProviderSignIn = z.infer<typeof ProviderSignIn>;

/** Who did something, as the audit log names them. */
export const Actor = z.object({
  kind: z.enum(["user", "app", "unknown"]),
  name: maybe(z.string()),
});
export type Actor = z.infer<typeof Actor>;

/** One record of the directory's audit log. */
export const AuditEntry = z.object({
  id: z.string(),
  at: Instant,
  activity: z.string(),
  service: z.string(),
  result: z.string(),
  by: Actor,
  targets: z.array(z.object({ id: maybe(z.string()), name: maybe(z.string()) })),
  /**
   * Tenants that the changed values name. A record on a partner entry has the tenant's own policy as its target, and the
   * partner here alone.
   */
  tenants: z.array(z.string()),
  /** Roles of the experts that the record's old and new values name, whatever the property is called. */
  roles: z.object({ before: z.array(z.string()), after: z.array(z.string()) }),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/**
 * What Graph's What If says of a supposed sign-in to one application, policy by policy. It was asked about a service
 * provider's user in a browser on Windows, without risk and without any role.
 */
export const WhatIf = z.object({
  /** The tenant from which the supposed sign-in comes. */
  tenantId: z.string(),
  /** Id of the application. */
  application: z.string(),
  /** Where the supposed sign-in comes from: the address of a real one, or null where none is known. */
  ipAddress: maybe(z.string()),
  policies: z.array(
    z.object({
      id: z.string(),
      applies: maybe(z.boolean()),
      /** Why it does not apply, in Graph's words (`whatIfAnalysisReasons`): `users`, `location`, … */
      reasons: z.array(z.string()),
    }),
  ),
});
export type WhatIf = z.infer<typeof WhatIf>;
