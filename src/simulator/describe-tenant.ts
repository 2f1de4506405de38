import { EXPERTS_TENANT_NAME, MICROSOFT_SUPPORT_TENANT_ID } from "../knowledge/provider.ts";
import { policy } from "./conditional-access.ts";
import { derivedId } from "./derived-id.ts";
import { ROLE } from "./directory-roles.ts";
import { DEFENDER_EXPERTS, MICROSOFT_365_E5 } from "./licences.ts";
import { REGISTERED_SCOPES } from "./sign-in/scopes.ts";
import type { PracticeAccount, PracticeTenant } from "./tenant.ts";

interface AccountSketch {
  name: string;
  /** The part of the UPN before the tenant's domain; the first name in lower case unless said otherwise. */
  alias?: string;
  roles?: string[];
  rest?: Partial<PracticeAccount>;
}

export interface TenantSketch extends Partial<Omit<PracticeTenant, "accounts" | "portal">> {
  id: string;
  name: string;
  domain: string;
  accounts?: AccountSketch[];
  portal?: Partial<PracticeTenant["portal"]>;
}

/**
 * A whole tenant from what sets it apart. Without more it is a tenant that bought the service and has not begun: one
 * Security Administrator, Microsoft 365 E5, MFA for everyone, all permissions consented, nobody let in.
 */
export function describeTenant(sketch: TenantSketch): PracticeTenant {
  const { id, name, domain, accounts: people = [{ name: "Ines Okafor" }], portal, ...rest } = sketch;
  const expertsTenantId = sketch.expertsTenantId ?? derivedId("experts", id);
  const accounts = people.map((person) => account(person, domain));
  return {
    id,
    tenantId: derivedId("tenant", id),
    name,
    domain,
    country: "IE",
    accounts,
    consented: [...REGISTERED_SCOPES],
    entra: { p1: true, p2: true },
    skus: [MICROSOFT_365_E5, DEFENDER_EXPERTS],
    expertsTenantId,
    partners: [],
    partnerDefault: { trust: { mfa: false, compliantDevice: false, hybridJoinedDevice: false } },
    constraints: "served",
    policies: [policy({ name: "CA001 - Require MFA for everyone", grant: { builtInControls: ["mfa"] } })],
    assignments: [],
    otherTenants: [
      {
        tenantId: expertsTenantId,
        displayName: EXPERTS_TENANT_NAME,
        defaultDomain: `experts-of-${id}.example`,
      },
      {
        tenantId: MICROSOFT_SUPPORT_TENANT_ID,
        displayName: "Microsoft Support",
        defaultDomain: "support.example",
      },
    ],
    audits: [],
    signIns: [],
    pageSize: 100,
    ...rest,
    portal: {
      era: "current",
      admin: accounts[0]?.upn ?? "",
      termsAccepted: false,
      licenceOrdered: false,
      exclusions: { deviceGroups: [], userGroups: [] },
      contacts: [],
      teams: false,
      submitted: false,
      readiness: {
        actionsNeeded: [
          { title: "Enable automatic attack disruption for all devices", status: "Complete now" },
          { title: "Turn on tamper protection", status: "Completed" },
        ],
        protectedAssets: [
          { kind: "Devices", now: 361, target: 412 },
          { kind: "Identities", now: 398, target: 430 },
        ],
      },
      ...portal,
    },
  };
}

function account(sketch: AccountSketch, domain: string): PracticeAccount {
  const { name, alias = name.split(" ")[0]?.toLowerCase() ?? "admin", rest } = sketch;
  const upn = `${alias}@${domain}`;
  return {
    id: derivedId("account", upn),
    name,
    upn,
    userType: "Member",
    roles: sketch.roles ?? [ROLE.securityAdministrator],
    activated: [],
    eligible: [],
    reads: "directory",
    refused: { authorize: null, token: null },
    ...rest,
  };
}
