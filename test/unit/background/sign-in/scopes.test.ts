import { describe, expect, test } from "vitest";
import { permissionsIn, scopesFor, tiersOf } from "../../../../src/background/sign-in/scopes.ts";
import { PERMISSIONS } from "../../../../src/knowledge/permissions.ts";
import { setMessages, translate } from "../../../../src/platform/i18n.ts";
import { Tier } from "../../../../src/platform/protocol.ts";
import { getMessage } from "../../panel/catalogue.ts";

setMessages(getMessage, "en");

describe("tiers", () => {
  test.each(Tier.options)("%s says why it is asked for and what is lost without it", (id) => {
    const [permission, ...others] = PERMISSIONS.filter(({ tier }) => tier === id);
    expect(others).toEqual([]);
    expect(translate(permission?.why ?? { key: "" })).toMatch(/\w/);
    expect(translate(permission?.lost ?? { key: "" })).toMatch(/^Without it/);
  });

  test("ask for reading only", () => {
    for (const name of scopesFor(Tier.options).slice(3)) expect(name).toMatch(/\.Read(?:\.|Basic\.|$)/);
    expect(scopesFor(Tier.options).join(" ")).not.toMatch(/Write/);
  });

  test("are asked for on top of the sign-in, each permission once", () => {
    expect(scopesFor([])).toEqual(["openid", "profile", "offline_access", "User.Read"]);
    expect(scopesFor(["roles", "sign-in", "roles"])).toEqual([
      "openid",
      "profile",
      "offline_access",
      "User.Read",
      "RoleManagement.Read.Directory",
    ]);
  });

  test("follow from what was granted, not from what was asked", () => {
    expect(tiersOf([])).toEqual([]);
    expect(tiersOf(["openid", "profile", "offline_access"])).toEqual([]);
    expect(tiersOf(["Policy.Read.All", "User.Read"])).toEqual(["sign-in", "core"]);
    expect(tiersOf(["https://graph.microsoft.com/policy.read.all"])).toEqual(["core"]);
    expect(tiersOf(["https://evil.example/Policy.Read.All", "Policy.Read.AllOfIt"])).toEqual([]);
  });

  test("of Graph alone are named, permissions we don't ask for too", () => {
    expect(
      permissionsIn(["openid", "email", "profile", "user.read", "User.Read", "", "Directory.Read.All"]),
    ).toEqual(["User.Read", "Directory.Read.All"]);
  });
});
