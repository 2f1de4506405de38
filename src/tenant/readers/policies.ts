import * as z from "zod/mini";
import type { ConditionalAccessPolicy, ExternalUsers } from "../snapshot.ts";
import { id, instantOf, list, optional, page, type Reader, text } from "./reader.ts";

const Anything = optional(z.record(z.string(), z.unknown()));

const External = optional(
  z.object({
    guestOrExternalUserTypes: optional(text),
    externalTenants: optional(
      z.object({ membershipKind: optional(text), members: optional(z.union([z.array(id), id])) }),
    ),
  }),
);

const Policies = page(
  z.object({
    id,
    displayName: optional(text),
    state: text,
    createdDateTime: optional(text),
    modifiedDateTime: optional(text),
    conditions: z.catchall(
      z.object({
        users: optional(
          z.object({
            includeUsers: list(text),
            excludeUsers: list(text),
            includeRoles: list(id),
            includeGuestsOrExternalUsers: External,
            excludeGuestsOrExternalUsers: External,
          }),
        ),
        applications: optional(
          z.object({ includeApplications: list(text), excludeApplications: list(text) }),
        ),
        clientAppTypes: list(text),
      }),
      z.unknown(),
    ),
    grantControls: optional(
      z.object({
        operator: optional(text),
        builtInControls: list(text),
        customAuthenticationFactors: list(text),
        termsOfUse: list(text),
        authenticationStrength: optional(z.object({ displayName: optional(text) })),
      }),
    ),
    sessionControls: Anything,
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
  parse: (body) => Policies.parse(body).value.map(policyOf),
};

function policyOf(wire: WirePolicy): ConditionalAccessPolicy {
  const { users, applications } = wire.conditions;
  return {
    id: wire.id,
    displayName: wire.displayName ?? "",
    state: wire.state,
    includeUsers: users?.includeUsers ?? [],
    excludeUsers: users?.excludeUsers ?? [],
    includeRoles: users?.includeRoles ?? [],
    includeExternal: externalOf(users?.includeGuestsOrExternalUsers ?? null),
    excludeExternal: externalOf(users?.excludeGuestsOrExternalUsers ?? null),
    includeApplications: applications?.includeApplications ?? [],
    excludeApplications: applications?.excludeApplications ?? [],
    conditions: narrowing(wire.conditions),
    grantOperator: wire.grantControls?.operator ?? null,
    grantControls: wire.grantControls?.builtInControls ?? [],
    authenticationStrength: strengthOf(wire),
    termsOfUse: wire.grantControls?.termsOfUse ?? [],
    customFactors: wire.grantControls?.customAuthenticationFactors ?? [],
    sessionControls: inForce(wire.sessionControls),
    changedAt: instantOf(wire.modifiedDateTime ?? wire.createdDateTime),
  };
}

function strengthOf(wire: WirePolicy): string | null {
  const strength = wire.grantControls?.authenticationStrength;
  return strength ? (strength.displayName ?? "") : null;
}

/** `guestOrExternalUserTypes` is a flags enum that Graph sends as one comma-separated string. */
function externalOf(wire: z.output<typeof External>): ExternalUsers | null {
  if (!wire) return null;
  const types = (wire.guestOrExternalUserTypes ?? "").split(",").map((type) => type.trim());
  return { types: types.filter((type) => type !== "" && type !== "none"), tenants: tenantsOf(wire) };
}

function tenantsOf(wire: NonNullable<z.output<typeof External>>): ExternalUsers["tenants"] {
  const tenants = wire.externalTenants;
  if (tenants?.membershipKind === "all") return "all";
  if (tenants?.membershipKind !== "enumerated" || tenants.members === null) return null;
  return typeof tenants.members === "string" ? [tenants.members] : tenants.members;
}

/** Conditions that always stand in a policy and do not narrow it. */
const NOT_NARROWING = new Set(["users", "applications"]);

/** Names of the conditions that make a policy apply only sometimes; any that Graph adds later is among them. */
function narrowing(conditions: WirePolicy["conditions"]): string[] {
  return Object.entries(conditions)
    .filter(([name]) => !NOT_NARROWING.has(name) && !name.includes("@"))
    .filter(([name, value]) => (name === "clientAppTypes" ? !isAllClients(value) : isSet(value)))
    .map(([name]) => name.slice(0, 60));
}

function isAllClients(value: unknown): boolean {
  return !Array.isArray(value) || value.length === 0 || value.includes("all");
}

function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined && value !== false;
}

function inForce(session: z.output<typeof Anything>): string[] {
  return Object.entries(session ?? {})
    .filter(([name, value]) => !name.includes("@") && isSet(value) && !isOff(value))
    .map(([name]) => name.slice(0, 60));
}

function isOff(value: unknown): boolean {
  return (
    typeof value === "object" && value !== null && (value as { isEnabled?: unknown }).isEnabled === false
  );
}
