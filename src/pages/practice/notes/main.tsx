import "../../page.css";
import "./notes.css";
import { render } from "preact";
import { startPage } from "../../start.ts";
import { type Here, openLessonChannel } from "../lesson-channel.ts";
import { Notes } from "./notes.tsx";

await startPage("practice_notes");
let here: Here | null = null;
const draw = () => render(<Notes here={here} send={channel.send} />, document.body);
const channel = openLessonChannel((message) => {
  if (message.say !== "here") return;
  here = message;
  draw();
});
draw();
channel.send({ say: "where" });
// A presenter steps on with whatever is at hand: in this window nothing else needs these keys.
window.addEventListener("keydown", ({ key }) => {
  if (key === "F9") channel.send({ say: "reset" });
  if (key === "PageDown" || key === "PageUp") channel.send({ say: "step", by: key === "PageDown" ? 1 : -1 });
});
