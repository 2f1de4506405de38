import "../page.css";
import "./popup.css";
import { render } from "preact";
import { startPage } from "../start.ts";
import { Popup } from "./popup.tsx";

await startPage("extension_short_name");
render(<Popup />, document.body);
