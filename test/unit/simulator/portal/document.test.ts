import { tmpdir } from "node:os";
import { expect, test, vi } from "vitest";
import { bundlePortal } from "../../../../scripts/vite/portal-bundle.ts";
import {
  PORTAL_CONTENT_SECURITY_POLICY,
  PORTAL_SCRIPT_PATH,
  PORTAL_STYLE_PATH,
  portalDocument,
} from "../../../../src/simulator/portal/index.html.ts";

test("the document names language, direction and its two files, and escapes what it is given", () => {
  const html = portalDocument({ lang: "ar", dir: "rtl", title: '<b>"Defender" & more' });
  expect(html).toContain('<html lang="ar" dir="rtl">');
  expect(html).toContain(`href="${PORTAL_STYLE_PATH}"`);
  expect(html).toContain(`src="${PORTAL_SCRIPT_PATH}"`);
  expect(html).toContain("<title>&#60;b&#62;&#34;Defender&#34; &#38; more</title>");
});

test("the document has nothing inline that its own policy would refuse", () => {
  expect(PORTAL_CONTENT_SECURITY_POLICY).not.toContain("unsafe");
  const html = portalDocument({ lang: "en", dir: "ltr", title: "" });
  expect(html).not.toMatch(/<style|\sstyle=|<script[^>]*>[^<]/);
});

test("the bundle is one script and one stylesheet with the design tokens filled in", async () => {
  const { js, css } = await bundlePortal();
  expect(js).not.toMatch(/\beval\(|new Function\(|(?:^|[;}])import\s*[\w{"*]/);
  expect(css).toMatch(/--f[0-9a-z]+:#fff/);
  expect(css).not.toContain("@fluent-tokens");
  expect(css).not.toContain("@import");
}, 30_000);

test("the bundle has its design tokens wherever it is asked for from", async () => {
  const cwd = vi.spyOn(process, "cwd").mockReturnValue(tmpdir());
  try {
    expect((await bundlePortal()).css).not.toContain("@fluent-tokens");
  } finally {
    cwd.mockRestore();
  }
}, 30_000);
