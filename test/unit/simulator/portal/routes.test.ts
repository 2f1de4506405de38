import { expect, test } from "vitest";
import { PLAIN_FACE, USUAL_FACE } from "../../../../src/simulator/portal/face.ts";
import { optionsFrom } from "../../../../src/simulator/portal/options.ts";
import { memoryRouter } from "../../../../src/simulator/portal/router.ts";
import { ADDRESS_SETS, addressOf, addressSetOf, pageAt } from "../../../../src/simulator/portal/routes.ts";

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
    expect(pageAt(addressOf(page, set).replace(/(?=$|[?~])/, "/"), set)).toEqual({ page });
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

test("a page that keeps its place in the query is found by any query, and shows its first piece", () => {
  expect(pageAt("/securitysettings/dex?viewid=unheard", "c")).toEqual({ page: "experts" });
  expect(pageAt("/securitysettings/identities", "c")).toEqual({ page: "settingsIdentities" });
  expect(pageAt("/securitysettings/identities?tabid=onboarding", "c")).toEqual({
    page: "settingsIdentities",
  });
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
  expect(of("/incidents")).toMatchObject({
    tid: null,
    addresses: "c",
    face: USUAL_FACE,
    quirks: { banner: false },
  });
  expect(of("/incidents?tid=abc&addresses=b&quirks=banner&face=plain,icons:glyphs,icons:none")).toMatchObject(
    {
      tid: "abc",
      addresses: "b",
      face: { ...PLAIN_FACE, icons: "glyphs" },
      quirks: { banner: true, toasts: false },
    },
  );
  expect(of("/incidents?face=layers:native,nonsense").face).toEqual({ ...USUAL_FACE, layers: "native" });
  expect(of("/securitysettings/mdx").addresses).toBe("b");
  expect(of("/incidents?addresses=z").addresses).toBe("c");
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
