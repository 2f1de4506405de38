import type { Text } from "../../knowledge/text.ts";
import { say } from "../../knowledge/text.ts";
import type {
  ActionView,
  Assessment,
  ChangeView,
  Finding,
  RoleView,
  StepView,
  Supposition,
  TraceLink,
} from "../../readiness/assessment.ts";
import { column, type TableOf } from "./columns.ts";
import { cited, data, line, link, seen, sentence, stateWord, time } from "./render-context.ts";

/** What of a finding, a role, an action, a step and a source a report shows: the screen's words, in the screen's order. */

export const FINDINGS: TableOf<Finding> = {
  id: "finding",
  items: ({ findings }) => findings,
  key: ({ id }) => id,
  state: ({ state }) => state,
  columns: {
    id: [],
    title: column("name", ({ title }, see) => sentence(title, see)),
    state: column("state", ({ state }, see) => [line(stateWord("state", state, see))]),
    summary: column("why", ({ summary }, see) => sentence(summary, see)),
    change: column("change", ({ change }, see) => sentence(change, see)),
    link: column("links", (finding, see) => (finding.link ? [link(finding.link, see)] : [])),
    evidence: column("evidence", ({ evidence }, see) => evidence.map((item) => seen(item, see))),
    sources: column("sources", ({ sources }, see) => sources.map((id) => cited(id, see))),
    choice: column("chosen", ({ choice }, see) =>
      choice ? [...sentence(choice.ask, see), ...data(choice.chosen ?? null, see)] : [],
    ),
    dismissed: column("set_aside", ({ dismissed }, see) =>
      dismissed ? sentence(say("panel_dismissed", { time: dismissed.until }, dismissed.reason), see) : [],
    ),
  },
};

export const ROLES: TableOf<RoleView> = {
  id: "role",
  items: ({ roles }) => roles,
  key: ({ role }) => role,
  state: ({ allowed }) => allowed.verdict,
  columns: {
    role: [],
    name: column("name", ({ name }, see) => data(name, see)),
    allowed: [
      { column: "state", lines: ({ allowed }, see) => [line(stateWord("verdict", allowed.verdict, see))] },
      { column: "why", lines: ({ allowed }, see) => sentence(allowed.why, see) },
      { column: "change", lines: ({ allowed }, see) => sentence(allowed.change, see) },
      { column: "evidence", lines: ({ allowed }, see) => allowed.evidence.map((item) => seen(item, see)) },
    ],
    active: [
      { column: "active", lines: ({ active }, see) => [line(stateWord("verdict", active.verdict, see))] },
      { column: "active_why", lines: ({ active }, see) => sentence(active.why, see) },
      { column: "active_change", lines: ({ active }, see) => sentence(active.change, see) },
      {
        column: "active_evidence",
        lines: ({ active }, see) => active.evidence.map((item) => seen(item, see)),
      },
    ],
    caution: column("cautions", ({ caution }, see) => sentence(caution, see)),
  },
};

export const ACTIONS: TableOf<ActionView> = {
  id: "action",
  items: ({ actions }) => actions,
  key: ({ id }) => id,
  state: ({ coverage }) => coverage,
  aside: ({ counted }) => !counted,
  columns: {
    id: [],
    product: column("group", ({ product }, see) => [line(stateWord("product", product, see))]),
    name: column("name", ({ name }, see) => sentence(name, see)),
    coverage: column("state", ({ coverage }, see) => [line(stateWord("coverage", coverage, see))]),
    why: column("why", ({ why }, see) => sentence(why, see)),
    // Told by the sentence beside it, and by the scope.
    unlockedBy: [],
    counted: [],
    unlock: column("change", ({ unlock }, see) => sentence(unlock, see)),
    byHand: column("by_hand", ({ byHand }, see) => sentence(byHand, see)),
    limits: column("limits", ({ limits }, see) => limits.flatMap((text) => sentence(text, see))),
    passive: column("passive", ({ passive }, see) => (passive ? sentence(say("panel_passive"), see) : [])),
    contradiction: column("contradiction", ({ contradiction }, see) => data(contradiction, see)),
    does: column("does", ({ does }, see) => sentence(does, see)),
    scope: column("scope", ({ scope }, see) => [line(stateWord("scope", scope, see))]),
    sources: column("sources", ({ sources }, see) => sources.map((id) => cited(id, see))),
  },
};

export const TRACE: TableOf<TraceLink> = {
  id: "trace",
  items: ({ trace }) => trace,
  key: ({ id }) => id,
  state: ({ state }) => state,
  columns: {
    id: [],
    title: column("name", ({ title }, see) => sentence(title, see)),
    state: column("state", ({ state }, see) => [line(stateWord("state", state, see))]),
    why: column("why", ({ why }, see) => sentence(why, see)),
    // Which link is the first that does not hold is seen from the states.
    broken: [],
  },
};

export const SUPPOSITIONS: TableOf<Supposition> = {
  id: "supposition",
  items: ({ suppositions }) => suppositions,
  key: ({ id }) => id,
  state: () => null,
  columns: {
    id: [],
    title: column("name", ({ title }, see) => sentence(title, see)),
    gains: column("gains", ({ gains }, see) => gains.flatMap((text) => sentence(text, see))),
    loses: column("loses", ({ loses }, see) => loses.flatMap((text) => sentence(text, see))),
    unsure: column("unsure", ({ unsure }, see) => unsure.flatMap((text) => sentence(text, see))),
    caution: column("cautions", ({ caution }, see) => sentence(caution, see)),
  },
};

export const CHANGES: TableOf<ChangeView> = {
  id: "change",
  items: ({ changes }) => changes ?? [],
  key: ({ id }) => id,
  state: ({ weight }) => weight,
  columns: {
    id: [],
    what: column("name", ({ what }, see) => sentence(what, see)),
    weight: column("state", ({ weight }, see) => [line(stateWord("weight", weight, see))]),
    when: column("when", ({ when }, see) => sentence(when, see)),
    who: column("who", ({ who }, see) => sentence(who, see)),
    evidence: column("evidence", ({ evidence }, see) => evidence.map((item) => seen(item, see))),
  },
};

export const DISAGREEMENTS: TableOf<Assessment["contradictions"][number]> = {
  id: "disagreement",
  items: ({ contradictions }) => contradictions,
  key: ({ id }) => id,
  state: () => null,
  columns: {
    id: column("contradiction", ({ id }, see) => data(id, see)),
    text: column("name", ({ text }, see) => sentence(text, see)),
    sides: column("sources", ({ sides }, see) => sides.flat().map((id) => cited(id, see))),
  },
};

interface Step extends StepView {
  readonly section: Text;
  readonly intro: readonly Text[];
}

export const STEPS: TableOf<Step> = {
  id: "step",
  items: ({ checklist }) =>
    checklist.sections.flatMap(({ title, intro, steps }) =>
      steps.map((step, index) => ({ ...step, section: title, intro: index === 0 ? intro : [] })),
    ),
  key: ({ id }) => id,
  state: ({ state }) => state,
  columns: {
    id: [],
    section: column("group", ({ section }, see) => sentence(section, see)),
    text: column("name", ({ text }, see) => sentence(text, see)),
    state: column("state", ({ state }, see) => [line(stateWord("report_step", state, see))]),
    proof: [
      { column: "why", lines: ({ proof }, see) => sentence(proof?.summary ?? null, see) },
      {
        column: "evidence",
        lines: ({ proof }, see) => (proof?.evidence ?? []).map((item) => seen(item, see)),
      },
    ],
    optional: column("optional", ({ optional }, see) =>
      optional ? sentence(say("panel_optional"), see) : [],
    ),
    tickedAt: column("ticked", ({ tickedAt }, see) => time(tickedAt, see)),
    who: column("who", ({ who }, see) => sentence(who, see)),
    place: column("place", ({ place }, see) => data(place.join(" › "), see)),
    links: column("links", ({ links }, see) => links.map((item) => link(item, see))),
    cautions: column("cautions", ({ cautions }, see) => cautions.flatMap((text) => sentence(text, see))),
    intro: column("intro", ({ intro }, see) => intro.flatMap((text) => sentence(text, see))),
  },
};

type Source = Assessment["sources"][string];

export const SOURCES: TableOf<Source & { id: string }> = {
  id: "source",
  items: ({ sources }) => Object.entries(sources).map(([id, source]) => ({ ...source, id })),
  key: ({ id }) => id,
  state: () => null,
  columns: {
    id: [],
    title: column("name", ({ title }, see) => data(title, see)),
    where: column("where", ({ where }, see) => data(where, see).map(({ text }) => line(text, where))),
    dated: column("dated", ({ dated }, see) => data(dated, see)),
    certainty: column("certainty", ({ certainty }, see) => [
      line(stateWord("report_certainty", certainty, see)),
    ]),
  },
};
