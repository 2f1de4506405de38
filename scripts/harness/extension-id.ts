import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

interface BuiltManifest {
  readonly key?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string } };
}

/** Chromium's id of an unpacked extension: the start of the key's SHA-256, its digits written as a to p. */
export function chromiumId(extension: string): string {
  const { key = "" } = manifestOf(extension);
  const digest = createHash("sha256").update(Buffer.from(key, "base64")).digest("hex").slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
}

export function geckoId(extension: string): string {
  return manifestOf(extension).browser_specific_settings?.gecko.id ?? "";
}

function manifestOf(extension: string): BuiltManifest {
  return JSON.parse(readFileSync(join(extension, "manifest.json"), "utf8")) as BuiltManifest;
}
