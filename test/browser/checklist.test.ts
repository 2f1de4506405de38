import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inEachBrowser } from "./support.ts";

inEachBrowser("Without signing in", (set) => {
  let profile: string;
  beforeEach(() => {
    profile = mkdtempSync(join(tmpdir(), "companion-profile-"));
  });
  afterEach(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

  test("there is the whole checklist of both guides, with no client id and no request to Microsoft", async () => {
    const stage = await set({ policy: null });
    const { panel } = await stage.open();
    await panel.shows("no application (client) ID is set");
    await panel.openAll();
    await panel.shows("Respond directly to active threats");
    await panel.shows("Submit");
    await panel.choose({ role: "combobox", name: "Guide" }, "preview-2022-11");
    await panel.shows("Place order");
    await panel.openAll();
    for (const label of [
      "Accept",
      "Place order",
      "Manage permissions",
      "Additional permissions",
      "Give access",
    ]) {
      await panel.shows(label);
    }
    expect(stage.simulator.log.filter(({ url }) => !url.includes("/apiproxy/"))).toEqual([]);
  });

  test("ticks survive a reload and a restart of the browser", async () => {
    const first = await set({ policy: null, profile });
    const { page, panel } = await first.open();
    const contacts = { role: "checkbox", name: /incident/i } as const;
    await panel.click(contacts);
    await panel.shows("Ticked by you on");
    await page.reload();
    await panel.shows("Ticked by you on");
    await first.close();

    const second = await set({ policy: null, profile });
    const again = await second.open();
    await again.panel.shows("Ticked by you on");
    expect(await again.panel.isChecked(contacts)).toBe(true);
    await again.panel.click(contacts);
    await again.panel.shows(/^(?![\s\S]*Ticked by you on)/);
  });

  test("ticks survive a reload", async () => {
    const stage = await set({ policy: null });
    const { page, panel } = await stage.open();
    const contacts = { role: "checkbox", name: /incident/i } as const;
    await panel.click(contacts);
    await panel.shows("Ticked by you on");
    await page.reload();
    await panel.shows("Ticked by you on");
    expect(await panel.isChecked(contacts)).toBe(true);
  });

  test("the panel remembers where it stands and that it is collapsed", async () => {
    const stage = await set({ policy: null });
    const { page, panel } = await stage.open();
    await panel.click({ role: "button", name: "More" });
    await panel.click({ role: "button", name: "Move to the left" });
    await panel.click({ role: "button", name: "Collapse" });
    await panel.shows(/^(?![\s\S]*Checklist)/);
    await page.reload();
    await panel.appears();
    await panel.shows(/^(?![\s\S]*Checklist)[\s\S]*Not checked/);
    await panel.click({ role: "button", name: "Not checked" });
    await panel.click({ role: "button", name: "More" });
    await panel.shows("Move to the right");
  });
});
