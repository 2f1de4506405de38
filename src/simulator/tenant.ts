import type { PolicyResource } from "./policy-resource.ts";
import type { PortalContact, PortalEra, PortalState } from "./portal-api.ts";

/**
 * The description of a tenant from which the simulator makes every answer. Data only, so that it can be cloned: the
 * simulator works on a copy, and putting a tenant back means copying again. Role ids are template ids.
 */
export interface PracticeTenant {
  /** Short name by which tests and the practice page choose the tenant. */
  id: string;
  tenantId: string;
  name: string;
  /** Default domain, under `.example`. */
  domain: string;
  country: string;
  accounts: PracticeAccount[];
  /** Delegated permissions consented to for the extension's application. */
  consented: string[];
  /** Entra ID licences: P1 opens Conditional Access and sign-in logs, P2 opens PIM. */
  entra: { p1: boolean; p2: boolean };
  skus: PracticeSku[];
  /** The tenant that plays the experts'. There is an entry for it only where access was given. */
  expertsTenantId: string;
  partners: PracticePartner[];
  partnerDefault: { trust: PracticeTrust | null };
  /** `serviceProviderConstraints` is in Graph's metadata but not in its documentation; not every tenant may serve it. */
  constraints: "served" | "not-found" | "bad-request";
  policies: PolicyResource[];
  /** Assignments to anyone but {@link accounts}, whose own follow from their roles. */
  assignments: PracticeAssignment[];
  /** What `findTenantInformationByTenantId` tells of other tenants. */
  otherTenants: { tenantId: string; displayName: string; defaultDomain: string }[];
  audits: PracticeAudit[];
  signIns: PracticeSignIn[];
  /** Items on one page of a list, where the call itself does not ask for another number. */
  pageSize: number;
  portal: PracticePortal;
}

export interface PracticeAccount {
  id: string;
  name: string;
  upn: string;
  /** `Partner`: works by granular delegated admin privileges, and has no user object in the tenant. */
  userType: "Member" | "Guest" | "Partner";
  roles: string[];
  /** Roles switched on through PIM. */
  activated: { role: string; live: Span }[];
  /** Roles that PIM would switch on. */
  eligible: string[];
  /** `own-profile`: a guest under the most restrictive guest access, who can read nothing but their own object. */
  reads: "directory" | "own-profile";
  /** AADSTS number with which sign-in ends for this account, at either of its two ends. */
  refused: { authorize: number | null; token: number | null };
}

/** Minutes counted from the moment the tenant was set up: since when, and how long from then. */
export interface Span {
  sinceMinutes: number;
  forMinutes: number;
}

export interface PracticeSku {
  skuId: string;
  partNumber: string;
  status: "Enabled" | "Warning" | "Suspended" | "Deleted" | "LockedOut";
  enabledUnits: number;
  consumedUnits: number;
  plans: { id: string; name: string; status: string }[];
}

export interface PracticeTrust {
  mfa: boolean | null;
  compliantDevice: boolean | null;
  hybridJoinedDevice: boolean | null;
}

export interface PracticePartner {
  tenantId: string;
  /** `left-out`: Graph's documented samples omit the field altogether. */
  isServiceProvider: boolean | null | "left-out";
  /** null: inherited from the default. */
  trust: PracticeTrust | null;
  /** Roles that this provider may be given; null where nobody allowed any. */
  allowed: { roles: string[]; createdAt: string; modifiedAt: string } | null;
}

export interface PracticeAssignment {
  role: string;
  principal: {
    id: string;
    name: string;
    type: "group" | "user" | "servicePrincipal" | "directoryObjectPartnerReference";
    upn: string | null;
    /** Home tenant; null: this tenant. */
    tenantId: string | null;
  };
  /** The fields in which Graph names a foreign principal's home; it is not the same everywhere. */
  tenantNamedIn: ("assignment" | "principal")[];
  /** null: standing. Otherwise just-in-time, and gone from Graph outside its time. */
  live: Span | null;
  /** `/` is the whole tenant. */
  scope: string;
}

export interface PracticeAudit {
  minutesAgo: number;
  category: string;
  activity: string;
  service: "Core Directory" | "Conditional Access" | "PIM";
  operation: "Add" | "Update" | "Delete" | "Assign";
  /** UPN of one of the accounts, or an application. */
  by: { upn: string } | { appId: string; appName: string };
  target: { id: string; name: string | null; type: string };
  changes: { name: string; before: string | null; after: string | null }[];
}

export interface PracticeSignIn {
  minutesAgo: number;
  name: string;
  homeTenantId: string;
  crossTenant: "none" | "serviceProvider" | "microsoftSupport" | "b2bCollaboration";
  appId: string;
  appName: string;
  /** What the application opened for itself; absent: itself. */
  resourceId?: string;
  ipAddress: string;
  deviceIsCompliant: boolean;
  /** 0: signed in. */
  errorCode: number;
  failureReason: string | null;
  /** Ids of the policies that had a say, and what they said. */
  policies: { id: string; result: "success" | "failure" | "notApplied" }[];
}

/** What Microsoft's portal keeps of the onboarding, beyond what it reads from the directory. */
interface PracticePortal {
  era: PortalEra;
  /** UPN of the account that is at the portal. */
  admin: string;
  termsAccepted: boolean;
  licenceOrdered: boolean;
  exclusions: { deviceGroups: string[]; userGroups: string[] };
  contacts: PortalContact[];
  teams: boolean;
  submitted: boolean;
  readiness: PortalState["readiness"];
}
