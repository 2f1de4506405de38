import "../page.css";
import "./options.css";
import { render } from "preact";
import browser from "webextension-polyfill";
import { readConfig } from "../../platform/config.ts";
import { startPage } from "../start.ts";
import { Options } from "./options.tsx";

startPage("extension_name");
const config = await readConfig(browser.storage.managed, browser.storage.local);
render(<Options config={config} />, document.body);
