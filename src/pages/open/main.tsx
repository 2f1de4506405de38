import "../page.css";
import "../document.css";
import "./open.css";
import { render } from "preact";
import { startPage } from "../start.ts";
import { OpenPage } from "./open-page.tsx";

await startPage("open_page");
render(<OpenPage />, document.body);
