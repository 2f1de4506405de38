import { say, type Text } from "./text.ts";

/** Groups of delegated permissions of Microsoft Graph, asked one at a time so that an admin can judge each. */
type PermissionTier = "sign-in" | "licence" | "core" | "roles" | "history" | "names";

export interface Permission {
  readonly tier: PermissionTier;
  /** As Graph spells it. */
  readonly name: string;
  /** The permission's id in an app registration. */
  readonly id: string;
  /** Whether Entra lets only an administrator grant it, whatever the tenant's consent settings. */
  readonly adminConsent: boolean;
  readonly title: Text;
  readonly why: Text;
  /** What stays unknown without it. */
  readonly lost: Text;
}

/** Everything that the extension ever asks for. All are delegated and read-only. Source: Microsoft Graph permissions reference, 2026-08. */
export const PERMISSIONS: readonly Permission[] = [
  permission("sign-in", "User.Read", "e1fe6dd8-ba31-4d61-89e7-88639da4683d", false),
  permission("licence", "LicenseAssignment.Read.All", "f395577a-0960-456b-979f-7228de0c5996", false),
  permission("core", "Policy.Read.All", "572fea84-0151-49b2-9301-11cb16974376", true),
  permission("roles", "RoleManagement.Read.Directory", "741c54c3-0c1e-44a1-818b-3f97ab4e8c83", true),
  permission("history", "AuditLog.Read.All", "e4c9e354-4dc5-45b8-9e7c-e1393b0b1a20", true),
  permission("names", "CrossTenantInformation.ReadBasic.All", "81594d25-e88e-49cf-ac8c-fecbff49f994", true),
];

/** What OpenID Connect itself needs: an ID token with a name in it, and a refresh token. */
export const OPENID_PERMISSIONS: readonly Pick<Permission, "name" | "id">[] = [
  { name: "openid", id: "37f7f235-527c-4136-accd-4a02d197296e" },
  { name: "profile", id: "14dad69e-099b-42c9-810b-d002981feec1" },
  { name: "offline_access", id: "7427e0e9-2fba-42fe-b0c0-848c9e6a8182" },
];

/** Microsoft Graph, as an app registration names it. */
export const GRAPH_APPLICATION = "00000003-0000-0000-c000-000000000000";

function permission(tier: PermissionTier, name: string, id: string, adminConsent: boolean): Permission {
  const key = `tier_${tier.replace("-", "_")}`;
  return { tier, name, id, adminConsent, title: say(key), why: say(`${key}_why`), lost: say(`${key}_lost`) };
}
