import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { EXPERTS_POLICY_PREFIX } from "../../../src/knowledge/provider.ts";
import { ADMIN_ROLES, roleOf } from "../../../src/knowledge/roles.ts";
import type { Text, TextArg } from "../../../src/knowledge/text.ts";
import { assess } from "../../../src/readiness/assess.ts";
import type { Assessment } from "../../../src/readiness/assessment.ts";
import { type CollectOptions, collectTenant } from "../../../src/tenant/collect.ts";
import { collectFurther } from "../../../src/tenant/collect-further.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { getMessage } from "../panel/catalogue.ts";
import { askedOf } from "../support/asked.ts";
import { EXPERTS, OWN } from "../support/snapshot.ts";

/**
 * A tenant as real ones answer: bodies in the shape of Microsoft's own examples and of public records, through the real
 * collector, before the judge. It is onboarded and ready; a case says what differs.
 */

/** The moment of every check here. */
const NOW = "2026-11-23T12:00:00.000Z";

export interface Override {
  /** Beginning of the path below the version, or the whole of it. */
  readonly path: string;
  readonly exact?: boolean;
  /** A part of the address, decoded. */
  readonly contains?: string;
  readonly status?: number;
  readonly body: unknown;
}

export interface Case {
  readonly policies?: readonly object[];
  readonly override?: readonly Override[];
  /** Role template ids in the ID token. */
  readonly claims?: readonly string[];
}

type Parts = Record<string, unknown>;

/** A policy as Graph v1.0 sends it: everybody, all applications, no control, unless a case says otherwise. */
export function policy(
  id: string,
  parts: {
    name?: string;
    state?: string;
    users?: Parts;
    applications?: Parts;
    conditions?: Parts;
    grant?: Parts | null;
    session?: Parts | null;
    more?: Parts;
  } = {},
) {
  const { users, applications, conditions, grant = null, session = null } = parts;
  return {
    id,
    templateId: null,
    displayName: parts.name ?? `Policy ${id}`,
    createdDateTime: "2025-05-01T08:00:00.123Z",
    modifiedDateTime: null,
    state: parts.state ?? "enabled",
    grantControls: grant && {
      operator: "OR",
      builtInControls: [],
      customAuthenticationFactors: [],
      termsOfUse: [],
      authenticationStrength: null,
      ...grant,
    },
    sessionControls: session,
    conditions: {
      clientAppTypes: ["all"],
      signInRiskLevels: [],
      userRiskLevels: [],
      servicePrincipalRiskLevels: [],
      insiderRiskLevels: null,
      platforms: null,
      locations: null,
      devices: null,
      clientApplications: null,
      authenticationFlows: null,
      times: null,
      ...conditions,
      users: {
        includeUsers: users ? [] : ["All"],
        excludeUsers: [],
        includeGroups: [],
        excludeGroups: [],
        includeRoles: [],
        excludeRoles: [],
        includeGuestsOrExternalUsers: null,
        excludeGuestsOrExternalUsers: null,
        ...users,
      },
      applications: {
        includeApplications: ["All"],
        excludeApplications: [],
        includeUserActions: [],
        includeAuthenticationContextClassReferences: [],
        applicationFilter: null,
        ...applications,
      },
    },
    ...parts.more,
  };
}

export const BLOCK = { builtInControls: ["block"] };

/** Service provider users, of all tenants or of these. */
export const serviceProviders = (...members: string[]) => ({
  guestOrExternalUserTypes: "serviceProvider",
  externalTenants:
    members.length > 0
      ? {
          "@odata.type": "#microsoft.graph.conditionalAccessEnumeratedExternalTenants",
          membershipKind: "enumerated",
          members,
        }
      : { "@odata.type": "#microsoft.graph.conditionalAccessAllExternalTenants", membershipKind: "all" },
});

export const OWN_IDS = ["11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000002"];

/** The experts' two policies, each changed alike. */
export function expertsPolicies(parts: Parameters<typeof policy>[1] = {}) {
  return ["Require MFA", "Require compliant device"].map((name, index) =>
    policy(OWN_IDS[index] ?? "", {
      name: `${EXPERTS_POLICY_PREFIX}${name}-DO NOT DELETE`,
      grant: { builtInControls: [index === 0 ? "mfa" : "compliantDevice"] },
      ...parts,
      users: { includeGuestsOrExternalUsers: serviceProviders(EXPERTS), ...parts.users },
    }),
  );
}

/** A sign-in of one of the experts, as beta records it. */
export function signIn(errorCode: number, parts: Parts = {}) {
  return {
    id: `66666666-0000-4000-8000-00000000${String(errorCode).padStart(4, "0").slice(-4)}`,
    createdDateTime: "2026-11-20T10:11:12Z",
    appId: "80ccca67-54bd-44ab-8625-4b79c4dc7775",
    appDisplayName: "Microsoft 365 Security and Compliance Center",
    resourceId: "80ccca67-54bd-44ab-8625-4b79c4dc7775",
    ipAddress: "198.51.100.7",
    crossTenantAccessType: "serviceProvider",
    homeTenantId: EXPERTS,
    resourceTenantId: OWN,
    status: { errorCode, failureReason: errorCode === 0 ? "Other." : "refused" },
    appliedConditionalAccessPolicies: null,
    ...parts,
  };
}

export const list = (...value: unknown[]) => ({ value });
export const signIns = (...records: unknown[]): Override => ({
  path: "/auditLogs/signIns",
  body: list(...records),
});

/** What If's answer on policies, beside the experts' own, which apply. */
export const whatIf = (...answers: object[]): Override => ({
  path: "/identity/conditionalAccess/evaluate",
  body: list(...answers, ...OWN_IDS.map((id) => ({ id, policyApplies: true, analysisReasons: "notSet" }))),
});

const error = (status: number, code: string) => ({ status, body: { error: { code, message: "x" } } });

const E5_PLANS: readonly (readonly [id: string, name: string])[] = [
  ["871d91ec-ec1a-452b-a83f-bd76c7d770ef", "WINDEFATP"],
  ["8e0c0a52-6a6c-4d40-8370-dd62790dcd70", "THREAT_INTELLIGENCE"],
  ["14ab5db5-e6c4-4b20-b4bc-13e36fd2227f", "ATA"],
  ["2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2", "ADALLOM_S_STANDALONE"],
  ["41781fb2-bc02-4b7c-bd55-b576c07bb09d", "AAD_PREMIUM"],
  ["eec0eb4f-6444-4f95-aba0-50c24d67f998", "AAD_PREMIUM_P2"],
];

export const E5 = {
  skuId: "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
  skuPartNumber: "SPE_E5",
  capabilityStatus: "Enabled",
  prepaidUnits: { enabled: 500, warning: 0 },
  servicePlans: E5_PLANS.map(([servicePlanId, servicePlanName]) => ({
    servicePlanId,
    servicePlanName,
    provisioningStatus: "Success",
  })),
};

const [READER, OPERATOR] = [roleOf("reader").templateId, roleOf("operator").templateId];

function usual(path: string, policies: readonly object[]): { status: number; body: unknown } {
  const ok = (body: unknown) => ({ status: 200, body });
  if (path.startsWith("/me?"))
    return ok({
      id: "aaaaaaaa-0000-4000-8000-000000000001",
      displayName: "Kim Doe",
      userPrincipalName: "kim@harbour.example",
      userType: "Member",
    });
  if (path.startsWith("/me/transitiveMemberOf"))
    return ok(list({ id: "r", roleTemplateId: ADMIN_ROLES.globalAdministrator }));
  if (path.startsWith("/organization"))
    return ok(list({ id: OWN, displayName: "Harbour", verifiedDomains: [{ name: "harbour.example" }] }));
  if (path.startsWith("/roleManagement/directory/roleEligibility")) return ok(list());
  if (path.startsWith("/roleManagement/directory/roleAssignments")) return ok(list());
  if (path.startsWith("/subscribedSkus")) return ok(list(E5));
  if (path.includes("/serviceProviderConstraints"))
    return ok({
      id: "c",
      allowedRoleTemplateIds: [READER, OPERATOR],
      createdDateTime: "2026-10-02T09:14:33Z",
      lastModifiedDateTime: "2026-10-02T09:14:33Z",
    });
  if (path.startsWith("/policies/crossTenantAccessPolicy/partners"))
    return ok(
      list({
        tenantId: EXPERTS,
        isServiceProvider: true,
        inboundTrust: {
          isMfaAccepted: true,
          isCompliantDeviceAccepted: true,
          isHybridAzureADJoinedDeviceAccepted: false,
        },
      }),
    );
  if (path.startsWith("/policies/crossTenantAccessPolicy/default"))
    return ok({
      inboundTrust: {
        isMfaAccepted: false,
        isCompliantDeviceAccepted: false,
        isHybridAzureADJoinedDeviceAccepted: false,
      },
    });
  if (path.startsWith("/identity/conditionalAccess/policies"))
    return ok(list(...policies, ...expertsPolicies()));
  if (path.startsWith("/tenantRelationships"))
    return ok({ tenantId: EXPERTS, displayName: "Microsoft Experts", defaultDomainName: "experts.example" });
  if (path.startsWith("/auditLogs")) return ok(list());
  return error(400, "BadRequest");
}

function answerTo(url: string, { policies = [], override = [] }: Case): { status: number; body: unknown } {
  const address = decodeURIComponent(url).replaceAll("+", " ");
  const path = address.replace(/^https:\/\/graph\.microsoft\.com\/(?:v1\.0|beta)/, "");
  const told = override.find((item) => {
    const fits = item.exact ? path.split("?")[0] === item.path : path.startsWith(item.path);
    return fits && (item.contains === undefined || address.includes(item.contains));
  });
  return told ? { status: told.status ?? 200, body: told.body } : usual(path, policies);
}

/** The facts of such a tenant, by the collector that asks real ones. */
export async function collected(given: Case): Promise<TenantSnapshot> {
  let clock = Date.parse(NOW);
  const json = ({ status, body }: { status: number; body: unknown }) =>
    new Response(JSON.stringify(body), { status });
  const graphFetch = async (url: string, init: RequestInit) => {
    if (!url.endsWith("/$batch")) return json(answerTo(url, given));
    const { requests } = JSON.parse(String(init.body)) as { requests: { id: string; url: string }[] };
    const responses = requests.map(({ id, url: path }) => ({
      id,
      ...answerTo(`https://graph.microsoft.com/v1.0${path}`, given),
    }));
    return json({ status: 200, body: { responses } });
  };
  const options: CollectOptions = {
    now: () => clock,
    random: () => 0,
    pause: async (ms) => {
      clock += ms;
    },
    ...(given.claims && { claims: { templateIds: given.claims, at: NOW } }),
  };
  return collectFurther(graphFetch, await collectTenant(graphFetch, options), options);
}

/** What is said of such a tenant. */
export async function judged(given: Case): Promise<Assessment> {
  return assess(askedOf(await collected(given)), KNOWLEDGE, "2026-11-23T12:01:00.000Z");
}

export const stateOf = ({ findings }: Assessment, id: string) =>
  findings.find((finding) => finding.id === id)?.state;

/** How many actions the experts can take, by every action that is shown. */
export const expertsCan = ({ actions }: Assessment) =>
  actions.filter(({ coverage }) => coverage === "experts").length;

/** Everything that is said, in English. */
export function wordsOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  if ("key" in value && typeof value.key === "string") return english(value as Text);
  return Object.values(value).map(wordsOf).join("\n");
}

function english({ key, args = [] }: Text): string {
  return getMessage(key, args.map(plain));
}

function plain(arg: TextArg): string {
  if (typeof arg === "string" || typeof arg === "number") return String(arg);
  if ("label" in arg) return arg.label;
  if ("time" in arg) return arg.time;
  if ("text" in arg) return english(arg.text);
  return arg.list.map(plain).join(", ");
}
