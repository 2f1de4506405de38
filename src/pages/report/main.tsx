import "../page.css";
import "./report.css";
import { render } from "preact";
import browser from "webextension-polyfill";
import { ask } from "../../platform/ask.ts";
import { askLesson, OF_LESSON } from "../practice/lesson-channel.ts";
import { startPage } from "../start.ts";
import { ReportPage } from "./report-page.tsx";

await startPage("report_page");
render(<ReportPage assessment={null} />, document.body);
const assessment =
  location.search === OF_LESSON
    ? ((await askLesson())?.assessment ?? null)
    : ((
        await ask({ do: "state", place: { path: "/", tid: null } }, (sent) =>
          browser.runtime.sendMessage(sent),
        )
      )?.assessment ?? null);
render(<ReportPage assessment={assessment} />, document.body);
