import { ELIGIBLE_PRODUCT_PLANS } from "../../knowledge/licences.ts";
import { say } from "../../knowledge/text.ts";
import { plansIn } from "../plans.ts";
import type { Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

/** Has the tenant at least one of the products that the service works in? Whether it is in active mode no API shows. */
export const productLicence: Rule = {
  id: "product-licence",
  title: say("finding_product_licence"),
  sources: ["prerequisites-2026-07", "licensing-service-plans"],
  reads: ["skus"],
  states: {
    done: "a usable subscription holds the service plan of an eligible product; whether that product runs in active mode is said to be unknown",
    "not-licensed": "none does",
    unknown: "the subscriptions could not be read",
  },
  judge({ snapshot: { skus } }) {
    if (skus.state === "unknown") return unknownFrom(skus);
    const plans = plansIn(skus.value, ELIGIBLE_PRODUCT_PLANS);
    if (plans.length === 0) {
      return {
        state: "not-licensed",
        summary: say("finding_product_licence_none"),
        change: say("finding_product_licence_buy"),
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
