import "../../simulator/portal/styles/page.ts";
import "./practice.css";
import { render } from "preact";
import { words, writing } from "../../platform/i18n.ts";
import { SCENARIOS } from "../../practice/built-in/index.ts";
import { localize } from "../../practice/scenario.ts";
import { startPage } from "../start.ts";
import { freePractice } from "./free-practice.ts";
import { type LessonView, openLesson } from "./lesson.ts";
import { openLessonChannel } from "./lesson-channel.ts";
import css from "./story.css?inline";
import { Story } from "./story.tsx";

/**
 * The practice page: story at the side, simulated portal beside it, the companion over both. The portal stands in the page
 * itself, so that the companion finds its controls as on the real one; the story has a root of its own, out of its sight.
 */
await startPage("practice_page");
const root = document.getElementById("root");
const story = document.getElementById("story")?.attachShadow({ mode: "open" });
if (!root || !story) throw new Error("the page is not whole");
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
story.adoptedStyleSheets = [sheet];

const choices = [...SCENARIOS, ...freePractice()];
let view: LessonView | null = null;
const lesson = openLesson(root, (next) => {
  view = next;
  draw();
  channel.send(here(next));
});
const channel = openLessonChannel((message) => {
  if (message.say === "where" && view) channel.send(here(view));
  if (message.say === "step") void lesson.step(message.by);
  if (message.say === "ask-facts") void sendFacts();
  if (message.say === "reset") void lesson.reset();
});

async function sendFacts(): Promise<void> {
  const snapshot = await lesson.snapshot();
  if (view?.assessment && snapshot) channel.send({ say: "facts", assessment: view.assessment, snapshot });
}

function draw(): void {
  if (story) render(<Story view={view} lesson={lesson} choices={choices} />, story);
}

function here({ scenario, position }: LessonView) {
  const [moment, next] = scenario.moments.slice(position);
  const { lang } = writing();
  return {
    say: "here",
    scenario: localize(scenario.title, lang),
    position,
    count: scenario.moments.length,
    title: localize(moment?.title ?? "", lang),
    text: localize(moment?.text ?? "", lang),
    notes: moment?.notes ? localize(moment.notes, lang) : null,
    next: next ? localize(next.title, lang) : null,
  } as const;
}

draw();
document.title = words("practice_page");
const [first] = SCENARIOS;
if (first) await lesson.begin(first);
