import { PERMISSIONS } from "../../../knowledge/permissions.ts";
import type { Registration } from "../../../platform/config.ts";

/**
 * Microsoft's page on which an administrator approves the extension's permissions for the whole tenant, each by name.
 * Source: Microsoft identity platform, "Admin consent on the Microsoft identity platform".
 * @returns null without a tenant: the page would not know whose consent is meant.
 */
export function adminConsentLink({ clientId, tenantId }: Registration, redirectUri: string): string | null {
  if (tenantId === null) return null;
  const query = new URLSearchParams({
    client_id: clientId,
    scope: PERMISSIONS.map(({ name }) => `https://graph.microsoft.com/${name}`).join(" "),
    redirect_uri: redirectUri,
  });
  return `https://login.microsoftonline.com/${encodeURIComponent(tenantId)}/v2.0/adminconsent?${query}`;
}
