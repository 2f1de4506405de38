import { describe, expect, test } from "vitest";
import { roleOf } from "../../../src/knowledge/roles.ts";
import { collected, E5, judged, list, type Override, stateOf, wordsOf } from "./tenant.ts";

const absent = {
  status: 404,
  body: { error: { code: "Request_ResourceNotFound", message: "Resource not present" } },
};
const partner: Override[] = [
  { path: "/me?", ...absent },
  { path: "/me/transitiveMemberOf", ...absent },
];
const skus = (...value: object[]): Override[] => [{ path: "/subscribedSkus", body: list(...value) }];
const sku = (skuPartNumber: string, plans: string[], more: object = {}) => ({
  ...E5,
  skuId: `sku-${skuPartNumber}`,
  skuPartNumber,
  servicePlans: plans.map((servicePlanName) => ({
    servicePlanId: idOf(servicePlanName),
    servicePlanName,
    provisioningStatus: "Success",
  })),
  ...more,
});
const idOf = (name: string) =>
  E5.servicePlans.find(({ servicePlanName }) => servicePlanName === name)?.servicePlanId ?? `plan-${name}`;
const admin = ({ findings }: Awaited<ReturnType<typeof judged>>) => findings.find(({ id }) => id === "admin");

describe("an account that is not the tenant's own", () => {
  test("a partner's is told so, and whom to ask", async () => {
    const finding = admin(await judged({ override: partner }));
    expect(finding?.state).toBe("attention");
    expect(wordsOf(finding)).toContain("belongs to a partner");
    expect(wordsOf(finding)).not.toContain("Settings, Defender Experts, Permissions");
  });

  test("a role in its token is one source, Microsoft's guide another", async () => {
    const assessment = await judged({ override: partner, claims: [roleOf("administrator").templateId] });
    expect(admin(assessment)?.state).toBe("disputed");
    expect(wordsOf(admin(assessment))).toContain("Security Administrator");
  });

  test("a role in its token that may not onboard changes nothing", async () => {
    const claims = ["5d6b6bb7-de71-4623-b4af-96380a352509"];
    expect(admin(await judged({ override: partner, claims }))?.state).toBe("attention");
  });

  test("a guest's is told so", async () => {
    const me = {
      id: "g",
      displayName: "Noor",
      userPrincipalName: "noor_partner.example#EXT#@harbour.example",
      userType: "Guest",
    };
    const words = wordsOf(admin(await judged({ override: [{ path: "/me?", body: me }] })));
    expect(words.toLowerCase()).toContain("guest");
  });

  test("one that Graph would not tell is not taken for a partner's", async () => {
    const assessment = await judged({
      override: [{ path: "/me?", status: 403, body: { error: { code: "Authorization_RequestDenied" } } }],
    });
    expect(wordsOf(admin(assessment))).not.toContain("belongs to a partner");
  });
});

describe("refusals for want of a license or a permission", () => {
  const eligible = (status: number, body: unknown): Override[] => [
    { path: "/roleManagement/directory/roleEligibility", status, body },
  ];
  test.each<[string, number, unknown, string]>([
    ["wrapped", 400, { error: { code: "AadPremiumLicenseRequired", message: "x" } }, "not-licensed"],
    ["flat", 400, { errorCode: "AadPremiumLicenseRequired", message: "x" }, "not-licensed"],
    [
      "flat, without a provider",
      400,
      { errorCode: "MissingProvider", message: "The provider is missing." },
      "not-licensed",
    ],
    [
      "inside the message",
      403,
      { error: { code: "UnknownError", message: '{"errorCode":"PermissionScopeNotGranted"}' } },
      "forbidden",
    ],
  ])("%s", async (_, status, body, kind) => {
    const override = eligible(status, body);
    expect((await collected({ override })).adminEligible).toMatchObject({
      state: "unknown",
      reason: { kind },
    });
    expect(admin(await judged({ override }))?.state).toBe("done");
  });

  test("the sign-in log of a tenant without P1", async () => {
    const override = [
      {
        path: "/auditLogs/signIns",
        status: 403,
        body: { error: { code: "Authentication_RequestFromNonPremiumTenantOrB2CTenant", message: "x" } },
      },
    ];
    expect((await collected({ override })).signIns).toMatchObject({
      state: "unknown",
      reason: { kind: "not-licensed" },
    });
  });
});

describe("subscriptions whose names mislead", () => {
  test.each<[string, object]>([
    ["M365_F1 with a plan called GOV", sku("M365_F1", ["RMS_S_ENTERPRISE_GOV"])],
    [
      "Microsoft 365 E7 with Entra ID Governance for agents",
      sku("MICROSOFT_365_E7", ["ENTRA_ID_GOV_FOR_ASSISTIVE_AGENTS"]),
    ],
    ["Agent 365", sku("AGENT_365", ["ENTRA_ID_GOV_FOR_ASSISTIVE_AGENTS"])],
    ["Entra ID Governance", sku("Microsoft_Entra_ID_Governance", ["Entra_Identity_Governance"])],
  ])("%s is no government's", async (_, one) => {
    expect(stateOf(await judged({ override: skus(E5, one) }), "cloud")).toBe("done");
  });

  test.each(["ENTERPRISEPACK_GOV", "SPE_E5_GOV", "M365_G5_GCC", "WACONEDRIVESTANDARD_GOV"])(
    "%s is",
    async (name) => {
      expect(
        stateOf(await judged({ override: skus(E5, sku(name, ["EXCHANGE_S_ENTERPRISE_GOV"])) }), "cloud"),
      ).not.toBe("done");
    },
  );
});

describe("subscriptions that are not simply enabled", () => {
  const e5 = E5.servicePlans.map(({ servicePlanName }) => servicePlanName);
  const states = async (capabilityStatus: string, prepaidUnits: object) => {
    const assessment = await judged({
      override: skus(sku("SPE_E5", e5, { capabilityStatus, prepaidUnits })),
    });
    return ["entra-licence", "product-licence"].map((id) => stateOf(assessment, id));
  };

  test("in its grace time it still counts", async () => {
    expect(await states("Warning", { enabled: 0, warning: 25 })).toEqual(["done", "done"]);
  });

  test("suspended or locked out it does not", async () => {
    for (const status of ["Suspended", "LockedOut", "Deleted"])
      expect(await states(status, { enabled: 0, suspended: 25 })).toEqual(["not-licensed", "not-licensed"]);
  });
});

test("an action of a product that the tenant lacks is nobody's, and is not counted", async () => {
  const plans = E5.servicePlans.filter(({ servicePlanName }) => servicePlanName !== "ATA");
  const [whole, without] = [
    await judged({}),
    await judged({ override: skus({ ...E5, servicePlans: plans }) }),
  ];
  const of = (assessment: typeof whole) => assessment.actions.find(({ id }) => id === "disable-user-ad");
  expect(of(whole)?.coverage).toBe("experts");
  expect(of(without)).toMatchObject({ coverage: "unavailable", counted: false });
  expect(without.counts.total).toBeLessThan(whole.counts.total);
  expect(without.counts.experts + without.counts.customer + without.counts.unsure).toBe(without.counts.total);
});
