import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import { NOTHING_SAID } from "../../../src/readiness/attestations.ts";
import type { PageReading } from "../../../src/tenant/page-reading.ts";
import { askedOf } from "../support/asked.ts";
import {
  ADMINISTRATOR,
  AT,
  type Changes,
  E5,
  known,
  OWN,
  READER,
  snapshot,
  unknown,
} from "../support/snapshot.ts";

const judged = (changes: Changes = {}, said: Parameters<typeof askedOf>[1] = {}) =>
  assess(askedOf(snapshot(changes), { guide: "current", ...said }), KNOWLEDGE, AT);
const action = (id: string, ...args: Parameters<typeof judged>) =>
  judged(...args).actions.find((item) => item.id === id);
const limits = (id: string, ...args: Parameters<typeof judged>) =>
  action(id, ...args)?.limits.map(({ key }) => key);

describe("what is left to the customer", () => {
  test("says what the customer's own team does instead; what the experts do needs no hand", () => {
    expect(action("isolate-device", { allowed: [READER] })?.byHand?.key).toBe("action_isolate_device_hand");
    expect(action("isolate-device")).toMatchObject({ coverage: "experts", byHand: null, unlock: null });
  });

  test("names the smallest change, where the service offers one", () => {
    expect(action("isolate-device", { allowed: [READER] })?.unlock).toEqual({
      key: "unlock_role",
      args: ["Security Operator"],
    });
    expect(action("disable-user-entra", { allowed: [READER] })?.unlock?.key).toBe("unlock_role_maybe");
    expect(action("hard-delete-email", { allowed: [READER] })?.unlock?.key).toBe("unlock_none");
    expect(action("manual-task")?.unlock).toBeNull();
  });

  test("Security Administrator is offered by the preview guide alone", () => {
    const preview = judged({ allowed: [READER] }, { guide: "preview-2022-11" });
    expect(preview.actions.find(({ id }) => id === "quarantined-mail")?.unlock).toEqual({
      key: "unlock_role",
      args: ["Security Administrator"],
    });
    expect(action("quarantined-mail", { allowed: [READER] })?.unlock?.key).toBe("unlock_none");
    expect(action("quarantined-mail", { allowed: [ADMINISTRATOR] })?.coverage).toBe("experts");
  });

  test("cites the contradiction that a dispute rests on", () => {
    expect(action("disable-user-entra")).toMatchObject({ coverage: "disputed", contradiction: "C2" });
    expect(action("release-device")?.contradiction).toBeNull();
  });
});

describe("what overrides the roles", () => {
  const passive = { attestations: { ...NOTHING_SAID, passive: { "defender-for-endpoint": AT } } };

  test("exclusions and passive mode stand beside every action that they reach", () => {
    expect(limits("isolate-device")).toEqual([
      "limit_excluded_devices",
      "limit_scoped",
      "limit_passive",
      "limit_endpoint_roles",
      "limit_service_scope",
    ]);
    expect(limits("disable-user-ad")).toEqual([
      "limit_excluded_users",
      "limit_scoped",
      "limit_passive",
      "limit_service_scope",
    ]);
    expect(limits("disable-user-entra")).toEqual([
      "limit_excluded_users",
      "limit_scoped",
      "limit_service_scope",
    ]);
    expect(limits("incidents-alerts")).toEqual(["limit_service_scope"]);
    expect(limits("third-party-action")).toEqual([]);
  });

  test("a product in passive mode by the admin's word leaves its actions to the customer, whatever the roles", () => {
    expect(action("isolate-device", {}, passive)).toMatchObject({
      coverage: "customer",
      why: {
        key: "action_passive",
        args: [{ text: { key: "product_defender_for_endpoint" } }, { time: AT }],
      },
      unlock: null,
      passive: true,
    });
    expect(limits("isolate-device", {}, passive)).not.toContain("limit_passive");
    expect(action("disable-user-ad", {}, passive)?.coverage).toBe("experts");
  });

  test("products without such a mode don't take the word", () => {
    const attestations = { ...NOTHING_SAID, passive: { "defender-xdr": AT } };
    expect(action("incidents-alerts", {}, { attestations })).toMatchObject({
      coverage: "experts",
      passive: null,
    });
  });

  test("a product that no subscription holds is said to be missing, and only where all could be read", () => {
    const without = { skus: known([{ ...E5, plans: E5.plans.filter(({ name }) => name !== "WINDEFATP") }]) };
    expect(action("isolate-device", without)).toMatchObject({
      coverage: "unavailable",
      counted: false,
      why: { key: "action_not_licensed" },
    });
    expect(action("disable-user-ad", without)?.coverage).toBe("experts");
    expect(action("isolate-device", { skus: unknown() })?.coverage).toBe("experts");
  });

  test("exclusions that the portal's page shows are said to be set", () => {
    const page: PageReading = {
      at: AT,
      tenant: OWN,
      path: "/",
      accessLevels: { provider: null, reader: null, operator: null, administrator: null },
      wizardStep: null,
      shown: { exclusions: true, contacts: null, teams: null, submitted: null, readiness: null },
    };
    expect(limits("isolate-device", {}, { page })).toContain("limit_excluded_devices_set");
    expect(limits("disable-user-ad", {}, { page })).toContain("limit_excluded_users_set");
  });
});
