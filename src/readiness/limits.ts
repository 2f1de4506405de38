import type { Product, ResponseAction } from "../knowledge/action.ts";
import { ELIGIBLE_PRODUCT_PLANS } from "../knowledge/licences.ts";
import { SCOPED_COVERAGE_GROUPS } from "../knowledge/provider.ts";
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
 * What overrides the roles: excluded devices and users, what scoped coverage leaves out, a product in passive mode, roles
 * of Defender for Endpoint's own, incidents that the service does not cover. None of it changes which roles allow an action,
 * so it stands beside the answer. Sources: Defender Experts MDR managed response and its FAQ, 2026; prerequisites,
 * 2026-07-29; scoped coverage, 2025-08-01; guide for service providers, 2026-03-03; Defender for Endpoint, "Use role-based
 * access control to grant fine-grained access".
 */
export function limitsOf(action: ResponseAction, context: Context): Text[] {
  const { product, neverByExperts, scope } = action;
  if (neverByExperts) return [];
  const kind = EXCLUDED[product];
  const saidPassive = context.attestations.passive[product] !== undefined;
  return [
    ...(kind ? [say(`limit_excluded_${kind}${context.page?.shown.exclusions ? "_set" : ""}`)] : []),
    ...(kind ? [say("limit_scoped", { label: SCOPED_COVERAGE_GROUPS[kind] })] : []),
    ...(hasActiveMode(action) && !saidPassive ? [say("limit_passive")] : []),
    ...(product === "defender-for-endpoint" ? [say("limit_endpoint_roles")] : []),
    ...(scope === "unlisted" ? [] : [say("limit_service_scope")]),
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
export function isMissing(product: Product, { snapshot: { skus } }: Context): boolean {
  const plans = ELIGIBLE_PRODUCT_PLANS.filter((plan) => plan.product === product);
  return plans.length > 0 && skus.state === "known" && plansIn(skus.value, plans).length === 0;
}
