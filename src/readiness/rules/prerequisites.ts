import {
  ELIGIBLE_PRODUCT_PLANS,
  ENTRA_PREMIUM_PLANS,
  EXPERTS_LICENCE_NAME,
} from "../../knowledge/licences.ts";
import { say } from "../../knowledge/text.ts";
import type { Sku } from "../../tenant/snapshot.ts";
import type { Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

/** Subscriptions in these states still work; `Warning` is the grace period after expiry. */
const USABLE = ["Enabled", "Warning"];

/** Has the tenant Microsoft Entra ID P1 or P2, without which experts can't be let in? */
export const entraLicence: Rule = {
  id: "entra-licence",
  title: say("finding_entra_licence"),
  sources: ["prerequisites-2026-07"],
  judge({ snapshot: { skus } }) {
    if (skus.state === "unknown") return unknownFrom(skus);
    const plans = plansIn(skus.value, ENTRA_PREMIUM_PLANS);
    if (plans.length === 0) {
      return {
        state: "not-licensed",
        summary: say("finding_entra_licence_none"),
        evidence: [
          seen(skus, say("evidence_no_plan", { list: ENTRA_PREMIUM_PLANS.map((plan) => plan.name) })),
        ],
      };
    }
    return {
      state: "done",
      summary: say("finding_entra_licence_done", { list: plans.map((plan) => plan.name) }),
      evidence: plans.map((plan) => seen(skus, say("evidence_plan", plan.name, plan.sku))),
    };
  },
};

/** Has the tenant at least one of the products that the service works in? Whether it is in active mode no API shows. */
export const productLicence: Rule = {
  id: "product-licence",
  title: say("finding_product_licence"),
  sources: ["prerequisites-2026-07"],
  judge({ snapshot: { skus } }) {
    if (skus.state === "unknown") return unknownFrom(skus);
    const plans = plansIn(skus.value, ELIGIBLE_PRODUCT_PLANS);
    if (plans.length === 0) {
      return {
        state: "not-licensed",
        summary: say("finding_product_licence_none"),
        evidence: [
          seen(skus, say("evidence_no_plan", { list: ELIGIBLE_PRODUCT_PLANS.map((plan) => plan.name) })),
        ],
      };
    }
    return {
      state: "done",
      summary: say("finding_product_licence_done", { list: [...new Set(plans.map((plan) => plan.name))] }),
      change: say("finding_product_licence_mode"),
      evidence: plans.map((plan) => seen(skus, say("evidence_plan", plan.name, plan.sku))),
    };
  },
};

/**
 * Is there a licence for the service itself? Microsoft publishes no identifier for it, so a name can be shown but proves
 * nothing, and its absence does not either.
 */
export const expertsLicence: Rule = {
  id: "experts-licence",
  title: say("finding_experts_licence"),
  sources: ["licensing-service-plans"],
  judge({ snapshot: { skus } }) {
    if (skus.state === "unknown") return unknownFrom(skus);
    const matches = skus.value.filter(
      (sku) =>
        USABLE.includes(sku.status) &&
        [sku.partNumber, ...sku.plans.map((plan) => plan.name)].some((name) =>
          EXPERTS_LICENCE_NAME.test(name),
        ),
    );
    const names = [...new Set(matches.map((sku) => sku.partNumber))].sort();
    return names.length > 0
      ? {
          state: "unknown",
          summary: say("finding_experts_licence_maybe", { list: names }),
          change: say("finding_experts_licence_confirm"),
          evidence: names.map((name) => seen(skus, say("evidence_sku", name))),
        }
      : {
          state: "unknown",
          summary: say("finding_experts_licence_unseen"),
          change: say("finding_experts_licence_confirm"),
          evidence: [seen(skus, say("evidence_skus_read", skus.value.length))],
        };
  },
};

function plansIn(skus: readonly Sku[], wanted: readonly { id: string; name: string }[]) {
  const found = skus
    .filter((sku) => USABLE.includes(sku.status))
    .flatMap((sku) =>
      wanted
        .filter((plan) => sku.plans.some((item) => item.id === plan.id && item.status !== "Disabled"))
        .map((plan) => ({ name: plan.name, sku: sku.partNumber })),
    );
  return found.sort((a, b) => (`${a.name} ${a.sku}` < `${b.name} ${b.sku}` ? -1 : 1));
}
