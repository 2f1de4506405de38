import { describe, expect, test } from "vitest";
import { type PanelStateDeps, panelState, progressKey } from "../../../src/background/panel-state.ts";
import { readConfig } from "../../../src/platform/config.ts";
import { NOTHING_SAID } from "../../../src/readiness/attestations.ts";
import { memoryArea } from "../support/memory-area.ts";
import { OWN, READER, snapshot } from "../support/snapshot.ts";

const here = { path: "/securitysettings/defender_experts", tid: null };

function deps(changes: Partial<PanelStateDeps> = {}): PanelStateDeps {
  return {
    signIn: async () => ({
      state: "signed-in",
      account: { name: "Ines", username: "ines@harbourline.example", tenantId: OWN },
      granted: ["sign-in"],
      problem: null,
    }),
    tenantId: async () => OWN,
    observations: async (tenantId) => ({ latest: tenantId === OWN ? snapshot() : null, earlier: null }),
    progress: {
      read: async (tenant) => ({ ...NOTHING_SAID, ticks: { "current-open": `of ${tenant}` }, guide: null }),
    },
    pageReadings: { read: async () => null },
    prefs: async () => ({ dock: null, collapsed: false, width: null }),
    config: () => readConfig(memoryArea({}), memoryArea({})),
    check: { view: { running: false, done: 0, total: 0, call: null, problem: null } },
    now: () => Date.parse("2026-11-23T12:00:00Z"),
    ...changes,
  };
}

describe("what a panel shows", () => {
  test("are the facts of the signed-in tenant", async () => {
    const state = await panelState(here, deps());
    expect(state.assessment.tenant?.id).toBe(OWN);
    expect(state.assessment.wrongTenant).toBeNull();
  });

  test("facts and ticks stay while a window asks for more permissions", async () => {
    const state = await panelState(here, deps({ signIn: async () => ({ state: "signing-in" }) }));
    expect(state.assessment.tenant?.id).toBe(OWN);
    const [step] = state.assessment.checklist.sections.flatMap((section) => section.steps);
    expect(step?.tickedAt).toBe(`of ${OWN}`);
  });

  test("nothing of one tenant is shown where the portal shows another", async () => {
    const state = await panelState({ ...here, tid: "another" }, deps());
    expect(state.assessment.wrongTenant).toEqual({ portal: "another", signedIn: "Harbourline Logistics" });
    expect(state.assessment.overall).toBe("unchecked");
    expect(state.assessment.findings).toEqual([]);
  });

  test.each([OWN, OWN.toUpperCase(), "HARBOURLINE.example", "harbourline.onmicrosoft.example"])(
    "the portal may name the tenant as %s",
    async (tid) => {
      expect((await panelState({ ...here, tid }, deps())).assessment.wrongTenant).toBeNull();
    },
  );

  test.each([
    ["names the tenant that is signed in to", OWN, "done", "disputed"],
    ["names none, so that it may be anybody's: beside it, it counts for steps alone", null, "done", "no"],
  ])("the page's word, where its address %s", async (_what, tid, step, role) => {
    const pageReadings = {
      read: async () => ({
        at: "2026-11-23T11:59:00Z",
        tenant: tid,
        path: here.path,
        accessLevels: { provider: null, reader: null, operator: true, administrator: null },
        wizardStep: null,
        shown: { exclusions: null, contacts: true, teams: null, submitted: null, readiness: null },
      }),
    };
    const observations = async () => ({ latest: snapshot({ allowed: [READER] }), earlier: null });
    const { assessment } = await panelState({ ...here, tid }, deps({ pageReadings, observations }));
    const steps = assessment.checklist.sections.flatMap((section) => section.steps);
    expect(steps.find(({ id }) => id === "current-contact-incident")?.state).toBe(step);
    expect(assessment.roles.find((view) => view.role === "operator")?.allowed.verdict).toBe(role);
  });

  test("ticks are those of the tenant that the portal shows", () => {
    expect(progressKey({ ...here, tid: "Portal" }, OWN)).toBe("portal");
    expect(progressKey(here, OWN)).toBe(OWN);
    expect(progressKey(here, null)).toBeNull();
  });
});
