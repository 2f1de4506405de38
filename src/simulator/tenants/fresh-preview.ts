import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { MICROSOFT_365_E5 } from "../licences.ts";

/** At the beginning of the preview of 2022: terms to accept, an order to place, three roles to choose from. */
export const freshPreview = describeTenant({
  id: "fresh-preview",
  name: "Redstart Museums",
  domain: "redstart.example",
  accounts: [{ name: "Adaeze Holm", roles: [ROLE.globalAdministrator] }],
  skus: [MICROSOFT_365_E5],
  portal: { era: "preview-2022-11" },
});
