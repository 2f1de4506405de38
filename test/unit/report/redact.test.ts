import { describe, expect, test } from "vitest";
import { exportSnapshot } from "../../../src/report/export.ts";
import { fieldKey, kindKey } from "../../../src/report/preview.ts";
import { fieldNames } from "../../../src/report/redaction/drop.ts";
import { FIELDS } from "../../../src/report/redaction/fields.ts";
import { Kind, type Level } from "../../../src/report/redaction/kinds.ts";
import { type RedactOptions, redact } from "../../../src/report/redaction/redact.ts";
import { RedactionError } from "../../../src/report/redaction/walk.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { CATALOGUE } from "../panel/catalogue.ts";
import {
  AT,
  assignment,
  EXPERTS,
  expertsPolicy,
  known,
  OPERATOR,
  OWN,
  policy,
  READER,
  snapshot,
  unknown,
} from "../support/snapshot.ts";
import { collected, judge, salt, verdicts } from "./support/collected.ts";

const PERSON = "3f2c9a17-6d40-4be1-9c55-0a7be81c44d2";
const redacted = (tenant: TenantSnapshot, level: Level, more: Partial<RedactOptions> = {}) =>
  redact(tenant, { level, dropped: [], salt: salt(), ...more }).snapshot;
const inFact = <T>(fact: { state: "known"; value: T } | { state: "unknown" }): T => {
  if (fact.state === "unknown") throw new Error("unknown");
  return fact.value;
};

const tenant = snapshot({
  admin: known({
    id: PERSON,
    displayName: "Ines Okafor",
    userPrincipalName: "ines.okafor@harbourline.example",
    userType: "Member",
  }),
  policies: known([
    expertsPolicy("Require MFA"),
    expertsPolicy("Require secure workstation"),
    policy("p1", { displayName: "CA7 - all but Okafor (ask INES OKAFOR, ines.okafor@harbourline.example)" }),
    policy("p2", { excludeUsers: [PERSON, "GuestsOrExternalUsers"], displayName: "Okaforland stays" }),
  ]),
  assignments: {
    reader: known([assignment(READER, EXPERTS, { principalName: "SOC readers", principalType: "group" })]),
    operator: known([
      assignment(OPERATOR, OWN, { principalId: PERSON, principalName: "Ines Okafor", principalType: "user" }),
    ]),
  },
  partnerDefault: {
    ...unknown("not-served", `GET /policies/crossTenantAccessPolicy/partners/${EXPERTS}`),
    reason: { kind: "not-served", detail: `Partner ${EXPERTS.toUpperCase()} of ${PERSON} not found` },
  },
});

/** Values that are neither null nor made of others. */
function leaves(value: unknown): number {
  if (value === null) return 0;
  if (typeof value !== "object") return 1;
  return Object.values(value as object).reduce<number>((sum, inner) => sum + leaves(inner), 0);
}

describe("people taken out", () => {
  const after = redacted(tenant, "people");
  const admin = inFact(after.admin);

  test("each has one pseudonym, in the shape of what it replaces, wherever they occur", () => {
    expect(admin.displayName).toMatch(/^Person \w{4}-1$/);
    expect(admin.userPrincipalName).toMatch(/^user1@\w{4}\.redacted\.example$/);
    expect(admin.id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    const [held] = inFact(after.assignments.operator);
    expect([held?.principalName, held?.principalId]).toEqual([admin.displayName, admin.id]);
    expect(inFact(after.policies)[3]?.excludeUsers).toEqual([admin.id, "GuestsOrExternalUsers"]);
  });

  test("also inside other names, by whole words", () => {
    const names = inFact(after.policies).map(({ displayName }) => displayName);
    expect(names[2]).toBe(
      `CA7 - all but ${admin.displayName} (ask ${admin.displayName}, ${admin.userPrincipalName})`,
    );
    expect(names[3]).toBe("Okaforland stays");
  });

  test("the tenant, its policies, groups and partners stay", () => {
    expect(after.organization).toEqual(tenant.organization);
    expect(after.providers).toEqual(tenant.providers);
    expect(inFact(after.assignments.reader)).toEqual(inFact(tenant.assignments.reader));
    expect(after.partnerDefault.source).toBe(tenant.partnerDefault.source);
  });
});

describe("everything taken out", () => {
  const after = redacted(tenant, "everything");
  const experts = after.providers[0]?.tenantId ?? "";

  test("ids stay the same throughout the file, also in calls and in texts", () => {
    expect(experts).not.toBe(EXPERTS);
    expect(inFact(after.partners)[0]?.tenantId).toBe(experts);
    expect(inFact(after.policies)[0]?.includeExternal?.tenants).toEqual([experts]);
    expect(after.partnerDefault).toMatchObject({
      source: `GET /policies/crossTenantAccessPolicy/partners/${experts}`,
      reason: { detail: `withheld ${experts.toUpperCase()} withheld ${inFact(after.admin).id} withheld` },
    });
  });

  test("the experts' policies keep the beginning by which they are told", () => {
    expect(inFact(after.policies)[0]?.displayName).toMatch(
      /^Microsoft Security Experts-Policy \w{4}-1-DO NOT DELETE$/,
    );
  });

  test("what Microsoft publishes stays", () => {
    expect(after.adminRoles).toMatchObject({ value: inFact(tenant.adminRoles) });
    expect(inFact(after.assignments.reader)[0]).toMatchObject({ roleId: READER, scope: "/" });
  });

  test("every call of a practice tenant is still told from the others", async () => {
    const before = await collected("two-partners-and-experts");
    const calls = (text: string) =>
      [...text.matchAll(/"source":"([^"]+)"/g)].map(([, source = ""]) => source);
    const without = (source: string) => source.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "id");
    const shapes = calls(JSON.stringify(redacted(before, "everything"))).map(without);
    expect(shapes).toEqual(calls(JSON.stringify(before)).map(without));
    expect(shapes.join()).not.toContain("withheld");
  });

  test("no two files share a pseudonym, and one salt gives one file", () => {
    const other = redacted(tenant, "everything", { salt: salt(2) });
    expect(redacted(tenant, "everything")).toEqual(after);
    expect(inFact(other.admin).id).not.toBe(inFact(after.admin).id);
    expect(inFact(other.admin).displayName).not.toBe(inFact(after.admin).displayName);
    expect(inFact(other.organization).defaultDomain).not.toBe(inFact(after.organization).defaultDomain);
  });
});

describe("fields left out", () => {
  test("are unknown because they were not asked, and the judge says so", () => {
    const after = redacted(tenant, "none", { dropped: ["policies", "providers[].constraints"] });
    expect(after.policies).toMatchObject({ state: "unknown", reason: { kind: "not-asked" } });
    expect(after.providers[0]?.constraints.state).toBe("unknown");
    expect(after.providers[0]?.name.state).toBe("known");
    expect(verdicts(judge(after)).findings).toContainEqual(["blockers", "unknown"]);
  });

  test("leave no empty shells, and nothing of what they held elsewhere", () => {
    const after = redacted(tenant, "people", {
      dropped: ["admin", "providers[].constraints", "providers[].name"],
    });
    expect(after.providers).toEqual([]);
    expect(JSON.stringify(after)).not.toMatch(/okafor(?!land)/i);
  });

  test.each(fieldNames())("%s can be left out", (field) => {
    const after = redacted(tenant, "everything", { dropped: [field] });
    expect(judge(after).findings.length).toBeGreaterThan(0);
  });
});

describe("where redaction can't be sure, there is no file", () => {
  const options = {
    level: "everything",
    dropped: [],
    salt: salt(),
    exportedAt: AT,
    practice: false,
  } as const;

  test("of a field that the table does not speak of", () => {
    const { skus: _, ...fields } = FIELDS;
    expect(() => redact(tenant, { ...options, fields })).toThrow(new RedactionError("skus"));
    expect(exportSnapshot(tenant, { ...options, fields })).toEqual({
      ok: false,
      problem: { key: "report_export_failed", args: ["skus"] },
    });
  });

  test("of a table that takes text for something plain, or a list for a name", () => {
    const fields = { ...FIELDS, admin: "person-name" } as const;
    expect(exportSnapshot(tenant, { ...options, fields }).ok).toBe(false);
  });

  test("with a salt that is too short, or a field to leave out that there is not", () => {
    expect(exportSnapshot(tenant, { ...options, salt: salt().slice(1) }).ok).toBe(false);
    expect(exportSnapshot(tenant, { ...options, dropped: ["nonsense"] })).toMatchObject({
      problem: { args: ["nonsense"] },
    });
  });
});

describe("the preview", () => {
  const preview = (level: Level, dropped: string[] = []) => {
    const result = exportSnapshot(tenant, { level, dropped, salt: salt(), exportedAt: AT, practice: false });
    if (!result.ok) throw new Error(result.problem.key);
    return result;
  };

  test("counts what is kept and what is replaced", () => {
    const { fields } = preview("people").preview;
    const values = (name: string) =>
      fields
        .find(({ field }) => field === name)
        ?.values.map(({ kind, kept, replaced }) => [kind, kept, replaced]);
    expect(values("admin")).toEqual([
      ["plain", 2, 0],
      ["person-id", 0, 1],
      ["person-name", 0, 1],
      ["upn", 0, 1],
      ["word", 1, 0],
      ["call", 1, 0],
    ]);
    expect(values("policies")).toContainEqual(["policy-name", 3, 1]);
    expect(values("organization")).toContainEqual(["domain", 3, 0]);
  });

  test("counts every text of the file, and says what was left out", () => {
    const { file, preview: shown } = preview("everything", ["skus"]);
    const counted = shown.fields
      .flatMap(({ values }) => values)
      .reduce((sum, { kept, replaced }) => sum + kept + replaced, 0);
    expect(counted).toBe(leaves(file.snapshot));
    expect(shown.fields.filter(({ dropped }) => dropped).map(({ field }) => field)).toEqual(["skus"]);
  });

  test("has words for every field and kind, and for what redaction can't catch", () => {
    const fields = [...fieldNames(), "schema", "startedAt", "finishedAt", "cost", "providers"];
    const limits = (["none", "people", "everything"] as const).flatMap(
      (level) => preview(level).preview.limits,
    );
    const keys = [...fields.map(fieldKey), ...Kind.options.map(kindKey), ...limits.map(({ key }) => key)];
    expect(keys.filter((key) => !(key in CATALOGUE))).toEqual([]);
    const shown = preview("none").preview.fields.map(({ name }) => name.key);
    expect(shown.filter((key) => !(key in CATALOGUE))).toEqual([]);
  });
});
