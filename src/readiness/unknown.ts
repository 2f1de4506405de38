import { say, type Text } from "../knowledge/text.ts";
import type { Fact, Unknown, UnknownReason } from "../tenant/fact.ts";
import type { Evidence } from "./assessment.ts";
import type { Outcome } from "./rule.ts";

/** Why something is not known, in a sentence. */
export function whyUnknown(reason: UnknownReason): Text {
  return say(`unknown_${reason.kind.replaceAll("-", "_")}`, detailOf(reason));
}

/** How the unknown could become known. */
export function howToFindOut(reason: UnknownReason): Text {
  return say(`unknown_${reason.kind.replaceAll("-", "_")}_help`, detailOf(reason));
}

/** The least permission that would answer, or Graph's own code. */
function detailOf(reason: UnknownReason): string {
  return reason.scopes?.[0] ?? reason.detail ?? "";
}

/** The outcome of a rule whose fact could not be learned. */
export function unknownFrom(fact: Unknown): Outcome {
  return {
    state: "unknown",
    summary: whyUnknown(fact.reason),
    change: howToFindOut(fact.reason),
    evidence: [],
  };
}

/** A claim that rests on this fact. */
export function seen(fact: Fact<unknown>, claim: Text): Evidence {
  return { claim, source: fact.source, at: fact.observedAt };
}
