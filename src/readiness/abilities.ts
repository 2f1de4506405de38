import { ABILITIES, type AbilityId, type AdminRole } from "../knowledge/abilities.ts";
import { say, type Text, type TextArg } from "../knowledge/text.ts";
import type { Evidence } from "./assessment.ts";
import type { Context } from "./context.ts";
import { seen } from "./unknown.ts";

/**
 * Whether the signed-in admin may do something.
 * - `yes`: by a role that every page accepts; `disputed`: by one that one page accepts and another does not
 * - `eligible`: once they switch the role on in Privileged Identity Management
 * - `no`: every role that they hold is known, and none suffices
 */
export type May =
  | { readonly can: "yes" | "disputed" | "eligible"; readonly role: AdminRole; readonly evidence: Evidence }
  | { readonly can: "no"; readonly least: AdminRole; readonly evidence: Evidence }
  | { readonly can: "unknown" };

/**
 * Roles held come from the directory; those that Graph returned without a name, from the ID token, which tells of the
 * moment of sign-in and is therefore never taken for a "no".
 */
export function may(ability: AbilityId, { snapshot }: Context): May {
  const { roles, disputed } = ABILITIES[ability];
  const { adminRoles, adminClaims, adminEligible } = snapshot;
  for (const fact of [adminRoles, adminClaims]) {
    if (fact.state === "unknown") continue;
    const among = (role: AdminRole) => fact.value.templateIds.includes(role.templateId);
    // A complete list of the directory's is newer than the token: what it lacks was withdrawn or has run out.
    if (fact === adminClaims && adminRoles.state === "known" && adminRoles.value.unnamed === 0) continue;
    const [sure] = roles.filter(among);
    const [argued] = disputed.filter(among);
    const role = sure ?? argued;
    if (role) {
      const evidence = seen(fact, say("evidence_admin_role", role.name));
      return { can: sure ? "yes" : "disputed", role, evidence };
    }
  }
  const wanted = [...disputed, ...roles];
  const eligible = wanted.find(
    (role) => adminEligible.state === "known" && adminEligible.value.templateIds.includes(role.templateId),
  );
  if (eligible) {
    return {
      can: "eligible",
      role: eligible,
      evidence: seen(adminEligible, say("evidence_admin_eligible", eligible.name)),
    };
  }
  const [least] = wanted;
  if (!least || adminRoles.state === "unknown" || adminRoles.value.unnamed > 0) return { can: "unknown" };
  const { templateIds } = adminRoles.value;
  return {
    can: "no",
    least,
    evidence: seen(adminRoles, say("evidence_admin_roles_read", templateIds.length)),
  };
}

/** Whether the admin can do a step themselves, in a sentence; null where nothing is known of them. */
export function whoCan(ability: AbilityId, context: Context): Text | null {
  const answer = may(ability, context);
  switch (answer.can) {
    case "yes":
      return say("who_you", answer.role.name);
    case "disputed":
      return say("who_you_disputed", answer.role.name);
    case "eligible":
      return say("who_activate", answer.role.name);
    case "no":
      return askHolders(ability, context);
    case "unknown":
      return null;
  }
}

/** So many people are named. */
const NAMED = 5;

/** Whom to ask for something, by name where Graph has said who holds the roles that suffice. */
export function askHolders(ability: AbilityId, context: Context): Text {
  const { roles, disputed } = ABILITIES[ability];
  const wanted = [...disputed, ...roles];
  const names = wanted.flatMap(({ templateId }) => peopleHolding(templateId, context));
  const shown: TextArg[] = [...new Set(names)].sort().slice(0, NAMED);
  const role: TextArg = { list: wanted.map(({ name }) => name) };
  return shown.length > 0 ? say("who_ask_people", role, { list: shown }) : say("who_ask", role);
}

/** Names of the tenant's own users who hold a role for the whole tenant; empty where that was not asked or not answered. */
function peopleHolding(templateId: string, { snapshot }: Context): string[] {
  const { assignments, globalAdministrators, organization } = snapshot;
  const own = organization.state === "known" ? organization.value.id : null;
  const names: string[] = [];
  // Without copies: a tenant may hold a hundred thousand assignments.
  for (const fact of [...Object.values(assignments), globalAdministrators]) {
    if (fact.state === "unknown") continue;
    for (const { roleId, scope, principalType, principalTenantId, principalName } of fact.value) {
      if (roleId !== templateId || scope !== "/" || principalType !== "user" || principalName === null)
        continue;
      if (principalTenantId === null || principalTenantId === own) names.push(principalName);
    }
  }
  return names;
}
