import type { SourceId } from "../knowledge/sources.ts";
import type { Text } from "../knowledge/text.ts";
import type { FactName } from "../tenant/calls.ts";
import type { Choice, Evidence, Finding, FindingState, Link } from "./assessment.ts";
import type { Computed } from "./computed/index.ts";
import type { GuidedContext } from "./context.ts";

/** What a rule found; the rest of a {@link Finding} is the rule's own. */
export interface Outcome {
  readonly state: FindingState;
  readonly summary: Text;
  readonly change?: Text;
  readonly link?: Link;
  readonly evidence?: readonly Evidence[];
  readonly choice?: Choice;
}

/** One question about a tenant. Pure: the same facts give the same outcome, in whatever order Graph listed them. */
export interface Rule {
  readonly id: string;
  readonly title: Text;
  /** What Microsoft documents that the rule rests on. */
  readonly sources: readonly SourceId[];
  /** The facts that it looks at, and no others. */
  readonly reads: readonly FactName[];
  /** When it says what; it says nothing else. For those who review the rules. */
  readonly states: Readonly<Partial<Record<Exclude<FindingState, "dismissed">, string>>>;
  judge(tenant: Judged): Outcome;
}

/** What a rule is given: the tenant's facts, the guide that is followed, and what several rules need of them. */
export type Judged = GuidedContext & Computed;

export function findingOf(rule: Rule, context: Judged): Finding {
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
    choice: outcome.choice ?? null,
    dismissed: null,
  };
}
