import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import pkg from "../../package.json" with { type: "json" };

/** What the two builds must look like, whatever the bundler did: this is what a store and a customer's admin get. */
interface Manifest {
  readonly [key: string]: unknown;
  readonly background: { readonly service_worker?: string; readonly scripts?: string[] };
  readonly content_scripts: { readonly js: string[]; readonly css?: string[]; readonly matches: string[] }[];
}

const root = resolve(import.meta.dirname, "../../dist");

describe.each(["chrome", "firefox"])("dist/%s", (target) => {
  const folder = join(root, target);
  const read = () => JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Manifest;

  test("asks for the least permissions", () => {
    const manifest = read();
    expect(manifest.manifest_version).toBe(3);
    const beside = target === "chrome" ? ["sidePanel"] : [];
    expect(manifest.permissions).toEqual([
      "storage",
      "identity",
      "alarms",
      "scripting",
      "activeTab",
      ...beside,
    ]);
    expect(manifest.host_permissions).toEqual([
      "https://security.microsoft.com/*",
      "https://graph.microsoft.com/*",
      "https://login.microsoftonline.com/*",
    ]);
    expect(manifest.optional_permissions).toEqual(["notifications"]);
    expect(manifest.optional_host_permissions).toEqual([
      "https://*.mcas.ms/*",
      "https://mto.security.microsoft.com/*",
      "https://sip.security.microsoft.com/*",
      "https://defender.microsoft.com/*",
      "https://transition.security.microsoft.com/*",
    ]);
    expect(manifest.externally_connectable).toBeUndefined();
    expect(manifest.version).toBe(pkg.version);
  });

  test("runs one self-contained script in the portal, and exposes nothing to pages", () => {
    const { content_scripts, web_accessible_resources } = read();
    expect(web_accessible_resources ?? []).toEqual([]);
    expect(content_scripts).toHaveLength(1);
    expect(content_scripts[0]?.matches).toEqual(["https://security.microsoft.com/*"]);
    expect(content_scripts[0]?.js).toHaveLength(1);
    expect(content_scripts[0]?.css ?? []).toEqual([]);
    const code = readFileSync(join(folder, content_scripts[0]?.js[0] ?? ""), "utf8");
    expect(code).not.toMatch(/\bimport\s*\(|\bimport\s*["{*]/);
  });

  test.each([
    ["what runs on every page of the portal", () => read().content_scripts[0]?.js[0] ?? "", 2000],
    ["what looks at headings, which comes to settings pages alone", () => "src/content/look.iife.js", 1500],
    ["the panel, which comes to the experts' page alone", () => "src/content/panel.iife.js", 20_000],
    ["what looks at that page", () => "src/content/page-inspector.iife.js", 8000],
    ["what describes a page, which comes when it is asked for", () => "src/content/structure.iife.js", 8000],
    ["the mask, which comes to masked tabs alone", () => "src/content/mask.iife.js", 8000],
  ])("%s stays small", (_what, file, bytes) => {
    expect(gzipSync(readFileSync(join(folder, file())), { level: 9 }).length).toBeLessThanOrEqual(bytes);
  });

  test.each(["look", "panel", "page-inspector", "structure", "mask"])(
    "the background names the script %s, which is in the package once",
    (name) => {
      const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
      expect(files.filter((file) => file.includes(`${name}.iife`))).toEqual([`src/content/${name}.iife.js`]);
      const code = files
        .filter((file) => file.endsWith(".js"))
        .map((file) => readFileSync(join(folder, file), "utf8"));
      expect(code.filter((text) => text.includes(`src/content/${name}.iife.js`))).toHaveLength(1);
    },
  );

  test("has the one background key that this browser takes", () => {
    const { background } = read();
    if (target === "chrome") {
      expect(background.service_worker).toBeDefined();
      expect(background.scripts).toBeUndefined();
    } else {
      expect(background.scripts).toHaveLength(1);
      expect(background.service_worker).toBeUndefined();
    }
  });

  test("keeps a strict policy for its own pages", () => {
    const { extension_pages: policy } = read().content_security_policy as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:\/\/(?!graph\.microsoft\.com|login\.microsoftonline\.com)/);
  });

  test("has a stable id, and takes managed settings", () => {
    const manifest = read();
    if (target === "chrome") expect(manifest.key).toMatch(/^MII/);
    else {
      expect(manifest.browser_specific_settings).toMatchObject({
        gecko: { id: expect.stringContaining("@") },
      });
      expect(manifest.key).toBeUndefined();
    }
    const { managed_schema } = manifest.storage as { managed_schema: string };
    const schema = JSON.parse(readFileSync(join(folder, managed_schema), "utf8"));
    expect(Object.keys(schema.properties)).toEqual(expect.arrayContaining(["clientId", "tenantId"]));
  });

  test("brings the notice of every package that it is made from", () => {
    const notices = readFileSync(join(folder, "third-party-notices.txt"), "utf8");
    const named = [...notices.matchAll(/^(\S+) [\d.a-z-]+ \([\w.-]+\)$/gm)].map(([, name]) => name);
    // The icons and the design tokens are no code of the extension's own, and come with it all the same.
    const beside = ["@azure/msal-common", "@fluentui/svg-icons", "@fluentui/tokens"];
    expect(named.sort()).toEqual([...Object.keys(pkg.dependencies), ...beside].sort());
    expect(notices).toContain("Permission is hereby granted");
  });

  test("holds every file that the manifest names, no source map, and no code from elsewhere", () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
    expect(files.filter((name) => name.endsWith(".map"))).toEqual([]);
    expect(existsSync(join(folder, "_locales/en/messages.json"))).toBe(true);
    for (const name of files.filter((file) => /\.(js|html)$/.test(file))) {
      const code = readFileSync(join(folder, name), "utf8");
      expect(code, name).not.toMatch(/<script[^>]+src="https?:|importScripts\(|new Function\(|\beval\(/);
    }
  });
});
