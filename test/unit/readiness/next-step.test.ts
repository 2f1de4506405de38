import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import type { Text } from "../../../src/knowledge/text.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { askedOf } from "../support/asked.ts";
import { AT, type Changes, expertsPolicy, known, READER, snapshot, unknown } from "../support/snapshot.ts";

const requiredSteps = KNOWLEDGE.guides
  .flatMap((guide) => guide.sections.flatMap((section) => section.steps))
  .filter((step) => !step.optional);
const allTicked = Object.fromEntries(requiredSteps.map((step) => [step.id, AT]));

function next(changes: Changes, ticks: Record<string, string> = {}): Text | null {
  return assess(askedOf(snapshot(changes), { ticks, guide: "current" }), KNOWLEDGE, AT).next?.text ?? null;
}
const keysIn = (text: Text | null): string => JSON.stringify(text);

describe("the next step", () => {
  test("without having asked the tenant there is none: signing in is", () => {
    expect(assess(askedOf(null), KNOWLEDGE, AT).next).toBeNull();
  });

  test("access comes before everything that rests on it", () => {
    const step = next({ partners: known([]), policies: known([]), providers: [] });
    expect(keysIn(step)).toContain("finding_provider_access_grant");
  });

  test("what is broken comes before what is unknown, and that before a role", () => {
    const off = known([expertsPolicy("Require MFA", { state: "disabled" }), expertsPolicy("Other")]);
    expect(keysIn(next({ policies: off, allowed: [READER] }))).toContain("finding_experts_policies_off_fix");
    expect(keysIn(next({ partners: unknown(), allowed: [READER] }))).toContain("unknown_forbidden_help");
    expect(keysIn(next({ allowed: [READER] }))).toContain("role_how_to_allow");
  });

  test("with the tenant in order, the guide goes on where the admin is", () => {
    expect(keysIn(next({}))).toContain("step_current_contact_incident");
    expect(keysIn(next({}, { "current-contact-incident": AT }))).toContain("step_current_contact_review");
    expect(next({}, allTicked)).toBeNull();
  });
});
