import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess, grantAudits } from "../experts-access.ts";

const experts = "e1e1e1e1-1111-4222-8333-555555555555";
const roles = [ROLE.securityReader, ROLE.securityOperator];

/** Onboarded as Microsoft recommends, with nobody working in the tenant at the moment. */
export const readerAndOperator = describeTenant({
  id: "reader-and-operator",
  name: "Northfell Energy",
  domain: "northfell.example",
  expertsTenantId: experts,
  accounts: [{ name: "Marisol Brandt" }],
  ...expertsAccess(experts, { roles }),
  audits: grantAudits({
    expertsTenantId: experts,
    upn: "marisol@northfell.example",
    minutesAgo: 12 * 24 * 60,
    before: [],
    after: roles,
  }),
  portal: {
    submitted: true,
    teams: true,
    contacts: [
      {
        name: "Northfell SOC",
        email: "soc@northfell.example",
        phone: "+353 1 555 0100",
        purpose: "incident",
      },
      { name: "Marisol Brandt", email: "marisol@northfell.example", phone: "", purpose: "review" },
    ],
  },
});
