import type { Answer, Evidence } from "../../assessment.ts";

/** Shorthand for writing an {@link Answer}. */
export function answer(
  verdict: Answer["verdict"],
  why: Answer["why"],
  evidence: readonly Evidence[] = [],
  change?: Answer["change"],
): Answer {
  return { verdict, why, change: change ?? null, evidence: [...evidence] };
}
