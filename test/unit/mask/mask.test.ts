import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMask, type MaskedName } from "../../../src/mask/mask.ts";
import { maskState } from "../../../src/mask/mask-state.ts";
import { namesIn } from "../../../src/mask/names-in.ts";
import { MASKED_KINDS, pseudonymOf } from "../../../src/mask/pseudonym.ts";
import { isPublic } from "../../../src/report/redaction/public-values.ts";
import { PRACTICE_TENANTS } from "../../../src/simulator/tenants/index.ts";
import { readerOnly } from "../panel/fixtures.ts";
import { simulated } from "../support/simulated.ts";

const SALT = "a salt of one browser session, long enough";
const NAMES: MaskedName[] = [
  ["person", "Tomasz Adeyemi"],
  ["person", "Ana"],
  ["tenant", "Brackwater Ceramics"],
  ["domain", "brackwater.example"],
  ["policy", "CA014 - Block service providers"],
  ["group", "Building control"],
];
const maskOf = (names = NAMES, own: string[] = []) => createMask({ salt: SALT, names, own, keep: isPublic });

describe("a masked text", () => {
  test.each([
    ["a name", "Signed in as Tomasz Adeyemi.", "Tomasz"],
    ["a part of a name", "Ask Adeyemi about it", "Adeyemi"],
    ["a name in capitals", "TOMASZ ADEYEMI", "TOMASZ"],
    ["a name within brackets", "(Tomasz Adeyemi)", "Tomasz"],
    ["a short name by itself", "by Ana today", "Ana"],
    ["a mail address", "write to someone.else@contoso.com now", "contoso"],
    ["a guest's address", "ilse_consulting.example#EXT#@garrow.example", "ilse"],
    ["a GUID", "tenant 7d0c1a52-3e84-4c0b-9a6f-51c2b8e0d914", "7d0c1a52"],
    ["a GUID in capitals", "7D0C1A52-3E84-4C0B-9A6F-51C2B8E0D914", "7D0C1A52"],
    ["an IPv4 address", "from 203.0.113.9, at night", "203.0.113.9"],
    ["an address that ends a sentence", "It came from 203.0.113.9.", "203.0.113.9"],
    ["an IPv6 address", "from fe80::1ff:fe23:4567:890a", "fe80"],
    ["a domain", "https://brackwater.example/x", "brackwater"],
    ["a tenant's own domain", "contoso.onmicrosoft.com", "contoso"],
    ["a computer", "on DESKTOP-4F7K2QZ since", "4F7K2QZ"],
    ["a policy", "CA014 - Block service providers", "CA014"],
    ["a group", "Building control (2)", "Building"],
  ])("does not hold %s", (_what, text, secret) => {
    const masked = maskOf().mask(text);
    expect(masked.toLowerCase()).not.toContain(secret.toLowerCase());
    expect(masked).not.toBe("");
  });

  test.each([
    "Security Reader can isolate a device",
    "Checked at 07:24:21, 3 minutes ago",
    "5d6b6bb7-de71-4623-b4af-96380a352509",
    "Analysis of bananas",
    "14 of 30 actions, version 1.2.3",
    "",
  ])("leaves what names nobody: %s", (text) => {
    expect(maskOf().mask(text)).toBe(text);
  });

  test("finds the presenter's own words inside of others, the longest first", () => {
    const mask = maskOf([], ["Ice", "Icebreaker"]).mask("Icebreaker and Niceness; ICE");
    expect(mask).not.toMatch(/ice/i);
    expect(new Set(mask.match(/Hidden [A-Z2-9]{5}/g)).size).toBe(2);
  });

  test("is the same in every place and every time, and another in another session", () => {
    const text = "Tomasz Adeyemi, ana@x.example, 203.0.113.9";
    expect(maskOf().mask(text)).toBe(maskOf([...NAMES].reverse()).mask(text));
    expect(createMask({ salt: "another session", names: NAMES, own: [] }).mask(text)).not.toBe(
      maskOf().mask(text),
    );
  });

  test("of a name and of its part are one pseudonym, so that people can be told apart", () => {
    const mask = maskOf();
    expect(mask.mask("Adeyemi")).toBe(mask.mask("Tomasz Adeyemi"));
    expect(mask.mask("Ana")).not.toBe(mask.mask("Adeyemi"));
  });

  test("takes up what it learns", () => {
    const mask = maskOf();
    expect(mask.mask("fin-lt-0417")).toBe("fin-lt-0417");
    expect(mask.learn("device", "fin-lt-0417")).toBe(true);
    expect(mask.learn("device", "fin-lt-0417")).toBe(false);
    expect(mask.mask("on fin-lt-0417 again")).toMatch(/^on Device \w{5} again$/);
  });

  test("never changes a pseudonym: masking twice is masking once", () => {
    const part = fc.oneof(
      fc.constantFrom(...NAMES.map(([, value]) => value)),
      fc.uuid(),
      fc.ipV4(),
      fc.ipV6(),
      fc.emailAddress(),
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc
        .tuple(fc.constantFrom(...MASKED_KINDS), fc.string())
        .map(([kind, value]) => pseudonymOf(kind, value, SALT)),
    );
    const mask = maskOf(NAMES, ["Nightjar", "Person"]);
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const once = mask.mask(parts.join(" "));
        expect(mask.mask(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ["a@", 50_000],
    ["1.1.1.", 20_000],
    ["f:", 50_000],
    ["x-", 50_000],
    ["word", 50_000],
  ])("is not held up by a text of nothing but %s", (piece, count) => {
    // A pattern that reads the text again from each of its letters does not come to an end within the test's time.
    expect(maskOf().mask(piece.repeat(count)).length).toBeGreaterThan(0);
  });
});

describe("of a tenant", () => {
  test.each(Object.keys(PRACTICE_TENANTS))("%s every name is known, and none of Microsoft's", async (id) => {
    const tenant = PRACTICE_TENANTS[id];
    if (!tenant) throw new Error(id);
    const snapshot = await simulated(id).check();
    const mask = createMask({ salt: SALT, names: namesIn(snapshot), own: [], keep: isPublic });
    const text = JSON.stringify(snapshot);
    const masked = mask.mask(text);
    const readable = [snapshot.organization, snapshot.admin].filter((fact) => fact.state === "known");
    if (readable.length === 2) {
      const partner = snapshot.admin.state === "known" && snapshot.admin.value.id === null;
      for (const secret of [tenant.name, tenant.domain, partner ? "" : (tenant.accounts[0]?.name ?? "")]) {
        if (!secret) continue;
        expect(text).toContain(secret);
        expect(masked, secret).not.toContain(secret);
      }
    }
    for (const { displayName } of tenant.policies.filter((one) => /^CA\d/.test(one.displayName)))
      expect(masked).not.toContain(displayName);
    for (const word of ["Security Reader", "Microsoft Security Experts-Require MFA-DO NOT DELETE"])
      expect(mask.mask(word)).toBe(word);
  });
});

describe("a panel's state", () => {
  test("holds no name any more, and works as before", () => {
    const mask = createMask({
      salt: SALT,
      names: [
        ["tenant", "Contoso"],
        ["domain", "contoso.com"],
      ],
      own: [],
    });
    const masked = maskState(readerOnly, mask);
    expect(masked.settings.masked).toBe(true);
    expect(JSON.stringify(masked)).not.toMatch(/contoso/i);
    const ids = (state: typeof readerOnly) => [
      state.assessment.findings.map(({ id, state: its }) => [id, its]),
      state.assessment.checklist.sections.flatMap(({ steps }) => steps.map(({ id, place }) => [id, place])),
      state.assessment.actions.map(({ id, coverage }) => [id, coverage]),
    ];
    expect(ids(masked)).toEqual(ids(readerOnly));
  });
});
