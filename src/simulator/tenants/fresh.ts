import { describeTenant } from "../describe-tenant.ts";
import { microsoftTemplates } from "../microsoft-templates.ts";

/**
 * Bought, not begun: a licence, an admin who may onboard, Microsoft's own Conditional Access templates switched on as in
 * many tenants, and nobody let in. Two colleagues are at hand who can't help:
 * one has no role, and Conditional Access keeps the other from signing in.
 */
export const fresh = describeTenant({
  id: "fresh",
  name: "Harbourline Logistics",
  domain: "harbourline.example",
  tenantId: "7d0c1a52-3e84-4c0b-9a6f-51c2b8e0d914",
  accounts: [
    { name: "Ines Okafor" },
    { name: "Pavel Lindqvist", roles: [] },
    { name: "Lotte Brannigan", rest: { refused: { authorize: 53003, token: null } } },
  ],
  policies: microsoftTemplates(),
});
