import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportSnapshot } from "../../../src/report/export.ts";
import { FILE_VERSION, MAX_FILE_BYTES, SnapshotFile, writeFile } from "../../../src/report/file.ts";
import { readFile } from "../../../src/report/read-file.ts";
import { Level } from "../../../src/report/redaction/kinds.ts";
import { PRACTICE_TENANTS } from "../../../src/simulator/tenants/index.ts";
import { CATALOGUE } from "../panel/catalogue.ts";
import { anySnapshot } from "../support/arbitraries.ts";
import { AT, snapshot } from "../support/snapshot.ts";
import { collected, salt } from "./support/collected.ts";
import { picker, spoil } from "./support/mutate.ts";

function exported(tenant = snapshot(), level: Level = "none"): string {
  const result = exportSnapshot(tenant, {
    level,
    dropped: [],
    salt: salt(),
    exportedAt: AT,
    practice: false,
  });
  if (!result.ok) throw new Error(result.problem.key);
  return result.text;
}

const problemOf = (text: string) => {
  const result = readFile(text);
  return result.ok ? "accepted" : result.problem.key.replace("report_import_", "");
};

/** The file with another value at a place, or with a key too many. */
function changed(
  change: (file: Record<string, unknown> & { snapshot: Record<string, unknown> }) => void,
): string {
  const file = JSON.parse(exported());
  change(file);
  return JSON.stringify(file);
}

describe("a file that is saved, opened and saved again", () => {
  test.each(Object.keys(PRACTICE_TENANTS))("is the same to the byte: %s", async (id) => {
    const tenant = await collected(id);
    for (const level of Level.options) {
      const text = exported(tenant, level);
      const read = readFile(text);
      if (!read.ok) throw new Error(read.problem.key);
      expect(writeFile(read.file)).toBe(text);
      if (level === "none") expect(read.file.snapshot).toEqual(tenant);
    }
  });

  test("is the same to the byte whatever its strings hold", () => {
    fc.assert(
      fc.property(anySnapshot, fc.string({ unit: "binary" }), (tenant, name) => {
        const text = exported({
          ...tenant,
          organization: {
            state: "known",
            value: { id: name, displayName: name, defaultDomain: name, domains: [name] },
            source: name,
            observedAt: AT,
          },
        });
        const read = readFile(text);
        expect(read.ok && writeFile(read.file)).toBe(text);
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });

  test("does not depend on the order in which its keys came", () => {
    const shuffled = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(exported())).reverse()));
    const read = readFile(shuffled);
    expect(read.ok && writeFile(read.file)).toBe(exported());
  });
});

describe("a file that is not taken is told why", () => {
  test.each([
    ["too_large", `${" ".repeat(MAX_FILE_BYTES)}{}`],
    ["too_large", `"${"€".repeat(MAX_FILE_BYTES / 3 + 1)}"`],
    ["not_json", "<html>"],
    ["not_json", ""],
    ["not_json", "{]"],
    ["truncated", exported().slice(0, 500)],
    ["truncated", exported().trimEnd().slice(0, -1)],
    ["not_ours", "{}"],
    ["not_ours", "[]"],
    ["not_ours", "null"],
    ["not_ours", '{"kind":"har","version":1}'],
    ["newer", changed((file) => Object.assign(file, { version: FILE_VERSION + 1 }))],
    ["older", changed((file) => Object.assign(file, { version: FILE_VERSION - 1 }))],
    ["shape", changed((file) => Object.assign(file, { version: String(FILE_VERSION) }))],
    ["shape", changed((file) => Object.assign(file, { dropped: ["<script>"] }))],
    ["shape", changed((file) => Object.assign(file.snapshot, { schema: 3 }))],
    ["too_deep", `${'{"a":'.repeat(40)}1${"}".repeat(40)}`],
    ["too_deep", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
    [
      "key",
      changed((file) => Object.defineProperty(file.snapshot, "__proto__", { value: {}, enumerable: true })),
    ],
    ["key", changed((file) => Object.assign(file, { constructor: {} }))],
    ["number", exported().replace('"requests": 12', '"requests": 1e999')],
    ["number", exported().replace('"requests": 12', '"requests": 9007199254740993')],
    ["number", exported().replace('"requests": 12', '"requests": -0')],
  ])("%s", (why, text) => {
    expect(problemOf(text)).toBe(why);
    expect(CATALOGUE).toHaveProperty(`report_import_${why}`);
  });

  test("with the place of the mistake", () => {
    const wrong = changed((file) => {
      (file.snapshot as { cost: unknown }).cost = { requests: "12", roundTrips: 2 };
    });
    expect(readFile(wrong)).toEqual({
      ok: false,
      problem: { key: "report_import_shape", args: ["snapshot.cost.requests"] },
    });
  });
});

test("what a file holds beyond its shape does not come in", () => {
  const read = readFile(
    changed((file) => {
      Object.assign(file, { token: "eyJ" });
      Object.assign(file.snapshot, { note: "hello" });
    }),
  );
  expect(read.ok && writeFile(read.file)).toBe(exported());
});

describe("50 000 spoilt files", () => {
  test("none is taken wrongly, none is not caught", { timeout: 120_000 }, async () => {
    const files = [
      exported(),
      exported(await collected("active-now"), "everything"),
      exported(await collected("trust-incomplete"), "people"),
    ];
    const pick = picker(20261123);
    const told = new Map<string, number>();
    const wrong: string[] = [];
    for (let run = 0; run < 50_000; run++) {
      const { text, refusedAs } = spoil(files[run % files.length] ?? "", pick);
      const read = readFile(text);
      const outcome = read.ok ? "accepted" : read.problem.key.replace("report_import_", "");
      told.set(outcome, (told.get(outcome) ?? 0) + 1);
      if (refusedAs !== null && outcome !== refusedAs) wrong.push(`${refusedAs}: ${outcome}`);
      if (read.ok && !survives(read.file)) wrong.push(text);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
    // Every reason was met, or the run would prove less than it seems to.
    expect([...told.keys()].sort()).toEqual(
      [
        "accepted",
        "key",
        "newer",
        "not_json",
        "not_ours",
        "number",
        "older",
        "shape",
        "too_deep",
        "truncated",
      ].sort(),
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

/** What was taken fits its schema and comes back unchanged. */
function survives(file: SnapshotFile): boolean {
  const text = writeFile(file);
  const again = readFile(text);
  return (
    SnapshotFile.safeParse(file).success &&
    again.ok &&
    isDeepStrictEqual(again.file, file) &&
    writeFile(again.file) === text
  );
}
