import { MICROSOFT_SUPPORT_TENANT_ID } from "../../knowledge/provider.ts";
import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { serviceProvider } from "../experts-access.ts";

/** A service provider is there, and it is Microsoft Support, not the experts. */
export const onlyMicrosoftSupport = describeTenant({
  id: "only-microsoft-support",
  name: "Pinecrest Rail",
  domain: "pinecrest.example",
  accounts: [{ name: "Delphine Ahmadi" }],
  partners: [
    serviceProvider(MICROSOFT_SUPPORT_TENANT_ID, [ROLE.globalReader], {
      trust: { mfa: true, compliantDevice: true, hybridJoinedDevice: false },
    }),
  ],
});
