import type { GuestsOrExternalUsers, PolicyResource } from "./policy-resource.ts";

/** A sign-in that has not happened. `null` where the question leaves something open. */
export interface SupposedSignIn {
  readonly userId: string | null;
  readonly externalTenantId: string | null;
  readonly externalUserType: string | null;
  readonly applications: readonly string[];
  readonly platform: string | null;
  readonly clientAppType: string | null;
  /** An address or a country was given. */
  readonly located: boolean;
  readonly signInRisk: string | null;
  readonly userRisk: string | null;
}

/** Applications that the group of Microsoft's admin portals stands for, as far as it matters here. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  MicrosoftAdminPortals: ["80ccca67-54bd-44ab-8625-4b79c4dc7775"],
};

/**
 * Why a policy does not apply to a supposed sign-in, in Graph's words (`whatIfAnalysisReasons`), or null where it applies.
 * One reason is given, the first; what the question leaves open can't be evaluated, and is reported as that. Sources:
 * Microsoft Graph, "conditionalAccessRoot: evaluate" and "whatIfAnalysisResult"; Microsoft Entra, "The Conditional Access
 * What If tool" (no dependencies between services). A supposed user without an id has no roles.
 */
export function analyse(policy: PolicyResource, signIn: SupposedSignIn): string | null {
  const { conditions } = policy;
  const { clientApplications, authenticationFlows, applications } = conditions;
  if (policy.state === "disabled") return "policyNotEnabled";
  const measures: readonly (readonly [reason: string, holds: boolean | null])[] = [
    ["workloadIdentities", clientApplications === null],
    ["users", reachesUser(conditions.users, signIn)],
    ["userActions", applications.includeUserActions.length === 0],
    ["authenticationContext", applications.includeAuthenticationContextClassReferences.length === 0],
    ["application", reachesApplication(applications, signIn.applications)],
    ["devicePlatform", within(conditions.platforms, signIn.platform)],
    ["devices", conditions.devices === null ? true : null],
    ["clientApps", hits(conditions.clientAppTypes, signIn.clientAppType)],
    ["location", reachesLocation(conditions.locations, signIn.located)],
    ["signInRisk", risk(conditions.signInRiskLevels, signIn.signInRisk)],
    ["userRisk", risk(conditions.userRiskLevels, signIn.userRisk)],
    ["insiderRisk", conditions.insiderRiskLevels === null],
    ["authenticationFlow", authenticationFlows === null],
  ];
  const failed = measures.find(([, holds]) => holds === false);
  if (failed) return failed[0];
  return measures.some(([, holds]) => holds === null) ? "notEnoughInformation" : null;
}

function reachesUser(users: PolicyResource["conditions"]["users"], signIn: SupposedSignIn): boolean {
  const { userId, externalUserType } = signIn;
  const named = (list: readonly string[]) =>
    list.includes("All") ||
    (userId !== null && list.includes(userId)) ||
    (externalUserType !== null && list.includes("GuestsOrExternalUsers"));
  const included = named(users.includeUsers) || covers(users.includeGuestsOrExternalUsers, signIn);
  const excluded = named(users.excludeUsers) || covers(users.excludeGuestsOrExternalUsers, signIn);
  return included && !excluded;
}

function covers(external: GuestsOrExternalUsers | null, signIn: SupposedSignIn): boolean {
  if (!external || signIn.externalUserType === null) return false;
  const types = external.guestOrExternalUserTypes.split(",");
  if (!types.includes(signIn.externalUserType)) return false;
  const tenants = external.externalTenants;
  if (!tenants || tenants.membershipKind === "all") return true;
  return signIn.externalTenantId !== null && tenants.members.includes(signIn.externalTenantId);
}

function reachesApplication(
  applications: PolicyResource["conditions"]["applications"],
  asked: readonly string[],
): boolean {
  const named = (list: readonly string[]) =>
    list.includes("All") ||
    asked.some((id) => list.some((name) => name === id || GROUPS[name]?.includes(id)));
  return named(applications.includeApplications) && !named(applications.excludeApplications);
}

function within(
  platforms: PolicyResource["conditions"]["platforms"],
  platform: string | null,
): boolean | null {
  if (!platforms) return true;
  if (platform === null) return null;
  const named = (list: readonly string[]) => list.includes("all") || list.includes(platform);
  return named(platforms.includePlatforms) && !named(platforms.excludePlatforms);
}

/** Practice tenants have no named locations, so an address is never a trusted one. */
function reachesLocation(
  locations: PolicyResource["conditions"]["locations"],
  located: boolean,
): boolean | null {
  if (!locations) return true;
  if (!located) return null;
  return locations.includeLocations.includes("All") && !locations.excludeLocations.includes("All");
}

function hits(types: readonly string[], type: string | null): boolean | null {
  if (types.length === 0 || types.includes("all")) return true;
  return type === null ? null : types.includes(type);
}

function risk(levels: readonly string[], level: string | null): boolean | null {
  if (levels.length === 0) return true;
  return level === null ? null : levels.includes(level);
}
