import { ENTRA_PREMIUM_PLANS } from "../../knowledge/licences.ts";
import { say } from "../../knowledge/text.ts";
import { plansIn } from "../plans.ts";
import type { Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

/** Without it, identities are not covered (Defender Experts MDR prerequisites, 2026-07-29). */
const P2 = ENTRA_PREMIUM_PLANS.find((plan) => plan.code === "AAD_PREMIUM_P2")?.name ?? "";

/** Has the tenant Microsoft Entra ID P1 or P2, without which experts can't be let in? */
export const entraLicence: Rule = {
  id: "entra-licence",
  title: say("finding_entra_licence"),
  sources: ["prerequisites-2026-07", "licensing-service-plans"],
  reads: ["skus"],
  states: {
    done: "a usable subscription holds the service plan of Microsoft Entra ID P1 or P2",
    "not-licensed": "none does",
    unknown: "the subscriptions could not be read",
  },
  judge({ snapshot: { skus } }) {
    if (skus.state === "unknown") return unknownFrom(skus);
    const plans = plansIn(skus.value, ENTRA_PREMIUM_PLANS);
    if (plans.length === 0) {
      return {
        state: "not-licensed",
        summary: say("finding_entra_licence_none"),
        change: say("finding_entra_licence_buy"),
        evidence: [
          seen(skus, say("evidence_no_plan", { list: ENTRA_PREMIUM_PLANS.map((plan) => plan.name) })),
        ],
      };
    }
    const names = [...new Set(plans.map((plan) => plan.name))];
    return {
      state: "done",
      summary: say("finding_entra_licence_done", { list: names }),
      ...(!names.includes(P2) && { change: say("finding_entra_licence_identities") }),
      evidence: plans.map((plan) => seen(skus, say("evidence_plan", plan.name, plan.sku))),
    };
  },
};
