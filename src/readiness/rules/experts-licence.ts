import { EXPERTS_LICENCE_NAME, EXPERTS_PLANS } from "../../knowledge/licences.ts";
import { say } from "../../knowledge/text.ts";
import type { Known } from "../../tenant/fact.ts";
import type { Sku } from "../../tenant/snapshot.ts";
import type { LicenceWord } from "../attestations.ts";
import { isUsable } from "../plans.ts";
import type { Outcome, Rule } from "../rule.ts";
import { seen, unknownFrom } from "../unknown.ts";

/**
 * Is there a licence for the service itself? Microsoft publishes no identifier for it, so a name can be shown but proves
 * nothing, and its absence does not either: the admin says which subscription it is, and from then on it is watched.
 */
export const expertsLicence: Rule = {
  id: "experts-licence",
  title: say("finding_experts_licence"),
  sources: ["licensing-service-plans", "prerequisites-2026-07"],
  reads: ["skus"],
  states: {
    done: "the subscription that the admin named as the service's is there and usable",
    "not-licensed": "the subscription that the admin named is no longer there or no longer usable",
    unknown: "the admin named none yet, whatever the names look like, or the subscriptions could not be read",
  },
  judge({ snapshot: { skus }, attestations: { licence } }) {
    if (skus.state === "unknown") return unknownFrom(skus);
    const choice = {
      ask: say("finding_experts_licence_ask", { list: [...EXPERTS_PLANS] }),
      options: [...new Set(skus.value.map((sku) => sku.partNumber))].sort(byLikeness),
      ...(licence && { chosen: licence.sku }),
    };
    return { ...(licence?.sku ? named(skus, licence, licence.sku) : byName(skus, licence)), choice };
  },
};

function named(skus: Known<Sku[]>, licence: LicenceWord, name: string): Outcome {
  const word = { claim: say("evidence_licence_word", name), source: "ticked", at: licence.at };
  const usable = skus.value.some((sku) => sku.partNumber === name && isUsable(sku));
  return usable
    ? {
        state: "done",
        summary: say("finding_experts_licence_named", name),
        evidence: [seen(skus, say("evidence_sku", name)), word],
      }
    : {
        state: "not-licensed",
        summary: say("finding_experts_licence_gone", name),
        change: say("finding_experts_licence_confirm"),
        evidence: [seen(skus, say("evidence_skus_read", skus.value.length)), word],
      };
}

function byName(skus: Known<Sku[]>, licence: LicenceWord | null): Outcome {
  const matches = skus.value.filter(
    (sku) =>
      isUsable(sku) && [sku.partNumber, ...sku.plans.map((plan) => plan.name)].some((name) => isLike(name)),
  );
  const names = [...new Set(matches.map((sku) => sku.partNumber))].sort();
  const change = say("finding_experts_licence_confirm");
  if (licence) {
    const word = { claim: say("evidence_licence_none_word"), source: "ticked", at: licence.at };
    return { state: "unknown", summary: say("finding_experts_licence_denied"), change, evidence: [word] };
  }
  return names.length > 0
    ? {
        state: "unknown",
        summary: say("finding_experts_licence_maybe", { list: names }),
        change,
        evidence: names.map((name) => seen(skus, say("evidence_sku", name))),
      }
    : {
        state: "unknown",
        summary: say("finding_experts_licence_unseen"),
        change,
        evidence: [seen(skus, say("evidence_skus_read", skus.value.length))],
      };
}

function isLike(name: string): boolean {
  return EXPERTS_LICENCE_NAME.test(name);
}

/** What looks like it stands first; the rest by the alphabet. */
function byLikeness(a: string, b: string): number {
  return Number(isLike(b)) - Number(isLike(a)) || (a < b ? -1 : 1);
}
