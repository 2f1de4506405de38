import type { SourceId } from "../knowledge/sources.ts";
import type { Text } from "../knowledge/text.ts";
import type { Evidence, Finding, FindingState, Link } from "./assessment.ts";
import type { Context } from "./context.ts";

/** What a rule found; the rest of a {@link Finding} is the rule's own. */
export interface Outcome {
  readonly state: FindingState;
  readonly summary: Text;
  readonly change?: Text;
  readonly link?: Link;
  readonly evidence?: readonly Evidence[];
}

/** One question about a tenant. Pure: the same facts give the same outcome, in whatever order Graph listed them. */
export interface Rule {
  readonly id: string;
  readonly title: Text;
  /** What Microsoft documents that the rule rests on. */
  readonly sources: readonly SourceId[];
  judge(context: Context): Outcome;
}

export function findingOf(rule: Rule, context: Context): Finding {
  const outcome = rule.judge(context);
  return {
    id: rule.id,
    title: rule.title,
    sources: [...rule.sources],
    state: outcome.state,
    summary: outcome.summary,
    change: outcome.change ?? null,
    link: outcome.link ?? null,
    evidence: [...(outcome.evidence ?? [])],
  };
}
