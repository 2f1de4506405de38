import type { ServicePlan } from "../knowledge/licences.ts";
import type { Sku } from "../tenant/snapshot.ts";

/** Subscriptions in these states still work; `Warning` is the grace period after expiry. */
const USABLE = ["Enabled", "Warning"];

/** While a subscription is in grace, Graph counts its units elsewhere; an enabled one without units licenses nobody. */
export function isUsable({ status, enabledUnits }: Sku): boolean {
  return USABLE.includes(status) && !(status === "Enabled" && enabledUnits === 0);
}

/** Which of the wanted plans the tenant has, and in which subscription; in the order of the alphabet. */
export function plansIn(skus: readonly Sku[], wanted: readonly ServicePlan[]) {
  const found = skus
    .filter(isUsable)
    .flatMap((sku) =>
      wanted
        .filter((plan) => sku.plans.some((item) => item.id === plan.id && item.status !== "Disabled"))
        .map((plan) => ({ name: plan.name, sku: sku.partNumber })),
    );
  return found.sort((a, b) => (`${a.name} ${a.sku}` < `${b.name} ${b.sku}` ? -1 : 1));
}
