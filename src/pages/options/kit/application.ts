import { GRAPH_APPLICATION, OPENID_PERMISSIONS, PERMISSIONS } from "../../../knowledge/permissions.ts";

/** What the registration is called in Entra; the admin may rename it. */
const DISPLAY_NAME = "Onboarding Companion for Microsoft Defender Experts";

/**
 * The app registration as Microsoft Graph takes it (`POST /applications`): one organization, a single-page application,
 * directory roles in the ID token, and the delegated permissions of the extension, all of them for reading.
 * @param redirectUris those of the browsers in use; each browser has one of its own.
 */
export function application(redirectUris: readonly string[]) {
  const scopes = [...OPENID_PERMISSIONS, ...PERMISSIONS];
  return {
    displayName: DISPLAY_NAME,
    signInAudience: "AzureADMyOrg",
    isFallbackPublicClient: false,
    groupMembershipClaims: "DirectoryRole",
    spa: { redirectUris: [...redirectUris] },
    requiredResourceAccess: [
      {
        resourceAppId: GRAPH_APPLICATION,
        resourceAccess: scopes.map(({ id }) => ({ id, type: "Scope" })),
      },
    ],
  };
}
