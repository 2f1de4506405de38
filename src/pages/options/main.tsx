import "../page.css";
import "./options.css";
import { render } from "preact";
import browser from "webextension-polyfill";
import { readConfig } from "../../platform/config.ts";
import { startPage } from "../start.ts";
import { Options } from "./options.tsx";

/** Drawn anew as a whole where the language changed, or where nothing is as it was. */
async function draw(round: number): Promise<void> {
  await startPage("extension_name");
  const config = await readConfig(browser.storage.managed, browser.storage.local);
  render(<Options key={round} config={config} redraw={() => void draw(round + 1)} />, document.body);
}

await draw(0);
