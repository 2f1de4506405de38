import { policy } from "../conditional-access.ts";
import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess, grantAudits } from "../experts-access.ts";

const experts = "e0e0e0e0-1111-4222-8333-444444444444";
const access = expertsAccess(experts, { roles: [ROLE.securityReader] });

/** The least that the wizard can grant: the experts look and guide, and act on nothing themselves. */
export const readerOnly = describeTenant({
  id: "reader-only",
  name: "Brackwater Ceramics",
  domain: "brackwater.example",
  expertsTenantId: experts,
  accounts: [{ name: "Tomasz Adeyemi" }],
  ...access,
  policies: [
    policy({ name: "CA001 - Require MFA for everyone", grant: { builtInControls: ["mfa"] } }),
    ...access.policies,
  ],
  audits: grantAudits({
    expertsTenantId: experts,
    upn: "tomasz@brackwater.example",
    minutesAgo: 9 * 24 * 60,
    before: [],
    after: [ROLE.securityReader],
  }),
  portal: { submitted: true, teams: true },
});
