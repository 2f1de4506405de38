import type { Management, Runtime, Tabs } from "webextension-polyfill";

export const WELCOME_PAGE = "src/pages/welcome/index.html";

/**
 * Opens the welcome page once, after a person installed the extension. Where an organization's policy installed it nobody
 * asked for a page, and a developer reloads it all day.
 */
export function welcomeOnInstall(
  runtime: Pick<Runtime.Static, "onInstalled" | "getURL">,
  management: Pick<Management.Static, "getSelf">,
  tabs: Pick<Tabs.Static, "create">,
): void {
  runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason !== "install") return;
    const { installType } = await management.getSelf();
    if (installType === "normal") await tabs.create({ url: runtime.getURL(WELCOME_PAGE) });
  });
}
