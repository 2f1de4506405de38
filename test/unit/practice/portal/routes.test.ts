import { expect, test } from "vitest";
import { optionsFrom } from "../../../../src/practice/portal/options.ts";
import { memoryRouter } from "../../../../src/practice/portal/router.ts";
import { ADDRESS_SETS, addressOf, addressSetOf, pageAt } from "../../../../src/practice/portal/routes.ts";

test.each(ADDRESS_SETS)("every address of set %s leads back to its page", (set) => {
  for (const page of [
    "home",
    "settings",
    "experts",
    "expertsTeams",
    "expertsOverview",
    "actionsHistory",
  ] as const) {
    expect(pageAt(addressOf(page, set), set)).toEqual({ page });
    expect(pageAt(`${addressOf(page, set)}/`, set)).toEqual({ page });
  }
  expect(pageAt(addressOf("incident", set, "2481"), set)).toEqual({ page: "incident", id: "2481" });
});

test("paths of nothing lead nowhere, malformed ones too", () => {
  for (const path of [
    "/securitysettings/other",
    "/incident2//overview",
    "/incident2/%E0/overview",
    "/incident2/a/b/overview",
  ])
    expect(pageAt(path, "a")).toBeNull();
  expect(pageAt("/", "a")).toEqual({ page: "home" });
});

test("the second set has no word of the product in it, and neither knows the other's addresses", () => {
  expect(addressOf("experts", "b")).not.toMatch(/expert/i);
  expect(pageAt(addressOf("experts", "b"), "a")).toBeNull();
  expect(pageAt(addressOf("experts", "a"), "b")).toBeNull();
  expect(addressSetOf("/securitysettings/mdx/health")).toBe("b");
  expect(addressSetOf("/securitysettings/defender_experts")).toBe("a");
  expect(addressSetOf("/incidents")).toBeNull();
});

test("options come from the address", () => {
  const of = (path: string) => optionsFrom(new URL(path, "https://security.microsoft.com"));
  expect(of("/incidents")).toMatchObject({ tid: null, addresses: "a", quirks: { skeleton: true } });
  expect(of("/incidents?tid=abc&addresses=b&quirks=banner")).toMatchObject({
    tid: "abc",
    addresses: "b",
    quirks: { banner: true, skeleton: false },
  });
  expect(of("/securitysettings/mdx").addresses).toBe("b");
  expect(of("/incidents?addresses=z").addresses).toBe("a");
});

test("a router in memory goes back, tells its listeners, and leaves the address alone", () => {
  const router = memoryRouter("/homepage");
  const seen: string[] = [];
  const stop = router.listen(() => seen.push(router.path()));
  router.go("/incidents");
  router.back();
  router.back();
  stop();
  router.go("/alerts");
  expect(seen).toEqual(["/incidents", "/homepage", "/homepage"]);
  expect(router.path()).toBe("/alerts");
});
