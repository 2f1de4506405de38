import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import pkg from "../../package.json" with { type: "json" };

const root = resolve(import.meta.dirname, "../..");
const inDocs = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) =>
  join("docs", name),
);
const DOCUMENTS = ["README.md", "CONTRIBUTING.md", "SECURITY.md", ...inDocs].filter((name) =>
  name.endsWith(".md"),
);

describe.each(DOCUMENTS)("%s", (name) => {
  const text = readFileSync(join(root, name), "utf8");

  test("leads only to what is there", () => {
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = ""]) => target)
      .filter((target) => !/^(https?:|mailto:|#)/.test(target));
    const missing = targets.filter(
      (target) => !existsSync(join(root, dirname(name), target.split("#")[0] ?? "")),
    );
    expect(missing).toEqual([]);
  });

  test("names only files and commands that there are", () => {
    const files = [...text.matchAll(/`((?:src|test|scripts|public|docs)\/[\w./-]*\w)`/g)].map(
      ([, file = ""]) => file,
    );
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, command = ""]) => command);
    expect(commands.filter((command) => !Object.hasOwn(pkg.scripts, command))).toEqual([]);
  });
});

test("the README fits into a few screens", () => {
  expect(readFileSync(join(root, "README.md"), "utf8").split("\n").length).toBeLessThanOrEqual(150);
});
