import { describe, expect, test } from "vitest";
import { roleOf } from "../../../src/knowledge/roles.ts";
import {
  BLOCK,
  type Case,
  expertsCan,
  judged,
  list,
  OWN_IDS,
  policy,
  serviceProviders,
  stateOf,
  whatIf,
} from "./tenant.ts";

const PORTAL = "80ccca67-54bd-44ab-8625-4b79c4dc7775";
const ENDPOINT = "fc780465-2017-40d4-a0c5-307022471b92";
const OFF_SITE = { locations: { includeLocations: ["All"], excludeLocations: ["AllTrusted"] } };
const PROVIDERS = { includeGuestsOrExternalUsers: serviceProviders() };
const spares = (reason: string) => whatIf({ id: "x", policyApplies: false, analysisReasons: reason });
const blockers = async (given: Case) => stateOf(await judged(given), "blockers");

describe("asked about nobody in particular, it settles no policy on roles", () => {
  const included = { includeRoles: [roleOf("reader").templateId, roleOf("operator").templateId] };
  test.each<[string, Parameters<typeof policy>[1]]>([
    ["a block for included roles", { users: included, grant: BLOCK }],
    [
      "a strength for included roles",
      {
        users: included,
        grant: {
          authenticationStrength: {
            id: "00000000-0000-0000-0000-000000000004",
            displayName: "Phishing-resistant MFA",
            policyType: "builtIn",
          },
        },
      },
    ],
    [
      "a block but for excluded roles",
      { users: { includeUsers: ["All"], excludeRoles: [roleOf("operator").templateId] }, grant: BLOCK },
    ],
  ])("%s", async (_, parts) => {
    const assessment = await judged({ policies: [policy("x", parts)], override: [spares("users")] });
    expect(stateOf(assessment, "blockers")).toBe("unknown");
    expect(expertsCan(assessment)).toBe(0);
  });
});

describe("asked about one application, it settles no policy on another", () => {
  test.each<[string, Parameters<typeof policy>[1], string]>([
    [
      "all but the portal",
      { users: PROVIDERS, applications: { excludeApplications: [PORTAL] }, grant: BLOCK },
      "attention",
    ],
    [
      "Defender for Endpoint, off site",
      { applications: { includeApplications: [ENDPOINT] }, conditions: OFF_SITE, grant: BLOCK },
      "unknown",
    ],
    [
      "Defender for Endpoint",
      { users: PROVIDERS, applications: { includeApplications: [ENDPOINT] }, grant: BLOCK },
      "attention",
    ],
  ])("%s", async (_, parts, state) => {
    expect(await blockers({ policies: [policy("x", parts)], override: [spares("application")] })).toBe(state);
  });
});

describe("a reason settles what it is about", () => {
  test.each<[string, object, string, string]>([
    [
      "another platform",
      { platforms: { includePlatforms: ["windows"], excludePlatforms: [] } },
      "devicePlatform",
      "done",
    ],
    [
      "another flow",
      { authenticationFlows: { transferMethods: "deviceCodeFlow" } },
      "authenticationFlow",
      "done",
    ],
    ["other clients", { clientAppTypes: ["exchangeActiveSync"] }, "clientApps", "done"],
    ["a location that was not given", OFF_SITE, "location", "unknown"],
    ["missing details", OFF_SITE, "notEnoughInformation", "unknown"],
    ["a reason that is new", OFF_SITE, "moonPhase", "unknown"],
  ])("%s", async (_, conditions, reason, state) => {
    const given = {
      policies: [policy("x", { conditions: conditions as Record<string, unknown>, grant: BLOCK })],
      override: [spares(reason)],
    };
    expect(await blockers(given)).toBe(state);
  });

  test("that it applies confirms a policy that blocks, and condemns none whose control they meet", async () => {
    const applies = whatIf({ id: "x", policyApplies: true, analysisReasons: "notSet" });
    expect(
      await blockers({ policies: [policy("x", { users: PROVIDERS, grant: BLOCK })], override: [applies] }),
    ).toBe("attention");
    expect(
      await blockers({
        policies: [policy("x", { grant: { builtInControls: ["mfa"] } })],
        override: [applies],
      }),
    ).toBe("done");
  });
});

test("an answer that leaves the policy out says nothing of it", async () => {
  const given = { policies: [policy("x", { conditions: OFF_SITE, grant: BLOCK })], override: [whatIf()] };
  expect(await blockers(given)).toBe("unknown");
});

test("where one application could not be asked about, the others don't answer for it", async () => {
  const given: Case = {
    policies: [
      policy("x", {
        conditions: { locations: OFF_SITE.locations },
        applications: { includeApplications: [ENDPOINT] },
        grant: BLOCK,
      }),
    ],
    override: [
      {
        path: "/identity/conditionalAccess/evaluate",
        body: list(...OWN_IDS.map((id) => ({ id, policyApplies: true, analysisReasons: "notSet" })), {
          id: "x",
          policyApplies: false,
          analysisReasons: "application",
        }),
      },
    ],
  };
  expect(await blockers(given)).not.toBe("done");
});
