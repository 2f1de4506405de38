import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { LINKS } from "../../knowledge/links.ts";
import { Mark } from "../../panel/mark.tsx";
import { Words } from "../../panel/words.tsx";
import { ask } from "../../platform/ask.ts";
import { readConfig } from "../../platform/config.ts";
import { words } from "../../platform/i18n.ts";
import type { PageView } from "../../platform/page-view.ts";
import type { PanelState, Request } from "../../platform/protocol.ts";
import { settingsRootOf } from "../../portal/address.ts";
import { askTab } from "../tab.ts";
import { Diagnosis } from "./diagnosis.tsx";
import { allowHere, type Here, whereWeAre } from "./here.ts";
import { MaskTab } from "./mask.tsx";
import { openSidePanel } from "./side-panel.ts";

const request = (message: Request) => ask(message, (sent) => browser.runtime.sendMessage(sent));

/** What the companion says in a word, and in plain words whether it is active in the tab in front and why not. */
export function Popup() {
  const [view, setView] = useState<PageView | null>();
  const [here, setHere] = useState<Here | null>(null);
  const [state, setState] = useState<PanelState | null>(null);
  const [maskLocked, setMaskLocked] = useState(false);

  useEffect(() => {
    void whereWeAre().then(setHere);
    void askTab("look").then(setView);
    void readConfig(browser.storage.managed, browser.storage.local).then(({ mask }) =>
      setMaskLocked(mask.locked && mask.value),
    );
    void request({ do: "state", place: { path: "/", tid: null } }).then(setState);
  }, []);

  async function settle(wish: "show-here" | "hide-here") {
    if (!view) return;
    await request({ do: wish, path: view.path });
    setView(await askTab("decide"));
  }
  const goTo = async (href: string) => {
    await browser.tabs.create({ url: href });
    window.close();
  };

  return (
    <main class="stack">
      <h1>{words("extension_short_name")}</h1>
      {state && (
        <section class="stack">
          <p>
            <Mark kind="state" state={state.assessment.overall} />
          </p>
          <p>
            <Words text={state.assessment.headline} />
          </p>
          {state.assessment.next && (
            <p>
              <b>{words("panel_next")}</b> <Words text={state.assessment.next.text} />
            </p>
          )}
        </section>
      )}
      {state?.settings.masked && <p class="soft">{words("popup_masked")}</p>}
      {view?.shown && view.changed && <p class="soft">{words("popup_changed")}</p>}
      {view === null && here?.allowed === false && (
        <section class="stack">
          <p>{words("popup_allow_why", here.hostname)}</p>
          <button
            type="button"
            class="primary"
            onClick={async () => {
              if (await allowHere(here)) window.close();
            }}
          >
            {words("popup_allow")}
          </button>
        </section>
      )}
      {view !== undefined && (
        <p class="soft" role="status">
          {words(reasonOf(view, here))}
        </p>
      )}
      <div class="row">
        {view?.shown && (
          <button
            type="button"
            class="primary"
            onClick={async () => {
              await askTab("focus");
              window.close();
            }}
          >
            {words("popup_focus")}
          </button>
        )}
        {view && (
          <button type="button" onClick={() => settle(view.shown ? "hide-here" : "show-here")}>
            {words(view.shown ? "popup_hide_here" : "popup_show_here")}
          </button>
        )}
        {view === null && here?.allowed !== false && (
          <button type="button" class="primary" onClick={() => goTo(LINKS.defenderSettings)}>
            {words("popup_open_portal")}
          </button>
        )}
        {view && here?.tabId != null && <MaskTab tabId={here.tabId} locked={maskLocked} />}
        {view && (view.shown || settingsRootOf(view.path) !== null) && <Diagnosis />}
        <button
          type="button"
          onClick={async () => {
            await openSidePanel();
            window.close();
          }}
        >
          {words("popup_beside")}
        </button>
        <button type="button" onClick={() => goTo(browser.runtime.getURL("src/pages/report/index.html"))}>
          {words("report_page")}
        </button>
        <button type="button" onClick={() => goTo(browser.runtime.getURL("src/pages/export/index.html"))}>
          {words("export_page")}
        </button>
        <button type="button" onClick={() => goTo(browser.runtime.getURL("src/pages/open/index.html"))}>
          {words("open_page")}
        </button>
        <button type="button" onClick={() => goTo(browser.runtime.getURL("src/pages/practice/index.html"))}>
          {words("practice_page")}
        </button>
        <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
          {words("panel_options")}
        </button>
      </div>
    </main>
  );
}

/** Why the companion is active in the tab in front, or is not. */
function reasonOf(view: PageView | null, here: Here | null): string {
  if (view?.shown) return "popup_shown";
  if (view?.hidden) return "popup_hidden";
  if (view) return "popup_not_this_page";
  if (here?.kind === "not-offered") return "popup_not_offered";
  if (here?.allowed === false) return "popup_not_allowed";
  if (here?.allowed === true) return "popup_reload";
  return "popup_elsewhere";
}
