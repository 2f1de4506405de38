import type { Product, ResponseAction } from "../knowledge/action.ts";
import { ELIGIBLE_PRODUCT_PLANS } from "../knowledge/licences.ts";
import { say, type Text } from "../knowledge/text.ts";
import type { Context } from "./context.ts";
import { plansIn } from "./plans.ts";

/** Which of the two kinds of exclusion reaches a product's actions. */
const EXCLUDED: Readonly<Partial<Record<Product, "devices" | "users">>> = {
  "defender-for-endpoint": "devices",
  "defender-for-identity": "users",
  "entra-id": "users",
  "entra-id-protection": "users",
  "defender-for-office-365": "users",
};

/**
 * What overrides the roles: excluded devices and users, a product in passive mode, a product that is not there. None of
 * it changes which roles allow an action, so it stands beside the answer. Source: Defender Experts MDR managed response
 * and its FAQ, 2026; prerequisites, 2026-07-29.
 */
export function limitsOf(action: ResponseAction, context: Context): Text[] {
  const { product, neverByExperts } = action;
  if (neverByExperts) return [];
  const kind = EXCLUDED[product];
  const saidPassive = context.attestations.passive[product] !== undefined;
  return [
    ...(isMissing(product, context) ? [say("limit_not_licensed")] : []),
    ...(kind ? [say(`limit_excluded_${kind}${context.page?.shown.exclusions ? "_set" : ""}`)] : []),
    ...(hasActiveMode(action) && !saidPassive ? [say("limit_passive")] : []),
  ];
}

/** Products that run in an active or a passive mode, of which no API tells. */
const ACTIVE_MODE: readonly Product[] = [
  "defender-for-endpoint",
  "defender-for-identity",
  "defender-for-office-365",
  "defender-for-cloud-apps",
];

export function hasActiveMode({ product }: ResponseAction): boolean {
  return ACTIVE_MODE.includes(product);
}

/** No usable subscription holds the product; said only where all subscriptions could be read. */
function isMissing(product: Product, { snapshot: { skus } }: Context): boolean {
  const plans = ELIGIBLE_PRODUCT_PLANS.filter((plan) => plan.product === product);
  return plans.length > 0 && skus.state === "known" && plansIn(skus.value, plans).length === 0;
}
