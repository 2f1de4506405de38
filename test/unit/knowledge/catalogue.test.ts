import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { CONTRADICTIONS } from "../../../src/knowledge/contradictions.ts";
import { GUIDES } from "../../../src/knowledge/guides/index.ts";
import { RESPONSE_ACTIONS } from "../../../src/knowledge/response-actions/index.ts";
import type { Text } from "../../../src/knowledge/text.ts";
import { UnknownKind } from "../../../src/tenant/fact.ts";

const root = resolve(import.meta.dirname, "../../..");
const messages = JSON.parse(readFileSync(join(root, "public/_locales/en/messages.json"), "utf8")) as Record<
  string,
  { message: string; placeholders?: Record<string, { content: string }> }
>;
const has = (key: string) => key in messages || (`${key}_one` in messages && `${key}_other` in messages);

function literalKeys(folder: string): string[] {
  return readdirSync(join(root, "src", folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(join(root, "src", folder, name), "utf8");
      return [...code.matchAll(/\b(?:say|words)\(\s*"([a-z0-9_]+)"/g)].map((match) => match[1] as string);
    });
}

describe("the message catalogue", () => {
  test.each(["knowledge", "readiness", "background", "panel", "pages", "platform"])(
    "has every sentence that src/%s names",
    (folder) => {
      expect(literalKeys(folder).filter((key) => !has(key))).toEqual([]);
    },
  );

  test("has every sentence whose key is put together", () => {
    const kinds = UnknownKind.options.map((kind) => kind.replaceAll("-", "_"));
    const keys = [
      ...kinds.flatMap((kind) => [`unknown_${kind}`, `unknown_${kind}_help`]),
      ...RESPONSE_ACTIONS.flatMap(({ id, product, scope }) => {
        const key = `action_${id.replaceAll("-", "_")}`;
        return [key, `${key}_does`, `product_${product.replaceAll("-", "_")}`, `scope_${scope}`];
      }),
      ...CONTRADICTIONS.map(({ text }) => text.key),
      ...["ready", "attention", "unknown", "unchecked"].map((overall) => `headline_${overall}`),
      ...["on", "off", "on_inherited", "off_inherited"].map((state) => `evidence_trust_${state}`),
      ...["absent", "off", "astray", "unsaid", "few"].flatMap((state) => [
        `finding_experts_policies_${state}`,
        `finding_experts_policies_${state}_fix`,
      ]),
    ];
    expect(keys.filter((key) => !has(key))).toEqual([]);
  });

  test("every step fills exactly the placeholders that its sentence has", () => {
    const texts: Text[] = GUIDES.flatMap((guide) => [
      guide.title,
      guide.warning,
      ...guide.sections.flatMap((section) => [
        section.title,
        ...section.intro,
        ...section.steps.flatMap((step) => [
          step.text,
          ...step.cautions,
          ...step.links.map((link) => link.text),
        ]),
      ]),
    ]);
    for (const { key, args = [] } of texts) {
      expect(Object.keys(messages[key]?.placeholders ?? {}).length, key).toBe(args.length);
    }
  });

  test("placeholders and their names agree in every message", () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = new Set([...message.matchAll(/\$(\w+)\$/g)].map((match) => match[1]?.toLowerCase()));
      expect([...used].sort(), key).toEqual(Object.keys(placeholders).sort());
    }
  });
});
