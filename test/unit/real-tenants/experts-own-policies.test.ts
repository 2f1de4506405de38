import { describe, expect, test } from "vitest";
import { CSP, EXPERTS } from "../support/snapshot.ts";
import {
  BLOCK,
  expertsCan,
  expertsPolicies,
  judged,
  list,
  policy,
  serviceProviders,
  stateOf,
  wordsOf,
} from "./tenant.ts";

type Parts = Parameters<typeof expertsPolicies>[0];
const having = (...policies: object[]) =>
  judged({ override: [{ path: "/identity/conditionalAccess/policies", body: list(...policies) }] });
const rewritten = (parts: Parts) => having(...expertsPolicies(parts));

describe("a control that none of the experts can meet is in their way, whatever the policy is called", () => {
  test.each<[string, Parts]>([
    ["an app protection policy", { grant: { builtInControls: ["compliantApplication"] } }],
    ["a password change", { grant: { operator: "AND", builtInControls: ["mfa", "passwordChange"] } }],
    ["a device that is joined here", { grant: { builtInControls: ["domainJoinedDevice"] } }],
    ["a block", { grant: BLOCK }],
    [
      "a block with all client types",
      {
        grant: BLOCK,
        conditions: {
          clientAppTypes: ["browser", "mobileAppsAndDesktopClients", "exchangeActiveSync", "other"],
        },
      },
    ],
    [
      "a block at every location",
      { grant: BLOCK, conditions: { locations: { includeLocations: ["All"], excludeLocations: [] } } },
    ],
    [
      "a block on every platform",
      { grant: BLOCK, conditions: { platforms: { includePlatforms: ["all"], excludePlatforms: [] } } },
    ],
  ])("%s", async (_, parts) => {
    const assessment = await rewritten(parts);
    expect(["attention", "unknown"]).toContain(assessment.overall);
    expect(expertsCan(assessment)).toBe(0);
  });

  test("a block that a device filter narrows is how they ask for a workstation", async () => {
    const devices = { deviceFilter: { mode: "exclude", rule: "device.isCompliant -eq True" } };
    expect((await rewritten({ grant: BLOCK, conditions: { devices } })).overall).toBe("ready");
  });
});

describe("a policy that binds nobody is not in force", () => {
  test.each<[string, Parts]>([
    ["the experts are excluded", { users: { excludeGuestsOrExternalUsers: serviceProviders(EXPERTS) } }],
    ["every provider is excluded", { users: { excludeGuestsOrExternalUsers: serviceProviders() } }],
    ["all external users are excluded", { users: { excludeUsers: ["GuestsOrExternalUsers"] } }],
    ["no application", { applications: { includeApplications: ["None"] } }],
    ["no control", { grant: null }],
    ["legacy clients alone", { conditions: { clientAppTypes: ["other"] } }],
    ["high risk alone", { conditions: { userRiskLevels: ["high"] } }],
    ["reporting alone", { state: "enabledForReportingButNotEnforced" }],
    [
      "a user action alone",
      { applications: { includeApplications: [], includeUserActions: ["urn:user:registerdevice"] } },
    ],
  ])("%s", async (_, parts) => {
    const assessment = await rewritten(parts);
    expect(["attention", "unknown"]).toContain(stateOf(assessment, "experts-policies"));
    expect(wordsOf(assessment.findings)).not.toContain("are enabled, aimed at the experts' tenant");
  });
});

describe("as they are seen in tenants", () => {
  test("with a longer name and the tenant as bare text", async () => {
    const policies = expertsPolicies().map((one) => ({
      ...one,
      displayName: `${one.displayName} OR MODIFY`,
    }));
    expect((await having(...policies)).overall).toBe("ready");
  });

  test("one alone is told, and so is none", async () => {
    const [first] = expertsPolicies();
    expect(stateOf(await having(first ?? {}), "experts-policies")).toBe("attention");
    expect(stateOf(await having(policy("x")), "experts-policies")).not.toBe("done");
  });

  test("one in order and one off is not in order", async () => {
    const [first, second] = expertsPolicies();
    expect(stateOf(await having(first ?? {}, { ...second, state: "disabled" }), "experts-policies")).toBe(
      "attention",
    );
  });

  test("aimed at another provider they prove nothing of the experts", async () => {
    const assessment = await rewritten({ users: { includeGuestsOrExternalUsers: serviceProviders(CSP) } });
    console.log(
      assessment.overall,
      assessment.headline,
      JSON.stringify(assessment.findings.map((f) => [f.id, f.state, f.summary.key])),
    );
    expect(assessment.overall).not.toBe("ready");
    expect(expertsCan(assessment)).toBe(0);
  });

  test("somebody else's policy that bears the name is no proof", async () => {
    const [first, second] = expertsPolicies({
      users: { includeGuestsOrExternalUsers: null, includeUsers: ["a702a13d-a437-4a07-8a7e-8c052de62dfd"] },
    });
    expect(stateOf(await having(first ?? {}, second ?? {}), "experts-policies")).not.toBe("done");
  });
});

describe("what is said of a policy that isn't in order", () => {
  const finding = async (parts: Parts) =>
    (await rewritten(parts)).findings.find(({ id }) => id === "experts-policies");
  test.each<[string, Parts, string, string]>([
    [
      "aimed at nobody's tenant",
      { users: { includeGuestsOrExternalUsers: null, includeUsers: ["None"] } },
      "unknown",
      "unsaid",
    ],
    ["off", { state: "disabled" }, "attention", "off"],
    [
      "binds nobody",
      { users: { excludeGuestsOrExternalUsers: serviceProviders(EXPERTS) } },
      "attention",
      "inert",
    ],
    ["asks for nothing", { grant: null }, "attention", "inert"],
    ["for accounts at risk", { conditions: { userRiskLevels: ["high"] } }, "attention", "inert"],
    [
      "in some places",
      { conditions: { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } } },
      "unknown",
      "partly",
    ],
    ["for some applications", { applications: { includeApplications: ["Office365"] } }, "unknown", "partly"],
  ])("%s", async (_, parts, state, word) => {
    const found = await finding(parts);
    expect([found?.state, found?.summary.key]).toEqual([state, `finding_experts_policies_${word}`]);
    expect(found?.evidence).toHaveLength(2);
  });
});
