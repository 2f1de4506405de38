import "../page.css";
import "../document.css";
import { render } from "preact";
import browser from "webextension-polyfill";
import { askFacts } from "../../platform/facts.ts";
import { words } from "../../platform/i18n.ts";
import { askLesson, OF_LESSON } from "../practice/lesson-channel.ts";
import { startPage } from "../start.ts";
import { ExportPage } from "./export-page.tsx";

await startPage("export_page");
render(<main>{words("panel_loading")}</main>, document.body);
const practice = location.search === OF_LESSON;
const facts = practice
  ? ((await askLesson())?.snapshot ?? null)
  : await askFacts((request) => browser.runtime.sendMessage(request)).catch(() => null);
render(<ExportPage snapshot={facts} practice={practice} />, document.body);
