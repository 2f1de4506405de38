/**
 * What Microsoft Entra's audit log calls the changes that are looked for, in both spellings where both are documented.
 * Sources: Microsoft Entra, "Audit log activities"; for the roles, Microsoft 365 admin documentation on access of Microsoft
 * Support, 2026-02-19.
 */
export const PARTNER_ACTIVITIES: readonly string[] = [
  "Add a partner to cross-tenant access setting",
  "Update a partner cross-tenant access setting",
  "Delete partner specific cross-tenant access setting",
  "Add allowed assignable roles",
  "Adding allowed assignable roles",
  "Delete allowed assignable roles",
  "Deleting allowed assignable roles",
];

export const POLICY_ACTIVITIES: readonly string[] = [
  "Add Conditional Access policy",
  "Update Conditional Access policy",
  "Delete Conditional Access policy",
];
