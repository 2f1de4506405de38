import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { businessPartner, expertsAccess } from "../experts-access.ts";

const experts = "e3e3e3e3-1111-4222-8333-777777777777";

/** Somebody tidied up the partner entries: the experts' policies are still there, their way in is not. */
export const providerMissing = describeTenant({
  id: "provider-missing",
  name: "Ottermere Foods",
  domain: "ottermere.example",
  expertsTenantId: experts,
  accounts: [{ name: "Yusuf Halloran" }],
  ...expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] }),
  partners: [businessPartner("0f4d2c6e-2b1a-4d57-9a3e-8c1f6b7d2e90")],
  portal: { submitted: true },
});
