import "../page.css";
import "../document.css";
import { render } from "preact";
import browser from "webextension-polyfill";
import { ask } from "../../platform/ask.ts";
import { words } from "../../platform/i18n.ts";
import type { PanelState } from "../../platform/protocol.ts";
import { askLesson, OF_LESSON } from "../practice/lesson-channel.ts";
import { startPage } from "../start.ts";
import { ReportForm } from "./report-form.tsx";
import { ReportPage } from "./report-page.tsx";

const state = (): Promise<PanelState | null> =>
  ask({ do: "state", place: { path: "/", tid: null } }, (sent) => browser.runtime.sendMessage(sent));

await startPage("report_page");
render(<ReportPage>{words("panel_loading")}</ReportPage>, document.body);
const practice = location.search === OF_LESSON;
const own = practice ? null : await state();
const assessment = practice ? (await askLesson())?.assessment : own?.assessment;
render(
  <ReportPage>
    {own?.settings.masked && <p role="status">{words("report_masked")}</p>}
    {assessment ? <ReportForm assessment={assessment} /> : <p role="status">{words("practice_gone")}</p>}
  </ReportPage>,
  document.body,
);
