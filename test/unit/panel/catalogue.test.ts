import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Tier } from "../../../src/platform/protocol.ts";
import { Assessment, Coverage, FindingState, StepState, Verdict } from "../../../src/readiness/assessment.ts";
import { CATALOGUE } from "./catalogue.ts";

const folder = new URL("../../../src/panel/", import.meta.url);
const code = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .join("\n");

const under = (word: string) => word.replaceAll("-", "_");
const has = (key: string) => key in CATALOGUE || `${key}_other` in CATALOGUE;

describe("every word of the panel is in the catalogue", () => {
  const written = [
    ...code.matchAll(/"((?:panel|signin|tier|state|verdict|coverage|product|scope)_[a-z0-9_]+)"/g),
  ];
  it("as written in the components", () => {
    expect(written.length).toBeGreaterThan(50);
    expect(written.map(([, key = ""]) => key).filter((key) => !has(key))).toEqual([]);
  });

  const products = [
    "defender-for-endpoint",
    "defender-for-identity",
    "entra-id",
    "entra-id-protection",
    "defender-for-office-365",
    "defender-for-cloud-apps",
    "defender-xdr",
    "any",
    "third-party",
  ];
  it.each([
    ["state", [...FindingState.options, ...Assessment.shape.overall.options]],
    ["verdict", Verdict.options],
    ["coverage", Coverage.options],
    ["tier", Tier.options.flatMap((tier) => [tier, `${tier}-why`])],
    ["product", products],
    ["scope", ["service", "tasks", "preview", "unlisted"].flatMap((scope) => [scope, `${scope}-help`])],
    ["panel_step", StepState.options.filter((state) => ["done", "attention", "unknown"].includes(state))],
    ["panel_section", ["checklist", "findings", "roles", "actions"]],
    ["panel_dock", ["left", "right"]],
    ["panel_certainty", ["inferred", "third-party"]],
  ])("as put together: %s_…", (family, members) => {
    expect(members.map((member) => `${family}_${under(member)}`).filter((key) => !has(key))).toEqual([]);
  });

  it("with a placeholder for each argument that is named in the message", () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(CATALOGUE)) {
      const named = [...message.matchAll(/\$([a-z_]+)\$/gi)].map(([, name = ""]) => name.toLowerCase());
      expect([key, [...new Set(named)].sort()]).toEqual([key, Object.keys(placeholders).sort()]);
    }
  });
});
