import { describeTenant } from "../describe-tenant.ts";
import { ROLE } from "../directory-roles.ts";
import { businessPartner, expertsAccess, foreignGroup, serviceProvider } from "../experts-access.ts";

const experts = "e7e7e7e7-1111-4222-8333-bbbbbbbbbbbb";
const reseller = "c1a2b3c4-5d6e-4f70-8192-a3b4c5d6e7f8";
const integrator = "d9e8f7a6-b5c4-4d3e-9f20-1a2b3c4d5e6f";
const access = expertsAccess(experts, { roles: [ROLE.securityReader, ROLE.securityOperator] });

/** Two cloud service providers beside the experts; one holds roles that must not be taken for theirs. */
export const twoPartnersAndExperts = describeTenant({
  id: "two-partners-and-experts",
  name: "Vantor Shipyards",
  domain: "vantor.example",
  expertsTenantId: experts,
  accounts: [{ name: "Oskar Villanueva" }],
  ...access,
  partners: [
    serviceProvider(reseller, [ROLE.globalReader, ROLE.licenseAdministrator]),
    businessPartner("5b7e9d10-3c42-4f8a-8e61-0d9c2b4a7f13"),
    ...access.partners,
    serviceProvider(integrator, [ROLE.securityAdministrator], {
      trust: { mfa: true, compliantDevice: true, hybridJoinedDevice: true },
    }),
  ],
  assignments: [
    foreignGroup(integrator, ROLE.securityAdministrator, {
      name: "Managed security desk",
      tenantNamedIn: ["principal"],
    }),
    foreignGroup(reseller, ROLE.securityReader, {
      name: "Reseller helpdesk",
      type: "directoryObjectPartnerReference",
      tenantNamedIn: ["principal"],
    }),
  ],
  otherTenants: [
    { tenantId: experts, displayName: "Microsoft Experts", defaultDomain: "experts-vantor.example" },
    { tenantId: reseller, displayName: "Quayside Licensing", defaultDomain: "quayside.example" },
    { tenantId: integrator, displayName: "Lumen Fort Security", defaultDomain: "lumenfort.example" },
  ],
  portal: { submitted: true },
});
