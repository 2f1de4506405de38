import { afterAll, describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import type { Assessment } from "../../../src/readiness/assessment.ts";
import { RULES } from "../../../src/readiness/rules/index.ts";
import type { Fault, Strike } from "../../../src/simulator/faults.ts";
import { askedOf } from "../support/asked.ts";
import { simulated } from "../support/simulated.ts";

/**
 * Every rule before every fault, through the real collector and the strict simulator. The tenant has two partners beside
 * the experts, so that a fault could also make one pass for the other.
 */
const TENANT = "two-partners-and-experts";

const error = (code: string) => ({ error: { code, message: "" } });
const FAULTS: Record<string, Strike> = {
  "401": { kind: "answer", status: 401, body: error("InvalidAuthenticationToken") },
  "403": { kind: "answer", status: 403, body: error("Authorization_RequestDenied") },
  "404": { kind: "answer", status: 404, body: error("Request_ResourceNotFound") },
  "429, no Retry-After": { kind: "answer", status: 429, body: error("TooManyRequests") },
  "429, Retry-After": {
    kind: "answer",
    status: 429,
    headers: { "Retry-After": "3" },
    body: error("TooManyRequests"),
  },
  "500": { kind: "answer", status: 500, body: error("InternalServerError") },
  "503": { kind: "answer", status: 503, body: {} },
  "no licence": { kind: "answer", status: 400, body: error("AadPremiumLicenseRequired") },
  "empty object": { kind: "answer", status: 200, body: {} },
  "empty list": { kind: "answer", status: 200, body: { value: [] } },
  "list of nulls": { kind: "answer", status: 200, body: { value: [null, null] } },
  "nulls everywhere": {
    kind: "answer",
    status: 200,
    body: {
      value: [
        { id: null, tenantId: null, displayName: null, state: null, skuId: null, roleDefinitionId: null },
      ],
    },
  },
  "not an object": { kind: "answer", status: 200, body: "fine" },
  "page lost": {
    kind: "answer",
    status: 200,
    body: { value: [], "@odata.nextLink": "https://graph.microsoft.com/v1.0/nowhere" },
  },
  truncated: { kind: "truncate" },
  "left out of its batch": { kind: "drop" },
  "network gone": { kind: "network-error" },
  "unknown enums": {
    kind: "answer",
    status: 200,
    body: {
      value: [
        {
          id: "x",
          tenantId: "x",
          displayName: "x",
          state: "newState",
          conditions: { users: { includeUsers: ["newUser"] }, newCondition: ["x"] },
          grantControls: { operator: "XOR", builtInControls: ["newControl"] },
          skuId: "x",
          skuPartNumber: "NEW",
          capabilityStatus: "NewStatus",
          roleDefinitionId: "x",
          principalId: "x",
          directoryScopeId: "new",
          policyApplies: true,
          analysisReasons: "newReason",
          createdDateTime: "2999-01-01T00:00:00Z",
          status: { errorCode: 999999 },
          activityDisplayName: "New activity",
          activityDateTime: "2999-01-01T00:00:00Z",
        },
      ],
    },
  },
  "clock skew": {
    kind: "answer",
    status: 429,
    headers: { "Retry-After": "Thu, 01 Jan 1970 00:00:00 GMT", Date: "Thu, 01 Jan 1970 00:00:00 GMT" },
    body: error("TooManyRequests"),
  },
  "never answered": { kind: "hang" },
};

const CALLS: Record<string, RegExp> = {
  admin: /^\/v1\.0\/me\?/,
  organization: /^\/v1\.0\/organization/,
  roles: /transitiveMemberOf/,
  licences: /subscribedSkus/,
  partners: /\/partners$/,
  default: /crossTenantAccessPolicy\/default/,
  policies: /conditionalAccess\/policies/,
  assignments: /roleAssignments/,
  eligible: /roleEligibilityScheduleInstances/,
  constraints: /serviceProviderConstraints/,
  "what if": /conditionalAccess\/evaluate/,
  "sign-ins": /auditLogs\/signIns/,
  audits: /auditLogs\/directoryAudits/,
  everything: /^\/(v1\.0|beta)\//,
};

async function judge(faults: Fault[]): Promise<Assessment> {
  // Only what is never answered waits for the deadline.
  const hangs = faults.some(({ strike }) => strike.kind === "hang");
  const tenant = simulated(TENANT, { deadline: hangs ? 100 : 30_000 }, faults);
  const snapshot = await tenant.check();
  return assess(askedOf(snapshot), KNOWLEDGE, tenant.now());
}

/** An empty list is no fault of the transport: Graph says that there is nothing, and a rule may conclude from it. */
const SAID = "empty list";
const good = (assessment: Assessment) => ({
  findings: new Set(assessment.findings.filter(({ state }) => state === "done").map(({ id }) => id)),
  roles: new Set(assessment.roles.filter(({ allowed }) => allowed.verdict === "yes").map(({ role }) => role)),
  actions: new Set(assessment.actions.filter(({ coverage }) => coverage === "experts").map(({ id }) => id)),
});

describe("every rule before every fault", async () => {
  const sound = good(await judge([]));
  const table: string[] = [];
  afterAll(() =>
    console.log(`fault × call: findings as ${RULES.map((rule) => rule.id).join(", ")}\n${table.join("\n")}`),
  );
  const LETTERS: Record<string, string> = { done: "D", attention: "A", unknown: "u", disputed: "d" };

  test("the sound tenant is as good as it gets", () => {
    expect(sound.findings).toContain("provider-access");
    expect(sound.actions.size).toBeGreaterThan(10);
  });

  for (const [call, path] of Object.entries(CALLS)) {
    test.each(Object.entries(FAULTS))(`${call}: %s`, async (name, strike) => {
      const assessment = await judge([{ path, strike }]);
      const row = assessment.findings.map(({ state }) => LETTERS[state] ?? "-").join("");
      table.push(`${call.padEnd(14)}${name.padEnd(24)}${row}`);
      const now = good(assessment);
      // Nothing may become good by a fault, and what the fault hit may not stay good on its word.
      const falsely = [
        ...[...now.findings].filter((id) => !sound.findings.has(id)),
        ...[...now.roles].filter((role) => !sound.roles.has(role)),
        ...[...now.actions].filter((id) => !sound.actions.has(id)),
      ];
      if (name !== SAID || call === "everything") expect(falsely).toEqual([]);
      if (call === "everything" && name !== SAID) {
        expect(now.findings.size + now.roles.size + now.actions.size).toBe(0);
        expect(assessment.overall).toBe("unknown");
      }
      // A fault never makes a "no" of what was a "yes"; only an answer may, and one with new values is an answer.
      if (name !== SAID && name !== "unknown enums") {
        for (const { role, allowed } of assessment.roles) {
          if (sound.roles.has(role)) expect(allowed.verdict, role).not.toBe("no");
        }
      }
    });
  }
});
