import * as z from "zod/mini";
import type { Text as TextType } from "../knowledge/text.ts";

/**
 * What the judge says of one tenant. Everything that anyone sees (panel, badge, report) is a rendering of one of these.
 * It crosses into the portal's process, so it is made of sentences' keys and plain data: no token, no raw Graph body.
 */

const TextArg: z.ZodMiniType<unknown> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.object({ label: z.string() }),
    z.object({ time: z.string() }),
    z.object({ text: Text }),
    z.object({ list: z.array(TextArg) }),
  ]),
);
export const Text = z.object({
  key: z.string(),
  args: z.optional(z.array(TextArg)),
}) as unknown as z.ZodMiniType<TextType>;

/** `yes` and `no` both need evidence; everything else is one of the other two, with its reason. */
export const Verdict = z.enum(["yes", "no", "unknown", "disputed"]);
export type Verdict = z.infer<typeof Verdict>;

/** One observation: what was seen, where, and when. */
export const Evidence = z.object({
  claim: Text,
  /** A Graph call, `page` for the portal's own page, or `ticked` for the admin's own word. */
  source: z.string(),
  at: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

export const Answer = z.object({
  verdict: Verdict,
  /** The answer in a sentence; for `unknown` and `disputed`, the reason. */
  why: Text,
  /** How an unknown could become known, or a "no" become "yes". */
  change: z.nullable(Text),
  evidence: z.array(Evidence),
});
export type Answer = z.infer<typeof Answer>;

/** `dismissed`: put aside by the admin for a time; what it was is in {@link Finding.dismissed}. */
export const FindingState = z.enum([
  "done",
  "attention",
  "unknown",
  "disputed",
  "not-licensed",
  "not-applicable",
  "dismissed",
]);
export type FindingState = z.infer<typeof FindingState>;

export const Link = z.object({ text: Text, href: z.string() });
export type Link = z.infer<typeof Link>;

/** Something that only the admin can say, out of a list. */
export const Choice = z.object({
  ask: Text,
  options: z.array(z.string()),
  /** null: none of them. Absent: nothing was said yet. */
  chosen: z.optional(z.nullable(z.string())),
});
export type Choice = z.infer<typeof Choice>;

/** The result of one rule. */
export const Finding = z.object({
  id: z.string(),
  state: FindingState,
  title: Text,
  summary: Text,
  /** What would settle an unknown or mend an attention. */
  change: z.nullable(Text),
  link: z.nullable(Link),
  evidence: z.array(Evidence),
  sources: z.array(z.string()),
  choice: z.nullable(Choice),
  dismissed: z.nullable(z.object({ state: z.string(), reason: z.string(), until: z.string() })),
});
export type Finding = z.infer<typeof Finding>;

export const RoleView = z.object({
  role: z.enum(["reader", "operator", "administrator"]),
  name: z.string(),
  allowed: Answer,
  active: Answer,
  /** What to know before granting it. */
  caution: z.nullable(Text),
});
export type RoleView = z.infer<typeof RoleView>;

/**
 * `experts`: the roles granted let the experts take it. `customer`: it is left to the customer's team. `unavailable`: the
 * tenant does not hold the product, so nobody can take it.
 */
export const Coverage = z.enum(["experts", "customer", "disputed", "unknown", "unavailable"]);
export type Coverage = z.infer<typeof Coverage>;

export const ActionView = z.object({
  id: z.string(),
  name: Text,
  does: Text,
  product: z.string(),
  scope: z.string(),
  /** Whether it is among those that {@link Assessment.counts} counts. */
  counted: z.boolean(),
  coverage: Coverage,
  why: Text,
  /** The smallest change that would hand the action to the experts; null where the service offers none. */
  unlock: z.nullable(Text),
  /** The role that would hand it over for certain. */
  unlockedBy: z.nullable(z.enum(["reader", "operator", "administrator"])),
  /** What the customer's own team does instead; null where nothing is left to it. */
  byHand: z.nullable(Text),
  /** Whether its product runs in passive mode by the admin's word; null where that can't be. */
  passive: z.nullable(z.boolean()),
  /** What would keep the experts from it whatever their roles. */
  limits: z.array(Text),
  /** The contradiction that it rests on, by its id. */
  contradiction: z.nullable(z.string()),
  sources: z.array(z.string()),
});
export type ActionView = z.infer<typeof ActionView>;

export const StepState = z.enum(["done", "attention", "unknown", "ticked", "open"]);
export type StepState = z.infer<typeof StepState>;

export const StepView = z.object({
  id: z.string(),
  text: Text,
  place: z.array(z.string()),
  links: z.array(Link),
  cautions: z.array(Text),
  optional: z.boolean(),
  /** `done` rests on evidence; `ticked` on the admin's word alone. */
  state: StepState,
  /** What the tenant says of this step, whatever was ticked. */
  proof: z.nullable(z.object({ summary: Text, evidence: z.array(Evidence) })),
  tickedAt: z.nullable(z.string()),
  /** Whether the signed-in admin can do it, and whom to ask otherwise; null where nothing is known of them. */
  who: z.nullable(Text),
});
export type StepView = z.infer<typeof StepView>;

export const ChecklistView = z.object({
  guide: z.string(),
  guides: z.array(z.object({ id: z.string(), title: Text, dated: z.string() })),
  /** Why this guide is shown. */
  why: Text,
  sections: z.array(
    z.object({ id: z.string(), title: Text, intro: z.array(Text), steps: z.array(StepView) }),
  ),
  done: z.number(),
  total: z.number(),
});
export type ChecklistView = z.infer<typeof ChecklistView>;

/** One link of the chain by which the experts get in and can act. */
export const TraceLink = z.object({
  id: z.string(),
  title: Text,
  state: FindingState,
  why: Text,
  /** The first link that does not hold; what comes after it rests on it. */
  broken: z.boolean(),
});
export type TraceLink = z.infer<typeof TraceLink>;

/** What another choice of roles would mean, judged by the same rules on a changed tenant. */
export const Supposition = z.object({
  id: z.string(),
  title: Text,
  /** Actions that the experts could then take, and those that they no longer could. */
  gains: z.array(Text),
  loses: z.array(Text),
  /** Actions that would then be disputed or unknown, and are not now. */
  unsure: z.array(Text),
  caution: z.nullable(Text),
});
export type Supposition = z.infer<typeof Supposition>;

/** `grave`: the experts may be locked out. `worse`: they can do less. `better`: something was mended. `other`: worth knowing. */
export const CHANGE_WEIGHTS = ["grave", "worse", "other", "better"] as const;
export const ChangeWeight = z.enum(CHANGE_WEIGHTS);
export type ChangeWeight = z.infer<typeof ChangeWeight>;

/** Something that is not as it was. */
export const ChangeView = z.object({
  id: z.string(),
  weight: ChangeWeight,
  what: Text,
  /** Since when, as exactly as is known. */
  when: Text,
  /** Who did it; null where the audit log does not say or was not read. */
  who: z.nullable(Text),
  evidence: z.array(Evidence),
});
export type ChangeView = z.infer<typeof ChangeView>;

export const Assessment = z.object({
  schema: z.literal(1),
  /** The moment that was judged, ISO 8601. */
  at: z.string(),
  /** Where the facts come from when it is not the tenant itself, just now: a practice tenant, or a file. */
  origin: z.nullable(Text),
  tenant: z.nullable(
    z.object({ id: z.string(), name: z.nullable(z.string()), domain: z.nullable(z.string()) }),
  ),
  /** When the tenant was last asked; null when it never was. */
  observedAt: z.nullable(z.string()),
  /** `unchecked`: the tenant was not asked, there is only the checklist. */
  overall: z.enum(["ready", "attention", "unknown", "unchecked"]),
  headline: Text,
  /** Set where the portal shows another tenant than the one signed in to: then nothing else is judged. */
  wrongTenant: z.nullable(z.object({ portal: z.string(), signedIn: z.string() })),
  /** The one thing to do next; null when the tenant was not asked or nothing is left. */
  next: z.nullable(z.object({ id: z.string(), text: Text, state: z.string() })),
  /** The guide's warning made concrete; null when no action is left to the customer for want of a role. */
  warning: z.nullable(Text),
  /** The way in, link by link; empty when the tenant was not asked. */
  trace: z.array(TraceLink),
  findings: z.array(Finding),
  roles: z.array(RoleView),
  actions: z.array(ActionView),
  /** How many of the service's own response actions are whose: the one count that every surface shows. */
  counts: z.object({ total: z.number(), experts: z.number(), customer: z.number(), unsure: z.number() }),
  suppositions: z.array(Supposition),
  /** What is not as it was, the gravest first; null where there is nothing to compare with. */
  changes: z.nullable(z.array(ChangeView)),
  checklist: ChecklistView,
  /** Matters on which Microsoft's own pages disagree, with the sources of each side. */
  contradictions: z.array(z.object({ id: z.string(), text: Text, sides: z.array(z.array(z.string())) })),
  /** Every source that is named above, by its id. */
  sources: z.record(
    z.string(),
    z.object({ title: z.string(), where: z.string(), dated: z.string(), certainty: z.string() }),
  ),
});
export type Assessment = z.infer<typeof Assessment>;
