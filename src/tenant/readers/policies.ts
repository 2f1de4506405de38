import * as z from "zod/mini";
import type { ConditionalAccessPolicy, Conditions, ExternalUsers } from "../snapshot.ts";
import { isSet, unreadIn } from "./policy-parts.ts";
import { id, instantOf, list, optional, page, type Reader, text } from "./reader.ts";

/** A flags enum: one text with commas, as Graph sends it, or the list that tools make of it. */
const Flags = z.pipe(
  z.nullish(z.union([text, z.array(text)])),
  z.transform((value: string | string[] | null | undefined): string[] =>
    (typeof value === "string" ? value.split(",") : (value ?? []))
      .map((member) => member.trim())
      .filter((member) => member !== "" && member !== "none"),
  ),
);

const External = optional(
  z.object({
    guestOrExternalUserTypes: Flags,
    externalTenants: optional(
      z.object({ membershipKind: optional(text), members: optional(z.union([z.array(id), id])) }),
    ),
  }),
);

const Selection = (include: string, exclude: string) =>
  optional(z.object({ [include]: list(text), [exclude]: list(text) }));

/** Shapes of what a rule reads. {@link unreadIn} looks after everything else that Graph sends. */
const Policies = page(
  z.object({
    id,
    displayName: optional(text),
    state: text,
    createdDateTime: optional(text),
    modifiedDateTime: optional(text),
    conditions: z.object({
      users: optional(
        z.object({
          includeUsers: list(text),
          excludeUsers: list(text),
          includeRoles: list(id),
          excludeRoles: list(id),
          includeGuestsOrExternalUsers: External,
          excludeGuestsOrExternalUsers: External,
        }),
      ),
      applications: optional(
        z.object({
          includeApplications: list(text),
          excludeApplications: list(text),
          includeUserActions: list(text),
          includeAuthenticationContextClassReferences: list(text),
          applicationFilter: optional(z.object({ mode: optional(text) })),
        }),
      ),
      clientAppTypes: list(text),
      platforms: Selection("includePlatforms", "excludePlatforms"),
      locations: Selection("includeLocations", "excludeLocations"),
      devices: optional(z.record(z.string(), z.unknown())),
      signInRiskLevels: list(text),
      userRiskLevels: list(text),
      insiderRiskLevels: Flags,
      agentIdRiskLevels: Flags,
      servicePrincipalRiskLevels: list(text),
      authenticationFlows: optional(z.object({ transferMethods: Flags })),
      times: optional(z.unknown()),
      deviceStates: optional(z.unknown()),
    }),
    grantControls: optional(
      z.object({
        operator: optional(text),
        builtInControls: list(text),
        customAuthenticationFactors: list(text),
        termsOfUse: list(text),
        authenticationStrength: optional(z.object({ id: optional(id), displayName: optional(text) })),
      }),
    ),
    sessionControls: optional(z.record(z.string(), z.unknown())),
  }),
);
type WirePolicy = z.output<typeof Policies>["value"][number];

/**
 * All Conditional Access policies. Asked apart from the batch: this family allows one request a second for all apps of a
 * tenant and sends no `Retry-After`. Source: Microsoft Graph, "List policies"; "Service-specific throttling limits".
 */
export const policies: Reader<ConditionalAccessPolicy[]> = {
  source: "GET /identity/conditionalAccess/policies",
  call: { path: "/identity/conditionalAccess/policies" },
  scopes: ["Policy.Read.All"],
  parse(body) {
    const raw = (body as { value?: unknown[] }).value ?? [];
    return Policies.parse(body).value.map((wire, index) => policyOf(wire, raw[index]));
  },
};

function policyOf(wire: WirePolicy, raw: unknown): ConditionalAccessPolicy {
  const { users, applications } = wire.conditions;
  const { grantControls } = wire;
  const strength = grantControls?.authenticationStrength;
  return {
    id: wire.id,
    displayName: wire.displayName ?? "",
    state: wire.state,
    includeUsers: users?.includeUsers ?? [],
    excludeUsers: users?.excludeUsers ?? [],
    includeRoles: users?.includeRoles ?? [],
    excludeRoles: users?.excludeRoles ?? [],
    includeExternal: externalOf(users?.includeGuestsOrExternalUsers ?? null),
    excludeExternal: externalOf(users?.excludeGuestsOrExternalUsers ?? null),
    includeApplications: applications?.includeApplications ?? [],
    excludeApplications: applications?.excludeApplications ?? [],
    applicationFilter: applications?.applicationFilter ? (applications.applicationFilter.mode ?? "") : null,
    userActions: applications?.includeUserActions ?? [],
    authenticationContexts: applications?.includeAuthenticationContextClassReferences ?? [],
    conditions: conditionsOf(wire.conditions),
    grantOperator: grantControls?.operator ?? null,
    grantControls: grantControls?.builtInControls ?? [],
    authenticationStrength: strength ? { id: strength.id, name: strength.displayName ?? "" } : null,
    termsOfUse: grantControls?.termsOfUse ?? [],
    customFactors: grantControls?.customAuthenticationFactors ?? [],
    sessionControls: inForce(wire.sessionControls),
    unread: unreadIn(raw),
    changedAt: instantOf(wire.modifiedDateTime ?? wire.createdDateTime),
  };
}

function conditionsOf(wire: WirePolicy["conditions"]): Conditions {
  const { platforms, locations } = wire;
  return {
    clientAppTypes: wire.clientAppTypes,
    platforms: platforms && {
      include: platforms.includePlatforms ?? [],
      exclude: platforms.excludePlatforms ?? [],
    },
    locations: locations && {
      include: locations.includeLocations ?? [],
      exclude: locations.excludeLocations ?? [],
    },
    devices: setNames(wire.devices ?? {}),
    signInRiskLevels: wire.signInRiskLevels,
    userRiskLevels: wire.userRiskLevels,
    insiderRiskLevels: wire.insiderRiskLevels,
    authenticationFlows: wire.authenticationFlows?.transferMethods ?? [],
    notAboutPeople: [
      ...(wire.servicePrincipalRiskLevels.length > 0 ? ["servicePrincipalRiskLevels"] : []),
      ...(wire.agentIdRiskLevels.length > 0 ? ["agentIdRiskLevels"] : []),
    ],
    other: setNames({ times: wire.times, deviceStates: wire.deviceStates }),
  };
}

function externalOf(wire: z.output<typeof External>): ExternalUsers | null {
  return wire && { types: wire.guestOrExternalUserTypes, tenants: tenantsOf(wire) };
}

function tenantsOf(wire: NonNullable<z.output<typeof External>>): ExternalUsers["tenants"] {
  const tenants = wire.externalTenants;
  if (tenants?.membershipKind === "all") return "all";
  if (tenants?.membershipKind !== "enumerated" || tenants.members === null) return null;
  return typeof tenants.members === "string" ? [tenants.members] : tenants.members;
}

/** Names of what is set in an object whose parts no rule looks into. */
function setNames(parts: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(parts)
    .filter(([name, value]) => !name.includes("@") && isSet(value))
    .map(([name]) => name.slice(0, 60));
}

function inForce(session: WirePolicy["sessionControls"]): string[] {
  return Object.entries(session ?? {})
    .filter(([name, value]) => !name.includes("@") && isSet(value) && !isOff(value))
    .map(([name]) => name.slice(0, 60));
}

function isOff(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && (value as { isEnabled?: unknown }).isEnabled === false
  );
}
