import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import type { Stage } from "../../scripts/harness/stage.ts";
import { CLIENT_ID } from "../../scripts/harness/stage.ts";
import { inEachBrowser, signInFully } from "./support.ts";

const asked = {
  policy: { clientId: CLIENT_ID },
  simulator: { autoSignIn: true, autoConsent: "accept" },
} as const;

async function withHistory(stage: Stage) {
  const { page, panel } = await stage.open();
  await signInFully(panel);
  await panel.openAll();
  await panel.click({ role: "button", name: "Allow: History" });
  return { page, panel };
}

inEachBrowser("What the judge knows beyond one look", (set, browser) => {
  // What the rest tries is the same in every browser: the way to the judge and back was shown by then.
  const once = test.skipIf(browser !== "chromium");
  test("who undid the onboarding is named, from the audit log", { timeout: 120_000 }, async () => {
    const { panel } = await withHistory(await set({ tenants: ["operator-withdrawn"], ...asked }));
    await panel.shows(/Changes\s*Grave/, 40_000);
    await panel.openAll();
    await panel.isSilent("Checking the tenant");
    await panel.shows(/was deleted\.\s*Grave/);
    await panel.shows(/The experts may no longer be given Security Operator\.\s*Worse/);
    await panel.shows("By kasimir@saltmarsh.example");
  });

  once("a doubt that the policies leave is settled by the sign-in log", { timeout: 120_000 }, async () => {
    const stage = await set({ tenants: ["trusted-networks-only"], ...asked });
    const { page, panel } = await stage.open();
    await signInFully(panel);
    await panel.openAll();
    await panel.shows(/Your own Conditional Access policies\s*Unknown/);
    await panel.click({ role: "button", name: "Allow: History" });
    await panel.shows(/Your own Conditional Access policies\s*Done/, 40_000);
    await panel.shows("CA021 - Block outside trusted networks let one of the experts into");
    await panel.shows(/Isolate device\s*Experts can/);
    await page.close();
  });

  once("what another choice would mean, before anything was granted", { timeout: 120_000 }, async () => {
    const stage = await set({ tenants: ["fresh"], ...asked });
    const { panel } = await stage.open();
    await signInFully(panel);
    await panel.click({ role: "button", name: "Roles of the experts" });
    await panel.shows(/Onboarded with Security Reader\s*\+0 −0/);
    await panel.shows(/Onboarded with Security Reader and Security Operator\s*\+1\d −0/);
    await panel.click({ role: "button", name: "Onboarded with Security Reader and" });
    await panel.shows(/privileged role[\s\S]*could then also:[\s\S]*Isolate device/);
  });

  once("a finding set aside says so, survives a reload and comes back", { timeout: 120_000 }, async () => {
    const stage = await set({ tenants: ["reader-only"], ...asked });
    const { page, panel } = await stage.open();
    await signInFully(panel);
    await panel.shows("Next:");
    await panel.shows("Most response actions wait for Security Operator");
    await panel.click({ role: "button", name: /^Set aside/ });
    await panel.type({ role: "textbox", name: "Reason" }, "after the merger");
    await panel.press("Enter");
    await panel.isSilent("Most response actions wait for Security Operator");
    await panel.shows("Needs attention");
    await page.reload();
    await panel.shows("Check again", 40_000);
    await sleep(300);
    expect(await panel.text()).not.toContain("Most response actions wait for Security Operator");

    await panel.click({ role: "button", name: "Licence of Defender Experts" });
    await panel.choose({ role: "combobox", name: "Which subscription" }, "=EXAMPLE_DEFENDER_EXPERTS");
    await panel.shows(/Licence of Defender Experts\s*Done/);
    await panel.shows("which you named, is there and usable");
    await panel.shows("Ticked by you");
  });
});
