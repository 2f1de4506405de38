import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { providerAccess } from "../../../src/readiness/rules/provider-access.ts";
import type { PageReading } from "../../../src/tenant/page-reading.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { askedOf, contextWith, stateOf } from "../support/asked.ts";
import {
  ADMINISTRATOR,
  AT,
  assignment,
  type Changes,
  EXPERTS,
  known,
  OPERATOR,
  OWN,
  READER,
  snapshot,
  unknown,
} from "../support/snapshot.ts";

const SEEN = "2026-11-23T11:58:00.000Z";
const NOTHING_READ: PageReading = {
  at: SEEN,
  tenant: OWN,
  path: "/securitysettings/defender_experts",
  accessLevels: { provider: null, reader: null, operator: null, administrator: null },
  wizardStep: null,
  shown: { exclusions: null, contacts: null, teams: null, submitted: null, readiness: null },
};
const levels = (accessLevels: Partial<PageReading["accessLevels"]>): PageReading => ({
  ...NOTHING_READ,
  accessLevels: { ...NOTHING_READ.accessLevels, ...accessLevels },
});
const shown = (parts: Partial<PageReading["shown"]>): PageReading => ({
  ...NOTHING_READ,
  shown: { ...NOTHING_READ.shown, ...parts },
});
const unserved: Changes = {
  providers: [{ tenantId: EXPERTS, constraints: unknown("not-served"), name: unknown() }],
};
const fresh: Changes = { partners: known([]), policies: known([]), providers: [] };
const operator = (changes: Changes, page: PageReading) =>
  contextWith(changes, { page }).roles.find(({ role }) => role === "operator")?.allowed;

describe("access levels that the portal's page shows", () => {
  test("are one more source: they tell what the list of allowed roles does not, marked as the page's", () => {
    const yes = operator(unserved, levels({ operator: true }));
    expect(yes).toMatchObject({ verdict: "yes", why: { key: "role_allowed_by_page" } });
    expect(yes?.evidence).toEqual([
      { claim: { key: "evidence_page_granted", args: ["Security Operator"] }, source: "page", at: SEEN },
    ]);
    expect(operator(unserved, levels({ operator: false }))).toMatchObject({
      verdict: "no",
      why: { key: "role_not_on_page" },
    });
    expect(operator(unserved, NOTHING_READ)?.verdict).toBe("unknown");
  });

  test("that the list contradicts are shown with it, in either direction", () => {
    for (const [allowed, says] of [
      [[READER], true],
      [[READER, OPERATOR], false],
    ] as const) {
      const answer = operator({ allowed: [...allowed] }, levels({ operator: says }));
      expect(answer).toMatchObject({ verdict: "disputed", why: { key: "role_disputed_page" } });
      expect(answer?.evidence.map(({ source }) => source)).toEqual(["GET /test", "page"]);
    }
  });

  test("agree with the list without adding a word", () => {
    expect(operator({}, levels({ operator: true }))).toMatchObject({
      verdict: "yes",
      why: { key: "role_allowed" },
    });
  });

  test("do not make a way in that Graph denies", () => {
    expect(operator(fresh, levels({ operator: true }))).toMatchObject({
      verdict: "disputed",
      why: { key: "role_disputed_access" },
    });
    expect(operator(fresh, levels({ operator: false }))?.verdict).toBe("no");
  });

  test("against a role in use it is the list that is doubted first", () => {
    const held = { operator: known([assignment(OPERATOR, EXPERTS)]) };
    expect(operator({ allowed: [READER], assignments: held }, NOTHING_READ)?.why.key).toBe(
      "role_allowed_disputed",
    );
    expect(operator({ assignments: held }, levels({ operator: false }))?.why.key).toBe("role_disputed_page");
  });

  test("dispute the way in itself, and never mend what could not be read", () => {
    expect(stateOf(providerAccess, {}, { page: levels({ provider: true }) })).toBe("done");
    expect(stateOf(providerAccess, fresh, { page: levels({ provider: false }) })).toBe("attention");
    const denied = providerAccess.judge(contextWith({}, { page: levels({ provider: false }) }));
    expect(denied).toMatchObject({ state: "disputed", summary: { key: "finding_provider_access_no_page" } });
    expect(denied.evidence?.at(-1)).toMatchObject({ source: "page", at: SEEN });
    const claimed = providerAccess.judge(contextWith(fresh, { page: levels({ provider: true }) }));
    expect(claimed).toMatchObject({ state: "disputed", summary: { key: "finding_provider_access_page" } });
    const unread = { partners: unknown(), policies: unknown(), providers: [] };
    expect(stateOf(providerAccess, unread, { page: levels({ provider: true }) })).toBe("unknown");
  });
});

describe("what no API shows", () => {
  const step = (tenant: TenantSnapshot | null, page: PageReading | null, id: string, ticks = {}) =>
    assess(askedOf(tenant, { page, ticks, guide: "current" }), KNOWLEDGE, AT)
      .checklist.sections.flatMap((section) => section.steps)
      .find((item) => item.id === id);

  test.each([
    ["current-exclusions", { exclusions: true }],
    ["current-contact-incident", { contacts: true }],
    ["current-teams", { teams: true }],
    ["current-submit", { submitted: true }],
    ["current-readiness", { readiness: true }],
  ])("%s is proven by the page, with or without a tenant", (id, parts) => {
    for (const tenant of [snapshot(), null]) {
      const proven = step(tenant, shown(parts), id);
      expect(proven?.state).toBe("done");
      expect(proven?.proof?.evidence[0]).toMatchObject({ source: "page", at: SEEN });
      expect(step(tenant, NOTHING_READ, id)?.state).toBe("open");
      expect(step(tenant, null, id)?.state).toBe("open");
    }
  });

  test("the page's no stands against a tick", () => {
    const page = shown({ contacts: false });
    expect(step(snapshot(), page, "current-contact-incident")?.state).toBe("open");
    expect(
      step(snapshot(), page, "current-contact-incident", { "current-contact-incident": AT })?.state,
    ).toBe("attention");
  });

  test("without having asked the tenant the page's access levels settle their steps", () => {
    const page = levels({ provider: true, reader: true, operator: false });
    expect(step(null, page, "current-service-provider")?.state).toBe("done");
    expect(step(null, page, "current-reader")?.state).toBe("done");
    expect(step(null, page, "current-operator")?.state).toBe("open");
    expect(step(null, page, "current-stay")?.state).toBe("open");
  });

  test("the audit log's word on a role is taken where nothing else speaks, and only for a yes", () => {
    const entry = (activity: string, before: string[], after: string[], at = SEEN) => ({
      id: `${activity} ${at}`,
      at,
      activity,
      service: "Core Directory",
      result: "success",
      by: { kind: "user" as const, name: "ines@harbourline.example" },
      targets: [{ id: EXPERTS, name: null }],
      tenants: [],
      roles: { before, after },
    });
    const add = entry("Add allowed assignable roles", [READER], [READER, OPERATOR]);
    const asked = (...entries: (typeof add)[]) =>
      operator({ ...unserved, audits: known(entries, "GET audits") }, NOTHING_READ);
    expect(asked(add)).toMatchObject({ verdict: "yes", why: { key: "role_allowed_by_log" } });
    expect(asked(add)?.evidence[0]).toMatchObject({ source: "GET audits" });
    const removed = entry("Deleting allowed assignable roles", [READER, OPERATOR], [READER]);
    expect(asked(removed, add)?.verdict).toBe("unknown");
    expect(asked({ ...add, result: "failure" })?.verdict).toBe("unknown");
    expect(asked({ ...add, targets: [{ id: "another", name: null }] })?.verdict).toBe("unknown");
    expect(asked({ ...add, activity: "Something else" })?.verdict).toBe("unknown");
    expect(operator({ allowed: [READER], audits: known([add]) }, NOTHING_READ)?.verdict).toBe("no");
    expect(asked(entry("Add allowed assignable roles", [], [ADMINISTRATOR]))?.verdict).toBe("unknown");
  });
});
