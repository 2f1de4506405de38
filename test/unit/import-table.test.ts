import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

/**
 * Who may import whom. Dependencies point one way, and only the rooms at the end of the way know that they are an
 * extension. `types`: type-only imports are allowed, for they leave nothing in the bundle.
 */
const ROOMS: Record<string, { rooms: string[]; types?: string[]; packages?: string[] }> = {
  knowledge: { rooms: [] },
  tenant: { rooms: ["knowledge"], packages: ["zod/mini"] },
  readiness: { rooms: ["knowledge", "tenant"], packages: ["zod/mini"] },
  platform: { rooms: [], types: ["knowledge"], packages: ["zod/mini"] },
  portal: { rooms: ["platform"] },
  mask: { rooms: ["tenant", "report"], types: ["platform"], packages: [] },
  report: { rooms: ["knowledge", "tenant", "readiness"], packages: ["zod/mini"] },
  panel: { rooms: ["platform"], types: ["knowledge", "readiness"], packages: ["preact", "preact/hooks"] },
  simulator: { rooms: ["knowledge", "platform"], packages: ["preact", "preact/hooks", "zod/mini"] },
  practice: {
    rooms: ["knowledge", "simulator"],
    types: ["readiness"],
    packages: ["zod/mini", "jsonc-parser"],
  },
  content: { rooms: ["mask", "panel", "platform", "portal"], types: ["webextension-polyfill"] },
  background: {
    rooms: ["knowledge", "tenant", "readiness", "platform", "mask", "report"],
    packages: ["webextension-polyfill", "zod/mini", "@azure/msal-browser"],
  },
  pages: {
    // The practice page holds a whole companion, its background included, before a simulated tenant.
    rooms: [
      "knowledge",
      "tenant",
      "readiness",
      "background",
      "panel",
      "platform",
      "portal",
      "practice",
      "report",
      "simulator",
    ],
    packages: ["webextension-polyfill", "preact", "preact/hooks", "zod/mini"],
  },
};

/** What the wire's shape is made of: what the page says and the judge's result cross it, so their schemas are shared upwards. */
const SHARED = new Set([
  "platform → tenant/snapshot.ts",
  "platform → readiness/assessment.ts",
  "platform → tenant/page-reading.ts",
]);

interface Import {
  readonly from: string;
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const src = resolve(import.meta.dirname, "../../src");

function importsOf(room: string): Import[] {
  return readdirSync(join(src, room), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = join(src, room, name);
      const code = readFileSync(file, "utf8");
      const found = code.matchAll(/^(?:import|export)\s+(type\s)?(?:[^"';]*?\sfrom\s+)?"([^"]+)"/gm);
      return [...found].map((match) => ({
        from: room,
        file: relative(src, file),
        target: match[2]?.startsWith(".") ? relative(src, resolve(file, "..", match[2])) : (match[2] ?? ""),
        typeOnly: match[1] !== undefined,
      }));
    });
}

function isAllowed({ from, target, typeOnly }: Import): boolean {
  const rule = ROOMS[from];
  if (!rule) return false;
  // A path and no code: the script that the background puts into a page.
  if (target.endsWith("?script")) return from === "background";
  // A text to be shown and saved, not to be run.
  if (target.endsWith("?raw")) return from === "pages";
  const [room = ""] = target.split("/");
  if (room in ROOMS) {
    if (room === from || rule.rooms.includes(room) || SHARED.has(`${from} → ${target}`)) return true;
    return typeOnly && (rule.types?.includes(room) ?? false);
  }
  if (typeOnly && rule.types?.includes(target)) return true;
  if (target.startsWith("fluent-icon:") || target.endsWith("?inline"))
    return ["panel", "pages", "simulator"].includes(from);
  if (target.endsWith(".css")) return ["pages", "simulator"].includes(from);
  return rule.packages?.includes(target) ?? false;
}

describe("import table", () => {
  test("every folder of src has its row", () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map((entry) => entry.name).sort()).toEqual(Object.keys(ROOMS).sort());
  });

  test.each(Object.keys(ROOMS))("%s imports only what it may", (room) => {
    const wrong = importsOf(room).filter((item) => !isAllowed(item));
    expect(wrong.map((item) => `${item.file} imports ${item.target}`)).toEqual([]);
  });

  test("no room but those at the end speaks of the browser's extension API", () => {
    const loudest = ["background", "content", "mask", "pages"];
    const quiet = Object.keys(ROOMS).filter((room) => !loudest.includes(room));
    const loud = quiet.flatMap((room) =>
      readdirSync(join(src, room), { recursive: true, encoding: "utf8" })
        .filter((name) => /\.tsx?$/.test(name))
        .filter((name) =>
          /\b(?:browser|chrome)\.(?:runtime|storage|i18n|identity|tabs)\b\S*\(/.test(
            readFileSync(join(src, room, name), "utf8"),
          ),
        )
        .map((name) => `${room}/${name}`),
    );
    expect(loud).toEqual([]);
  });
});
