import { isGovernmentName } from "../../knowledge/licences.ts";
import { say } from "../../knowledge/text.ts";
import { isUsable } from "../plans.ts";
import type { Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

/**
 * Is the service offered in the tenant's cloud? The extension signs in to Microsoft's worldwide cloud alone, so a tenant
 * of a sovereign one (GCC High, DoD, China) never gets here; what remains to be told apart is GCC, by its licences.
 */
export const cloud: Rule = {
  id: "cloud",
  title: say("finding_cloud"),
  sources: ["prerequisites-2026-07"],
  reads: ["organization", "skus"],
  states: {
    done: "Microsoft Graph's worldwide service answered for the tenant, and no subscription is one for governments",
    unknown: "a subscription is one for governments, or the tenant or its subscriptions could not be read",
  },
  judge({ snapshot: { organization, skus } }) {
    if (organization.state === "unknown") return unknownFrom(organization);
    if (skus.state === "unknown") return unknownFrom(skus);
    const names = skus.value
      .filter(isUsable)
      .filter((sku) => [sku.partNumber, ...sku.plans.map((plan) => plan.name)].some(isGovernmentName))
      .map((sku) => sku.partNumber);
    const answered = seen(organization, say("evidence_worldwide"));
    if (names.length > 0) {
      const list = [...new Set(names)].sort();
      return {
        state: "unknown",
        summary: say("finding_cloud_government", { list }),
        change: say("finding_cloud_ask"),
        evidence: [answered, ...list.map((name) => seen(skus, say("evidence_sku", name)))],
      };
    }
    return {
      state: "done",
      summary: say("finding_cloud_done"),
      evidence: [answered, seen(skus, say("evidence_skus_read", skus.value.length))],
    };
  },
};
