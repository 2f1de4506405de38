import { describe, expect, test } from "vitest";
import { normalPath } from "../../../src/platform/places.ts";
import { judgeAddress, placeOf } from "../../../src/portal/address.ts";

const nothing = { shown: [], hidden: [] };

describe("the address of the page", () => {
  test.each([
    "/securitysettings/defender_experts",
    "/securitysettings/defender_experts/permissions",
    "/securitysettings/defenderexperts",
    "/securitysettings/microsoft-defender-experts/",
    "/settings/DefenderExperts/teams",
  ])("%s names the service, and is looked at like any other", (path) => {
    expect(judgeAddress(path, nothing)).toBe("look");
  });

  test.each([
    "/securitysettings",
    "/securitysettings/",
    "/securitysettings/mdx",
    "/securitysettings/dex?viewid=teams",
    "/settings/identities",
    "/mtosettings?viewid=x",
  ])("%s has to be looked at", (path) => {
    expect(judgeAddress(path, nothing)).toBe("look");
  });

  test.each([
    "/",
    "/incidents",
    "/defender_experts/overview",
    "/securitysettingsfoo",
    "/homepage?x=/settings",
  ])("%s is not ours", (path) => {
    expect(judgeAddress(path, nothing)).toBe("no");
  });

  test("the admin's own word comes first, and hiding beats showing", () => {
    expect(judgeAddress("/odd/place/", { shown: ["/odd/place"], hidden: [] })).toBe("yes");
    expect(
      judgeAddress("/securitysettings/defender_experts", {
        shown: [],
        hidden: ["/securitysettings/defender_experts"],
      }),
    ).toBe("no");
    expect(judgeAddress("/a", { shown: ["/a"], hidden: ["/a"] })).toBe("no");
  });

  test("a place is learned with what of its query tells it, and the list of all settings never settles anything", () => {
    const learned = {
      shown: ["/securitysettings/dex?viewid=teams", "/securitysettings"],
      hidden: ["/incidents?tabid=a"],
    };
    expect(judgeAddress("/securitysettings/dex?viewid=teams", learned)).toBe("yes");
    expect(judgeAddress("/securitysettings/dex?viewid=status", learned)).toBe("look");
    expect(judgeAddress("/securitysettings", learned)).toBe("look");
    expect(judgeAddress("/incidents?tabid=b", { ...learned, shown: ["/incidents?tabid=b"] })).toBe("yes");
  });

  test("only what of the query tells the place belongs to it", () => {
    const { path } = placeOf({
      pathname: "/a/",
      search: "?tid=7d0c&viewid=teams&flight=X&childviewid=a%20b&query=secret",
    });
    expect(path).toBe("/a/?viewid=teams&childviewid=a%20b");
    expect(normalPath(path)).toBe("/a?viewid=teams&childviewid=a%20b");
    expect(placeOf({ pathname: "/a", search: `?viewid=${"x".repeat(999)}` }).path.length).toBeLessThan(100);
  });

  test("paths are compared without a trailing slash", () => {
    expect(normalPath("/a/b//")).toBe("/a/b");
    expect(normalPath("/")).toBe("/");
    expect(normalPath("//")).toBe("/");
  });

  test("the tenant in the address is read, and a monstrous one cut", () => {
    expect(placeOf({ pathname: "/a", search: "?tid=7d0c1a52&x=1" })).toEqual({ path: "/a", tid: "7d0c1a52" });
    expect(placeOf({ pathname: "/a", search: "" }).tid).toBeNull();
    expect(placeOf({ pathname: "/a", search: `?tid=${"x".repeat(9999)}` }).tid).toHaveLength(256);
  });
});
