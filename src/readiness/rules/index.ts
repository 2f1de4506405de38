import type { Rule } from "../rule.ts";
import { admin } from "./admin.ts";
import { blockers } from "./blockers.ts";
import { expertsPolicies } from "./experts-policies.ts";
import { entraLicence, expertsLicence, productLicence } from "./prerequisites.ts";
import { providerAccess } from "./provider-access.ts";
import { trust } from "./trust.ts";

/** Every rule, in the order in which a reader needs them: how the experts get in, what stops them, what it rests on. */
export const RULES: readonly Rule[] = [
  providerAccess,
  trust,
  expertsPolicies,
  blockers,
  entraLicence,
  productLicence,
  expertsLicence,
  admin,
];
