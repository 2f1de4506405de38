import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Window } from "happy-dom";
import { beforeAll, describe, expect, test } from "vitest";
import { schemas } from "../../../scripts/schemas.ts";
import type { Text } from "../../../src/knowledge/text.ts";
import type { Assessment } from "../../../src/readiness/assessment.ts";
import { csvOf } from "../../../src/report/render/csv.ts";
import { reportToHtml } from "../../../src/report/render/html.ts";
import { STYLE, STYLE_HASH } from "../../../src/report/render/html-style.ts";
import { planOf } from "../../../src/report/render/plan.ts";
import { cellOf, type Report, textOf } from "../../../src/report/render/report.ts";
import { reportOf } from "../../../src/report/render/rows.ts";
import { PRACTICE_TENANTS } from "../../../src/simulator/tenants/index.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { expertsPolicy, known, policy, READER, snapshot } from "../support/snapshot.ts";
import { collected, judge } from "./support/collected.ts";
import { parseCsv } from "./support/csv.ts";
import { english } from "./support/english.ts";
import { formsOf } from "./support/forms.ts";
import { type JsonSchema, matches } from "./support/json-schema.ts";

const IDS = Object.keys(PRACTICE_TENANTS);
const tenants = new Map<string, Assessment>();
beforeAll(async () => {
  for (const id of IDS) tenants.set(id, judge(await collected(id)));
});
const assessed = (id: string) => tenants.get(id) ?? judge(snapshot());

const linesOf = ({ about, tables }: Report) => [
  ...about.flatMap(({ lines }) => lines),
  ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flat())),
];

/** Every sentence of an assessment, whatever field it stands in. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== "object" || value === null) return [];
  if ("key" in value && typeof value.key === "string") return [value as Text];
  return Object.values(value).flatMap(textsIn);
}

const HOSTILE = [
  '=HYPERLINK("https://evil.example","ok")',
  "+1+cmd|' /C calc'!A0",
  "-2+3",
  "@SUM(1)",
  "\t=1",
  "\r=1",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE x",
  "[link](https://evil.example) ![](https://evil.example/x.png)",
  "| a | b |\n| --- | --- |",
  "# heading\n\n* item",
  "</style><style>*{display:none}",
  "]]>--><!--",
  "{{7*7}} `code`",
  "\u202egnp.exe",
];

const hostileTenant = (name: string): TenantSnapshot =>
  snapshot({
    organization: known({ id: name, displayName: name, defaultDomain: name, domains: [name] }),
    policies: known([
      expertsPolicy("Require MFA"),
      expertsPolicy(name),
      policy(name, { displayName: name, grantControls: ["block"] }),
    ]),
  });

describe("the one model", () => {
  test.each(IDS)("holds every sentence that the judge says of %s", (id) => {
    const assessment = assessed(id);
    const { guides, ...checklist } = assessment.checklist;
    const report = reportOf(assessment, english);
    const said = textsIn({ ...assessment, checklist }).map(english);
    const shown = [...linesOf(report).map(({ text }) => text), ...report.tables.map(({ title }) => title)];
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter((sentence) => !shown.some((text) => text.includes(sentence)))).toEqual([]);
  });

  test.each(IDS)("has words for everything, and a row for each item of %s", (id) => {
    const assessment = assessed(id);
    const report = reportOf(assessment, english);
    const plan = planOf(assessment, english);
    const labels = [...report.tables, plan].flatMap(({ title, columns }) => [
      title,
      ...columns.map(({ label }) => label),
    ]);
    const words = [
      report.title,
      ...report.about.map(({ label }) => label),
      ...labels,
      ...linesOf(report).map(({ text }) => text),
    ];
    expect(words.filter((text) => /\[[a-z0-9_]+\]/.test(text) || text === "")).toEqual([]);
    const rows = report.tables.flatMap((table) => table.rows);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    expect(rows.filter((row) => row.id.startsWith("action:")).length).toBe(assessment.actions.length);
    expect(rows.filter((row) => row.id.startsWith("finding:")).length).toBe(assessment.findings.length);
    for (const { columns, rows: own } of report.tables)
      expect(own.filter(({ cells }) => cells.length !== columns.length)).toEqual([]);
  });

  test("of a tenant that was never asked is its checklist", () => {
    const assessment = {
      ...assessed("fresh"),
      findings: [],
      roles: [],
      actions: [],
      tenant: null,
      observedAt: null,
      trace: [],
      suppositions: [],
      changes: null,
      contradictions: [],
      sources: {},
    };
    expect(reportOf(assessment, english).tables.map(({ id }) => id)).toEqual(["step"]);
  });
});

describe("CSV", () => {
  test.each(IDS)("holds every cell of %s, and nothing else", (id) => {
    const assessment = assessed(id);
    const report = reportOf(assessment, english);
    const { csv } = formsOf(assessment);
    const [head = [], ...rows] = parseCsv(csv);
    expect(csv.startsWith("\ufeff")).toBe(true);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head.length]));
    const labelled = new Map(
      report.tables.flatMap(({ columns }) => columns.map(({ id, label }) => [id, label])),
    );
    for (const table of report.tables)
      for (const row of table.rows) {
        const cells = rows.find((candidate) => candidate[1] === row.id) ?? [];
        for (const [column, label] of labelled)
          expect(cells[head.indexOf(label)]).toBe(textOf(cellOf(table, row, column)));
      }
    expect(rows.length).toBe(
      report.about.length + report.tables.reduce((sum, table) => sum + table.rows.length, 0),
    );
  });

  test.each(HOSTILE)("runs nothing in a spreadsheet: %s", (name) => {
    const { csv, plan, jira, planner } = formsOf(judge(hostileTenant(name)));
    for (const text of [csv, plan, jira, planner, csvOf([[name]])]) {
      const cells = parseCsv(text).flat();
      expect(cells.filter((cell) => /^\s*[=+\-@]|^[\t\r]/.test(cell))).toEqual([]);
    }
    const [cell = ""] = parseCsv(csvOf([[name]])).flat();
    expect(cell.replace(/^'(?=\s*[=+\-@])/, "")).toBe(name);
  });

  test("puts each task of a plan into Jira's and Planner's fields", () => {
    const notes = {
      "finding:blockers": { owner: "soc@harbourline.example", due: "2026-12-01", reason: "Change window" },
    };
    const assessment = assessed("blocked-by-conditional-access");
    const plan = planOf(assessment, english, notes);
    const row = plan.rows.find(({ id }) => id === "finding:blockers");
    expect(row?.cells.slice(-3).map(textOf)).toEqual([
      "soc@harbourline.example",
      "2026-12-01",
      "Change window",
    ]);
    const [head, ...tasks] = parseCsv(formsOf(assessment).jira);
    expect(head).toEqual(["Summary", "Issue Type", "Description", "Assignee", "Due Date", "Labels"]);
    expect(formsOf(assessment).jira.startsWith('"Summary"')).toBe(true);
    expect(tasks.length).toBe(plan.rows.length);
    expect(
      tasks.filter(([summary = ""]) => summary === "" || /[\r\n]/.test(summary) || summary.length > 255),
    ).toEqual([]);
    expect(parseCsv(formsOf(assessment).planner).length).toBe(plan.rows.length + 1);
  });
});

describe("the action plan", () => {
  test("names what each role would hand over, and nothing that is done", () => {
    const assessment = judge(snapshot({ allowed: [READER] }));
    const plan = planOf(assessment, english);
    const operator = plan.rows.find(({ id }) => id === "role:operator");
    expect(operator && textOf(cellOf(plan, operator, "why"))).toMatch(
      /Until then \d+ actions stay with you: .*Isolate device/,
    );
    expect(
      plan.rows.filter(({ state }) => state === "done" || state === "ticked" || state === "yes"),
    ).toEqual([]);
    expect(plan.rows.map(({ id }) => id)).not.toContain("role:administrator");
  });
});

describe("Markdown", () => {
  test.each(IDS)("has a line for each row of %s, with every word in it", (id) => {
    const report = reportOf(assessed(id), english);
    const lines = formsOf(assessed(id)).markdown.split("\n");
    const plain = (line: string) => line.replace(/\\(.)/g, "$1");
    const rows = report.tables.flatMap(({ rows: own }) => own);
    expect(lines.filter((line) => line.startsWith("| ")).length).toBe(rows.length + report.tables.length * 2);
    const tableLines = lines.filter((line) => line.startsWith("| ")).map(plain);
    for (const { cells } of rows) {
      const words = cells.flat().map(({ text }) => text.replace(/\s*[\r\n]+\s*/g, "<br>"));
      expect(tableLines.some((line) => words.every((word) => line.includes(word)))).toBe(true);
    }
  });

  test.each(HOSTILE)("makes nothing of a name: %s", (name) => {
    const { markdown } = formsOf(judge(hostileTenant(name)));
    expect(markdown).not.toMatch(/(?<!\\)<(?!br>|https:\/\/)/);
    expect(markdown).not.toMatch(/(?<!\\)!\[/);
    expect(
      markdown.match(/\]\(<https:\/\/[^>]*>\)/g)?.filter((link) => link.startsWith("](<https://evil")),
    ).toEqual([]);
    const tables = markdown.split("\n").filter((line) => line.startsWith("| "));
    const bars = (line: string) =>
      line
        .replace(/\\./g, "")
        .replace(/<https:[^>]*>/g, "")
        .split("|").length;
    for (const line of markdown.split("\n## ").slice(1)) {
      const own = line.split("\n").filter((each) => each.startsWith("| "));
      expect(new Set(own.map(bars)).size).toBe(1);
    }
    expect(tables.length).toBeGreaterThan(20);
  });
});

describe("the page to print", () => {
  const dom = (html: string) => {
    const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
    window.document.write(html);
    return window.document;
  };

  test.each(IDS)("shows every word of %s", (id) => {
    const report = reportOf(assessed(id), english);
    const document = dom(reportToHtml(report, { lang: "en", dir: "ltr" }));
    const shown = [...document.querySelectorAll("h1, h2, h3, .state, dt, dd p")].map(
      ({ textContent }) => textContent,
    );
    const squeezed = shown.join("\n").replace(/\s+/g, " ");
    const missing = linesOf(report).filter(({ text }) => !squeezed.includes(text.replace(/\s+/g, " ")));
    expect(missing).toEqual([]);
    expect(document.querySelectorAll("article").length).toBe(
      report.tables.reduce((sum, { rows }) => sum + rows.length, 0),
    );
    expect(document.querySelectorAll("svg rect[fill]").length).toBeGreaterThan(4);
  });

  test.each(HOSTILE)("takes a name for nothing but text: %s", (name) => {
    const { html } = formsOf(judge(hostileTenant(name)));
    const document = dom(html);
    expect(document.querySelectorAll("script, img, iframe, object, embed, form, link, base").length).toBe(0);
    expect(document.querySelectorAll("style").length).toBe(1);
    const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    expect(attributes.filter(({ name: own }) => own.startsWith("on") || own === "style")).toEqual([]);
    const links = [...document.querySelectorAll("a")].map((anchor) => anchor.getAttribute("href") ?? "");
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => !/^https:\/\/([a-z]+\.)+microsoft\.com\//.test(href))).toEqual([]);
  });

  test("allows one style, and it is this one", () => {
    const { html } = formsOf(assessed("fresh"));
    expect(STYLE_HASH).toBe(`sha256-${createHash("sha256").update(STYLE).digest("base64")}`);
    expect(html).toContain(`<style>${STYLE}</style>`);
    expect(html).toContain(
      `content="default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  test("speaks the reader's language and direction", () => {
    expect(reportToHtml(reportOf(assessed("fresh"), english), { lang: "ar", dir: "rtl" })).toContain(
      '<html lang="ar" dir="rtl">',
    );
  });
});

describe("JSON", () => {
  test("has the shape that is published", () => {
    expect(readFileSync(schemas().report.file, "utf8")).toBe(schemas().report.text);
    const schema = JSON.parse(schemas().report.text) as JsonSchema;
    for (const id of IDS) expect(matches(JSON.parse(formsOf(assessed(id)).json), schema)).toBe(true);
    expect(matches({ kind: "defender-experts-companion/report", version: 1 }, schema)).toBe(false);
  });

  test("is the model itself", () => {
    const { report } = JSON.parse(formsOf(assessed("active-now")).json);
    expect(report).toEqual(reportOf(assessed("active-now"), english));
  });
});
