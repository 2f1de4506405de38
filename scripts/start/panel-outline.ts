import type { Page } from "puppeteer-core";
import { rootOf } from "../harness/shadow-root.ts";

interface Item {
  readonly head: string;
  /** The state in a word, where the item has one. */
  readonly mark: string;
  readonly detail: string;
  /** null: not a thing to tick. */
  readonly ticked: boolean | null;
}

interface Section {
  readonly id: string;
  readonly title: string;
  readonly items: readonly Item[];
}

/** What the panel shows, as text for a terminal: the verdict, then each open section with the answer to every item. */
export async function panelOutline(page: Page): Promise<string> {
  const read = await rootOf(page, readPanel, []);
  if (!read) throw new Error("There is no panel on the page.");
  return [...read.overview, ...read.sections.flatMap(sectionLines)].join("\n");
}

function sectionLines({ id, title, items }: Section): string[] {
  // Of the response actions it matters who can take them; they come sorted by product.
  const lines = id === "section-actions" ? byMark(items) : items.flatMap(itemLines);
  return ["", title, "─".repeat(title.length), ...lines];
}

function itemLines({ head, mark, detail, ticked }: Item): string[] {
  const box = ticked === null ? "" : ticked ? "[x] " : "[ ] ";
  return [`  ${box}${head}${mark && `: ${mark}`}`, ...(detail ? [`      ${detail}`] : [])];
}

function byMark(items: readonly Item[]): string[] {
  const marks = [...new Set(items.map(({ mark }) => mark))].sort();
  return marks.flatMap((mark) => {
    const group = items.filter((item) => item.mark === mark);
    return [`  ${mark} (${group.length})`, ...group.map(({ head }) => `      ${head}`)];
  });
}

/** Runs in the page. */
function readPanel(root: ShadowRoot): { overview: string[]; sections: Section[] } {
  const words = (element: Element | null) =>
    ((element as HTMLElement | null)?.innerText ?? "").replace(/\s+/g, " ").trim();
  const body = root.querySelector(".body");
  const shown = (element: Element) =>
    !element.matches("section") && !element.querySelector(":scope > summary");
  return {
    overview: [...(body?.children ?? [])].filter(shown).map(words).filter(Boolean),
    sections: [...root.querySelectorAll("section")].map((section) => ({
      id: section.getAttribute("aria-labelledby") ?? "",
      title: [...section.querySelectorAll("h2 span")].map(words).join(": "),
      items: [...section.querySelectorAll("li")]
        .filter((item) => !item.parentElement?.closest("li"))
        .map((item) => {
          const box = item.querySelector<HTMLInputElement>("input[type=checkbox]");
          const head = item.querySelector(box ? "label" : "summary");
          const marks = box ? [] : [...(head?.querySelectorAll(".mark") ?? [])];
          const mark = marks.length === 1 ? words(marks[0] ?? null) : "";
          // More than one answer to the same thing: each stands beside what it answers.
          const parts = marks.length > 1 ? [...(head?.lastElementChild?.children ?? [])].map(words) : [];
          const text = parts.join(", ") || words(head);
          return {
            head: mark && text.endsWith(mark) ? text.slice(0, -mark.length).trim() : text,
            mark,
            detail: words(item.querySelector(box ? "label + div" : ":scope > details > div > p")),
            ticked: box ? box.checked : null,
          };
        }),
    })),
  };
}
