import type { Rule } from "../rule.ts";
import { admin } from "./admin.ts";
import { blockers } from "./blockers.ts";
import { cloud } from "./cloud.ts";
import { entraLicence } from "./entra-licence.ts";
import { expertsLicence } from "./experts-licence.ts";
import { expertsPolicies } from "./experts-policies.ts";
import { productLicence } from "./product-licence.ts";
import { providerAccess } from "./provider-access.ts";
import { surplusRole } from "./surplus-role.ts";
import { trust } from "./trust.ts";

/** Every rule, in the order in which a reader needs them: how the experts get in, what stops them, what it rests on. */
export const RULES: readonly Rule[] = [
  providerAccess,
  trust,
  expertsPolicies,
  blockers,
  surplusRole,
  cloud,
  entraLicence,
  productLicence,
  expertsLicence,
  admin,
];

/** Rules whose findings must all be done, or the experts may be kept out whatever roles they were given; in that order. */
export const WAY_IN: readonly string[] = [providerAccess.id, trust.id, expertsPolicies.id, blockers.id];

/** Rules about what must be there before anybody can be let in. */
export const PREREQUISITES: readonly string[] = [entraLicence.id, productLicence.id];
