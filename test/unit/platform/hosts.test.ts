import { describe, expect, test } from "vitest";
import { hostKind, isPortalOrigin } from "../../../src/platform/hosts.ts";

describe("what a host is", () => {
  test.each([
    ["security.microsoft.com", "portal"],
    ["SECURITY.microsoft.com", "portal"],
    ["security.microsoft.com.mcas.ms", "proxied"],
    ["security.microsoft.com.eu2.mcas.ms", "proxied"],
    ["mto.security.microsoft.com", "multitenant"],
    ["transition.security.microsoft.com", "transition"],
    ["sip.security.microsoft.com", "ring"],
    ["defender.microsoft.com", "alias"],
    ["df.security.microsoft.com", "elsewhere"],
    ["defender.microsoft.com.evil.example", "elsewhere"],
    ["security.microsoft.us", "not-offered"],
    ["security.apps.mil", "not-offered"],
    ["security.microsoft.com.mcas-gov.us", "not-offered"],
    ["www.contoso.com.mcas.ms", "elsewhere"],
    ["security.microsoft.com.evil.example", "elsewhere"],
    ["evil-mcas.ms", "elsewhere"],
    ["security.microsoft.com.evil-mcas.ms", "elsewhere"],
    ["__proto__", "elsewhere"],
    ["", "elsewhere"],
  ])("%s: %s", (host, kind) => {
    expect(hostKind(host)).toBe(kind);
  });
});

test.each([
  ["https://security.microsoft.com", true],
  ["https://security.microsoft.com.mcas.ms", true],
  ["https://sip.security.microsoft.com", true],
  ["https://defender.microsoft.com", true],
  ["http://security.microsoft.com", false],
  ["https://security.microsoft.com:8443", false],
  ["https://security.microsoft.us", false],
  ["https://security.microsoft.com.mcas.ms.evil.example", false],
  ["null", false],
])("messages from %s are heard: %s", (origin, heard) => {
  expect(isPortalOrigin(origin)).toBe(heard);
});
