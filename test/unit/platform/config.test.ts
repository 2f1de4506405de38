import { describe, expect, test } from "vitest";
import schema from "../../../public/policy-schema.json" with { type: "json" };
import { readConfig } from "../../../src/platform/config.ts";
import { setMessages, translate } from "../../../src/platform/i18n.ts";
import { isTenant } from "../../../src/platform/ids.ts";
import { SETTINGS } from "../../../src/platform/settings.ts";
import { getMessage } from "../panel/catalogue.ts";
import { memoryArea } from "../support/memory-area.ts";

setMessages(getMessage, "en");

const CLIENT = "11111111-2222-4333-8444-555555555555";
const OTHER = "99999999-2222-4333-8444-555555555555";
const read = (managed: Record<string, unknown>, local: Record<string, unknown> = {}) =>
  readConfig(memoryArea(managed), memoryArea(local));

describe("settings", () => {
  test("nothing set is nothing wrong", async () => {
    const { registration, problems, ...settings } = await read({});
    expect(registration).toBeNull();
    expect(problems).toEqual({ managed: [], local: [] });
    expect(settings).toEqual({
      clientId: { value: null, locked: false },
      tenantId: { value: null, locked: false },
      language: { value: "auto", locked: false },
      guide: { value: "auto", locked: false },
      pointing: { value: true, locked: false },
      pageReading: { value: true, locked: false },
      // Nothing runs by itself until somebody chooses it.
      watchHours: { value: 0, locked: false },
      notifications: { value: false, locked: false },
      mask: { value: false, locked: false },
      maskWords: { value: [], locked: false },
    });
  });

  test("words to be masked are a list of texts, or malformed as a whole", async () => {
    expect((await read({ maskWords: [" Nightjar ", "Ice"] })).maskWords.value).toEqual(["Nightjar", "Ice"]);
    for (const wrong of ["Nightjar", [1], ["x"], ["y".repeat(101)], Array(201).fill("word")]) {
      const { maskWords, problems } = await read({ maskWords: wrong });
      expect(maskWords).toEqual({ value: [], locked: false });
      expect(problems.managed.map(({ title }) => title.args)).toEqual([["maskWords"]]);
    }
  });

  test("policy wins and is locked, each setting by itself", async () => {
    const config = await read({ clientId: CLIENT }, { clientId: OTHER, tenantId: "contoso.com" });
    expect(config.clientId).toEqual({ value: CLIENT, locked: true });
    expect(config.tenantId).toEqual({ value: "contoso.com", locked: false });
    expect(config.registration).toEqual({ clientId: CLIENT, tenantId: "contoso.com" });
  });

  test("a browser without any policy is no fault", async () => {
    const config = await readConfig(
      { get: () => Promise.reject(new Error("Managed storage manifest not found")) },
      memoryArea({ clientId: CLIENT }),
    );
    expect(config.registration).toEqual({ clientId: CLIENT, tenantId: null });
    expect(config.problems.managed).toEqual([]);
  });

  test.each([
    ["language", "ar", "klingon"],
    ["guide", "preview-2022-11", "newest"],
    ["pointing", false, "no"],
    ["pageReading", false, 0],
    ["watchHours", 4, 3],
    ["watchHours", 24, "24"],
    ["notifications", true, null],
  ] as const)("a policy sets %s to %j, and %j is named as malformed", async (name, good, bad) => {
    expect((await read({ [name]: good }, { [name]: bad }))[name]).toEqual({ value: good, locked: true });
    const config = await read({ [name]: bad });
    expect(config[name]).toEqual({ value: SETTINGS[name].unset, locked: false });
    if (bad !== null) expect(config.problems.managed.map(({ help }) => translate(help))).not.toContain("");
    expect(config.problems.managed).toHaveLength(bad === null ? 0 : 1);
  });

  test("spaces and capitals don't matter; an empty text is not set", async () => {
    const config = await read(
      { clientId: `  ${CLIENT.toUpperCase()}\n`, tenantId: " " },
      { tenantId: "Contoso.COM" },
    );
    expect(config.registration).toEqual({ clientId: CLIENT, tenantId: "contoso.com" });
    expect(config.problems).toEqual({ managed: [], local: [] });
  });

  test.each([42, true, null, {}, ["x"]])(
    "a malformed policy value is named with what was expected: %j",
    async (value) => {
      const config = await read({ clientId: value, tenantId: "contoso.com" }, { clientId: OTHER });
      expect(config.tenantId).toEqual({ value: "contoso.com", locked: true });
      expect(config.clientId).toEqual({ value: OTHER, locked: false });
      expect(config.problems.local).toEqual([]);
      if (value === null) return expect(config.problems.managed).toEqual([]);
      expect(config.problems.managed).toHaveLength(1);
      const [problem] = config.problems.managed;
      expect(problem && translate(problem.title)).toContain("clientId");
      expect(problem && translate(problem.help)).toMatch(/^Expected: .*groups of 8, 4, 4, 4 and 12/);
    },
  );

  test("both malformed policy values are reported, and nothing is configured", async () => {
    const config = await read({ clientId: `{${CLIENT}}`, tenantId: "common" });
    expect(config.registration).toBeNull();
    expect(config.problems.managed.map(({ title }) => translate(title))).toEqual([
      expect.stringContaining("clientId"),
      expect.stringContaining("tenantId"),
    ]);
    expect(
      config.problems.managed
        .map(({ help }) => translate(help))
        .every((words) => words.startsWith("Expected")),
    ).toBe(true);
  });

  test("a malformed stored value is left out and reported apart", async () => {
    const config = await read({}, { clientId: CLIENT, tenantId: "not a domain" });
    expect(config.registration).toEqual({ clientId: CLIENT, tenantId: null });
    expect(config.problems.managed).toEqual([]);
    expect(config.problems.local.map(({ title }) => translate(title))).toEqual([
      expect.stringContaining("tenantId"),
    ]);
  });
});

describe("a tenant", () => {
  const long = "a".repeat(63);
  test.each([
    CLIENT,
    "contoso.com",
    "contoso.onmicrosoft.com",
    "a.b",
    "xn--bcher-kva.example",
    `${long}.com`,
  ])("%s", (value) => {
    expect(isTenant(value)).toBe(true);
  });
  test.each([
    ...[
      "",
      "contoso",
      "common",
      "organizations",
      "-a.com",
      "a-.com",
      "a..com",
      ".com",
      "com.",
      "a b.com",
      "a_b.com",
    ],
    ...[
      "1.2.3.4",
      `a${long}.com`,
      `${`${long}.`.repeat(4)}com`,
      "bücher.example",
      "contoso.com/evil",
      "contoso.com?x",
    ],
    ...["contoso.com#", "../contoso.com", "contoso.com\n", CLIENT.replaceAll("-", ""), `{${CLIENT}}`],
  ])("not %j", (value) => {
    expect(isTenant(value)).toBe(false);
  });
});

describe("the policy's schema", () => {
  test("describes every setting in what Chromium understands", () => {
    expect(Object.keys(schema)).toEqual(["type", "properties"]);
    expect(schema.type).toBe("object");
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(SETTINGS).sort());
    for (const property of Object.values(schema.properties)) {
      const of = property.type === "array" ? ["items"] : [];
      expect(Object.keys(property).sort()).toEqual(["description", ...of, "title", "type"]);
      expect(["string", "boolean", "integer", "array"]).toContain(property.type);
    }
  });
});
