import { expect, test } from "vitest";
import type { Assessment } from "../../../src/readiness/assessment.ts";
import { contradictedByPage } from "../../../src/readiness/page-news.ts";

const CHECKED = "2026-11-23T12:00:00.000Z";
const LATER = "2026-11-23T12:05:00.000Z";
const EARLIER = "2026-11-23T11:55:00.000Z";

/** An assessment in which one finding and one role have these states and evidence. */
function assessed(
  state: string,
  evidence: { source: string; at: string }[],
  { id = "provider-access", verdict = "yes", observedAt = CHECKED as string | null } = {},
): Assessment {
  return {
    observedAt,
    roles: [{ allowed: { verdict, evidence } }],
    findings: [{ id, state, evidence }],
  } as unknown as Assessment;
}
const page = (at: string) => [
  { source: "GET /policies", at: CHECKED },
  { source: "page", at },
];

test.each<[string, Assessment, boolean]>([
  ["a dispute with a newer page is news", assessed("disputed", page(LATER)), true],
  ["and so is one on a role", assessed("done", page(LATER), { verdict: "disputed" }), true],
  ["a page from before the check is none", assessed("disputed", page(EARLIER)), false],
  [
    "a dispute without the page is none",
    assessed("disputed", [{ source: "GET /policies", at: LATER }]),
    false,
  ],
  ["agreement is none", assessed("done", page(LATER)), false],
  ["a dispute on another finding is none", assessed("disputed", page(LATER), { id: "blockers" }), false],
  [
    "without a check there is nothing to contradict",
    assessed("disputed", page(LATER), { observedAt: null }),
    false,
  ],
])("%s", (_, assessment, news) => {
  expect(contradictedByPage(assessment)).toBe(news);
});
