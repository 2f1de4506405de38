import { describe, expect, test } from "vitest";
import { CSP, EXPERTS, OWN } from "../support/snapshot.ts";
import { collected, judged, list, type Override, wordsOf } from "./tenant.ts";

const record = (
  activity: string,
  properties: object[],
  by: object = { user: { userPrincipalName: "kim@harbour.example" }, app: null },
) => ({
  id: `Directory_${activity.length}_1`,
  category: "CrossTenantAccessSettings",
  loggedByService: "Core Directory",
  result: "success",
  activityDisplayName: activity,
  activityDateTime: "2026-11-20T08:37:42.6299007Z",
  initiatedBy: by,
  targetResources: [
    {
      id: "5cd43692-1111-4222-8333-444444444444",
      displayName: `CrossTenantAccessPolicy for ${OWN}`,
      type: "Policy",
      modifiedProperties: properties,
    },
  ],
});
const DELETE = "Delete partner specific cross-tenant access setting";
const ADD = "Add a partner to cross-tenant access setting";
const tenantIdWas = (id: string) => ({
  displayName: "tenantId",
  oldValue: JSON.stringify(id),
  newValue: null,
});
const tenantIdIs = (id: string) => ({
  displayName: "tenantId",
  oldValue: null,
  newValue: JSON.stringify(id),
});
const audits = (...records: object[]): Override[] => [
  { path: "/auditLogs/directoryAudits", contains: "Delete partner specific", body: list(...records) },
  { path: "/auditLogs/directoryAudits", body: list() },
];
const gone: Override = { path: "/policies/crossTenantAccessPolicy/partners", exact: true, body: list() };

describe("the partner is found among the changed values", () => {
  test("deleted: grave news, by whom and when", async () => {
    const assessment = await judged({ override: [gone, ...audits(record(DELETE, [tenantIdWas(EXPERTS)]))] });
    const words = wordsOf(assessment.changes);
    expect(words).toContain("partner entry");
    expect(words).toContain("kim@harbour.example");
    expect(words).toContain("2026-11-20T08:37:42");
  });

  test("added", async () => {
    expect(
      wordsOf((await judged({ override: audits(record(ADD, [tenantIdIs(EXPERTS)])) })).changes),
    ).toContain(EXPERTS);
  });

  test("changed, with the partner inside another value", async () => {
    const inside = {
      displayName: "inboundTrust",
      oldValue: null,
      newValue: JSON.stringify([{ TenantId: EXPERTS, IsMfaAccepted: false }]),
    };
    const snapshot = await collected({
      override: audits(record("Update a partner cross-tenant access setting", [inside])),
    });
    expect(snapshot.audits).toMatchObject({ state: "known", value: [{ tenants: [EXPERTS] }] });
  });

  test("an app's doing is the app's", async () => {
    const by = { user: null, app: { displayName: "Microsoft Defender Experts" } };
    expect(
      wordsOf((await judged({ override: audits(record(ADD, [tenantIdIs(EXPERTS)], by)) })).changes),
    ).toContain("Microsoft Defender Experts");
  });
});

describe("what is another's is no news", () => {
  test.each<[string, object]>([
    ["another partner's entry", record(DELETE, [tenantIdWas(CSP)])],
    ["a record that names no partner", record(DELETE, [])],
    ["one that failed", { ...record(DELETE, [tenantIdWas(EXPERTS)]), result: "failure" }],
    ["another activity that names them", record("Add member to group", [tenantIdIs(EXPERTS)])],
  ])("%s", async (_, one) => {
    expect(wordsOf((await judged({ override: audits(one) })).changes)).not.toContain("partner entry");
  });
});
