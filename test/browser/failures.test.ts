import { expect, test } from "vitest";
import { inEachBrowser, signInFully } from "./support.ts";

const auto = { autoSignIn: true, autoConsent: "accept" } as const;

inEachBrowser("When something goes wrong", (set, browser) => {
  // How Graph failed is the same to every browser; that it can fail is tried in each.
  const once = test.skipIf(browser !== "chromium");
  test("without a network, nothing is concluded and what was known stays known as old", async () => {
    const stage = await set({ simulator: auto });
    const { panel } = await stage.open();
    await signInFully(panel);
    await panel.shows(/Service provider access[\s\S]*?Done/);
    stage.server.offline = true;
    await panel.click({ role: "button", name: "Check again" });
    await panel.shows("could not be reached");
    await panel.shows(/Service provider access for Microsoft's experts\s*Unknown/);
    stage.server.offline = false;
    await panel.click({ role: "button", name: "Check again" });
    await panel.shows(/Service provider access for Microsoft's experts\s*Done/);
  });

  once("throttled Conditional Access is waited for", async () => {
    const stage = await set({ simulator: auto });
    const { panel } = await stage.open();
    await signInFully(panel);
    stage.simulator.setFaults([
      {
        path: /conditionalAccess\/policies/,
        nth: 1,
        strike: { kind: "answer", status: 429, body: { error: { code: "TooManyRequests", message: "" } } },
      },
    ]);
    await panel.click({ role: "button", name: "Check again" });
    await panel.shows(/Conditional Access policies\s*Done/, 30_000);
  });

  once("half an answer is unknown, and the rest stands", async () => {
    const stage = await set({ simulator: auto });
    const { panel } = await stage.open();
    await signInFully(panel);
    stage.simulator.setFaults([
      {
        path: /partners$/,
        strike: { kind: "answer", status: 200, body: { value: [{ isServiceProvider: true }] } },
      },
    ]);
    await panel.click({ role: "button", name: "Check again" });
    await panel.shows(/Service provider access for Microsoft's experts\s*Unknown/);
    await panel.openAll();
    await panel.shows("does not have the shape that Microsoft documents");
    await panel.shows(/Microsoft Entra ID P1 or P2\s*Done/);
  });

  once("a check can be cancelled, and the earlier answers stay", async () => {
    const stage = await set({ simulator: auto });
    const { panel } = await stage.open();
    await signInFully(panel);
    await panel.shows(/Service provider access for Microsoft's experts\s*Done/);
    stage.simulator.setFaults([{ path: /conditionalAccess/, strike: { kind: "hang" } }]);
    await panel.click({ role: "button", name: "Check again" });
    await panel.click({ role: "button", name: "Cancel" });
    await panel.shows("Check again");
    await panel.shows(/Service provider access for Microsoft's experts\s*Done/);
  });

  test("a revoked session asks to sign in again, and keeps the checklist", async () => {
    const stage = await set({ simulator: auto });
    const { panel } = await stage.open();
    await signInFully(panel);
    await panel.shows(/Service provider access for Microsoft's experts\s*Done/);
    stage.simulator.revoke(stage.simulator.tenant("reader-and-operator").accounts[0]?.upn ?? "");
    await panel.click({ role: "button", name: "Check again" });
    await panel.shows(/sign in again/i);
    await panel.shows("Checklist");
  });

  test("a page that tries to talk to us is not heard", async () => {
    const stage = await set({ simulator: auto });
    const { page, panel } = await stage.open();
    await panel.shows("Checklist");
    const heard = await page.evaluate(async () => {
      const api = globalThis as unknown as {
        chrome?: { runtime?: { sendMessage?: unknown } };
        browser?: unknown;
      };
      window.postMessage({ do: "sign-out", place: { path: "/", tid: null } }, "*");
      document.dispatchEvent(new CustomEvent("companion", { detail: { do: "check" } }));
      const host = document.getElementById("defender-experts-companion");
      return {
        api: typeof api.chrome?.runtime?.sendMessage,
        browser: typeof api.browser,
        shadow: host?.shadowRoot === null,
        words: host?.textContent,
        globals: Object.keys(globalThis).filter((name) => /companion|preact|msal/i.test(name)),
      };
    });
    expect(heard).toEqual({ api: "undefined", browser: "undefined", shadow: true, words: "", globals: [] });
    expect(await panel.text()).toContain("Checklist");
  });

  test("names from Graph are shown as text, whatever they hold", async () => {
    const stage = await set({ simulator: auto });
    const tenant = stage.simulator.tenant("reader-and-operator");
    tenant.name = "<img src=x onerror=alert(1)>\u202Egnp.exe";
    const { page, panel } = await stage.open();
    const alerts: string[] = [];
    page.on("dialog", (dialog) => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await signInFully(panel);
    await panel.shows("<img src=x onerror=alert(1)>gnp.exe");
    expect(alerts).toEqual([]);
  });

  test("taken away by the page, the panel does not fight, and returns with the next address", async () => {
    const stage = await set({ policy: null });
    const { page, panel } = await stage.open();
    await panel.shows("Checklist");
    await page.evaluate(() => document.getElementById("defender-experts-companion")?.remove());
    expect(await panel.exists()).toBe(false);
    await page.reload();
    await panel.appears();
  });
});
