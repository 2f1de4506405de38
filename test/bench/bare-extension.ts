import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of a build that puts nothing into pages: what everything is measured against. Whoever asks for it removes it. */
export function withoutContentScript(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), "companion-bench-"));
  cpSync(folder, copy, { recursive: true });
  const file = join(copy, "manifest.json");
  const { content_scripts: _, ...manifest } = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}
