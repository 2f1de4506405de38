import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rootOf } from "../harness/shadow-root.ts";
import { answerSignIn } from "../harness/sign-in-window.ts";
import type { Stage } from "../harness/stage.ts";
import { panelOutline } from "./panel-outline.ts";

const SHOTS = fileURLToPath(new URL("../../shots/", import.meta.url));

const ALLOW_ALL = "Allow all that a check needs";

/**
 * The main job, done as an admin does it: the panel appears, they sign in from it and grant what a check needs, and read
 * the answer. Prints what the panel says and leaves screenshots.
 * @param name begins the names of the screenshots.
 * @throws Error that says at which step it went wrong, and what the panel showed then
 */
export async function walk(stage: Stage, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  const { page, panel } = await stage.open();
  const shoot = async (what: string, top: string) => {
    await rootOf(page, (root, [selector]) => root.querySelector(String(selector))?.scrollIntoView(), [top]);
    const path = `${SHOTS}${name}-${what}.png` as const;
    await page.screenshot({ path });
    console.log(`  ${path}`);
  };
  const settled = async (enough: (text: string) => boolean) => {
    const refused = await rootOf(page, (root) => root.querySelector(".bar.error") !== null, []);
    const text = await panel.text();
    return refused || (text.includes("Signed in as") && enough(text));
  };

  console.log("Opening the Defender Experts page …");
  await panel.shows("Checklist");
  await shoot("1-panel", ".overall");

  console.log("Signing in from the panel …");
  await panel.click({ role: "button", name: "Sign in to check the tenant" });
  await answerSignIn(stage.browser, () => settled(() => true));
  await panel.shows("Signed in as");

  if ((await panel.text()).includes(ALLOW_ALL)) {
    console.log("Allowing what a check needs …");
    await panel.click({ role: "button", name: ALLOW_ALL });
    await answerSignIn(stage.browser, () => settled((text) => !text.includes(ALLOW_ALL)));
  }
  console.log("Waiting for the check …");
  await panel.shows("Check again", 60_000);
  await shoot("2-checked", ".overall");

  await panel.openAll();
  console.log(`\n${await panelOutline(page)}\n`);
  await shoot("3-actions", "#section-actions");
}
