import { describe, expect, test } from "vitest";
import { PERMISSIONS } from "../../../../src/knowledge/permissions.ts";
import { EXPERTS_POLICY_PREFIX } from "../../../../src/knowledge/provider.ts";
import { RECORDING_KIND, RECORDING_VERSION } from "../../../../src/report/recording/recording.ts";
import { RECORDED_ONCE, RECORDED_PER_PROVIDER } from "../../../../src/report/recording/requests.ts";
import { listed, SCRIPT } from "./support.ts";

describe("the script", () => {
  test("asks what the collector's readers ask, and nothing else", () => {
    expect(listed("Once")).toEqual(RECORDED_ONCE);
    expect(listed("PerProvider")).toEqual(RECORDED_PER_PROVIDER);
    const outside = SCRIPT.replace(/^\$(Once|PerProvider) = @\(\n[\s\S]*?^\)/gm, "");
    expect(outside).not.toContain("https://");
  });

  test("asks for the extension's permissions by default", () => {
    const [, block = ""] = /\$Scopes = @\(\n([\s\S]*?)\n {2}\)/.exec(SCRIPT) ?? [];
    expect([...block.matchAll(/'([^']+)'/g)].map(([, name]) => name)).toEqual(
      PERMISSIONS.map(({ name }) => name),
    );
  });

  test("only reads, and keeps no header and no token", () => {
    expect(SCRIPT.match(/-Method \w+/g)).toEqual(["-Method GET"]);
    expect(SCRIPT).not.toMatch(
      /\b(POST|PATCH|PUT|DELETE|Invoke-RestMethod|Invoke-WebRequest|Invoke-Expression)\b/,
    );
    expect(SCRIPT).not.toMatch(/token\b(?! (and no header )?is written)(?! or)/i);
  });

  test("says what it reads before it connects, and asks", () => {
    const order = [
      "[System.IO.Directory]::Exists($Folder)",
      "GET $_",
      "Read-Host",
      "Connect-MgGraph -Scopes",
      "Invoke-MgGraphRequest -Method",
    ].map((part) => SCRIPT.indexOf(part, SCRIPT.indexOf("$MaxPages")));
    // Defined above what calls it, so the request stands last in the text too.
    expect(order.every((at) => at > 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  test("writes what the extension opens, and knows the experts' policies by the same name", () => {
    expect(SCRIPT).toContain(RECORDING_KIND);
    expect(SCRIPT).toContain(`\`"version\`":${RECORDING_VERSION}`);
    expect(SCRIPT).toContain(`'${EXPERTS_POLICY_PREFIX}*'`);
  });

  test("has its brackets and quotes in pairs", () => {
    const bare = SCRIPT.replace(/<#[\s\S]*?#>/g, "")
      .replace(/^\s*#.*$/gm, "")
      .replace(/'(?:[^']|'')*'/g, "''");
    const withoutTexts = bare.replace(/"(?:`.|[^"`])*"/g, '""');
    expect(withoutTexts.replace(/""|''/g, "")).not.toMatch(/["']/);
    const open: string[] = [];
    const pairs: Record<string, string> = { ")": "(", "}": "{", "]": "[" };
    for (const sign of withoutTexts.match(/[()[\]{}]/g) ?? []) {
      if (sign in pairs) expect(open.pop()).toBe(pairs[sign]);
      else open.push(sign);
    }
    expect(open).toEqual([]);
  });
});
