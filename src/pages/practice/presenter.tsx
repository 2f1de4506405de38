import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { words } from "../../platform/i18n.ts";
import type { Lesson } from "./lesson.ts";
import { OF_LESSON } from "./lesson-channel.ts";

/** The browser's own zoom: everything grows as it would for a reader who needs it. */
const LARGE = 1.5;

/** What helps whoever shows a lesson to others. */
export function Presenter({ lesson, companion }: { lesson: Lesson; companion: boolean }) {
  const [clicker, setClicker] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wish = wishOf(event, clicker);
      if (!wish) return;
      event.preventDefault();
      event.stopPropagation();
      if (wish === "reset") void lesson.reset();
      else void lesson.step(wish === "next" ? 1 : -1);
    };
    window.addEventListener("keydown", onKey, { capture: true });
    return () => window.removeEventListener("keydown", onKey, { capture: true });
  }, [clicker]);

  return (
    <details class="presenter">
      <summary>{words("practice_presenter")}</summary>
      <label>
        <input type="checkbox" onChange={({ currentTarget }) => zoom(currentTarget.checked ? LARGE : 0)} />{" "}
        {words("practice_large")}
      </label>
      <label>
        <input type="checkbox" onChange={({ currentTarget }) => lesson.setAutomatic(currentTarget.checked)} />{" "}
        {words("practice_spotlight")}
      </label>
      <label>
        <input type="checkbox" onChange={({ currentTarget }) => setClicker(currentTarget.checked)} />{" "}
        {words("practice_clicker")}
      </label>
      <p class="soft">{words("practice_keys")}</p>
      <div class="row">
        <button type="button" onClick={openNotes}>
          {words("practice_notes")}
        </button>
        <button type="button" onClick={() => openTab("src/pages/report/index.html")}>
          {words("report_page")}
        </button>
        <button type="button" onClick={() => openTab("src/pages/export/index.html")}>
          {words("export_page")}
        </button>
        {!companion && (
          <button type="button" onClick={lesson.showCompanion}>
            {words("practice_companion")}
          </button>
        )}
      </div>
    </details>
  );
}

/** A clicker sends the keys that turn pages, which otherwise scroll: taken only where the presenter says so. */
function wishOf({ key }: KeyboardEvent, clicker: boolean): "reset" | "next" | "back" | null {
  if (key === "F9") return "reset";
  if (!clicker) return null;
  return key === "PageDown" ? "next" : key === "PageUp" ? "back" : null;
}

/** @param factor 0: as the browser has it for this page. */
async function zoom(factor: number): Promise<void> {
  const { id } = await browser.tabs.getCurrent();
  if (id === undefined) return;
  // Firefox keeps one zoom for all of the extension's pages, and refuses any other wish.
  await browser.tabs.setZoomSettings(id, { scope: "per-tab" }).catch(() => undefined);
  await browser.tabs.setZoom(id, factor);
}

/** A page of its own, of this lesson's tenant. */
function openTab(path: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path + OF_LESSON) });
}

function openNotes(): void {
  window.open(
    browser.runtime.getURL("src/pages/practice/notes/index.html"),
    "practice-notes",
    "popup,width=480,height=640",
  );
}
