import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { expertsAccess, foreignGroup } from "../experts-access.ts";

const experts = "eaeaeaea-1111-4222-8333-eeeeeeeeeeee";

/** An expert is at work: two just-in-time assignments are live and end by themselves. */
export const activeNow = describeTenant({
  id: "active-now",
  name: "Stonebridge Pharma",
  domain: "stonebridge.example",
  expertsTenantId: experts,
  accounts: [{ name: "Hanne Mwangi", roles: [ROLE.securityAdministrator, ROLE.teamsAdministrator] }],
  ...expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] }),
  assignments: [
    foreignGroup(experts, ROLE.securityReader, { live: { sinceMinutes: 35, forMinutes: 480 } }),
    foreignGroup(experts, ROLE.securityOperator, {
      live: { sinceMinutes: 20, forMinutes: 240 },
      tenantNamedIn: ["assignment"],
    }),
  ],
  signIns: [
    {
      minutesAgo: 34,
      name: "Experts technician",
      homeTenantId: experts,
      crossTenant: "serviceProvider",
      appId: "80ccca67-54bd-44ab-8625-4b79c4dc7775",
      appName: "Microsoft 365 Security and Compliance Center",
      ipAddress: "198.51.100.31",
      deviceIsCompliant: true,
      errorCode: 0,
      failureReason: null,
      policies: [],
    },
  ],
  portal: { submitted: true, teams: true },
});
