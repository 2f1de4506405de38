import "../page.css";
import "./report.css";
import { render } from "preact";
import { startPage } from "../start.ts";
import { ReportPage } from "./report-page.tsx";

await startPage("report_page");
render(<ReportPage />, document.body);
