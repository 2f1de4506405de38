import type { PracticeTenant } from "../tenant.ts";
import { activeNow } from "./active-now.ts";
import { adminReadsNothing } from "./admin-reads-nothing.ts";
import { blockedByConditionalAccess } from "./blocked-by-conditional-access.ts";
import { constraintsNotServed } from "./constraints-not-served.ts";
import { expertsPoliciesDisabled } from "./experts-policies-disabled.ts";
import { fresh } from "./fresh.ts";
import { freshPreview } from "./fresh-preview.ts";
import { globalReaderAdmin } from "./global-reader-admin.ts";
import { manyPages } from "./many-pages.ts";
import { onlyMicrosoftSupport } from "./only-microsoft-support.ts";
import { operatorWithdrawn } from "./operator-withdrawn.ts";
import { partnerAdmin } from "./partner-admin.ts";
import { previewAdministrator } from "./preview-administrator.ts";
import { providerMissing } from "./provider-missing.ts";
import { readerAndOperator } from "./reader-and-operator.ts";
import { readerOnly } from "./reader-only.ts";
import { scopesRefused } from "./scopes-refused.ts";
import { trustIncomplete } from "./trust-incomplete.ts";
import { trustedNetworksOnly } from "./trusted-networks-only.ts";
import { twoPartnersAndExperts } from "./two-partners-and-experts.ts";
import { unlicensed } from "./unlicensed.ts";

const TENANTS = [
  fresh,
  readerOnly,
  readerAndOperator,
  freshPreview,
  previewAdministrator,
  providerMissing,
  trustIncomplete,
  expertsPoliciesDisabled,
  blockedByConditionalAccess,
  trustedNetworksOnly,
  operatorWithdrawn,
  onlyMicrosoftSupport,
  twoPartnersAndExperts,
  globalReaderAdmin,
  adminReadsNothing,
  partnerAdmin,
  unlicensed,
  activeNow,
  manyPages,
  scopesRefused,
  constraintsNotServed,
];

/** Every practice tenant by its {@link PracticeTenant.id}, in the order in which a trainer would show them. */
export const PRACTICE_TENANTS: Readonly<Record<string, PracticeTenant>> = Object.fromEntries(
  TENANTS.map((tenant) => [tenant.id, tenant]),
);

/** @throws RangeError where there is no practice tenant of this name. */
export function practiceTenant(id: string): PracticeTenant {
  const tenant = PRACTICE_TENANTS[id];
  if (!tenant) throw new RangeError(`There is no practice tenant "${id}"`);
  return tenant;
}
