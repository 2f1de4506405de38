import "../page.css";
import "./welcome.css";
import { render } from "preact";
import { startPage } from "../start.ts";
import { Welcome } from "./welcome.tsx";

await startPage("extension_name");
render(<Welcome />, document.body);
