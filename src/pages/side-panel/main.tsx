import "../page.css";
import "./cues.css";
import { render } from "preact";
import browser from "webextension-polyfill";
import { openLivePanel } from "../../panel/live.ts";
import { PANEL_HOST } from "../../platform/keys.ts";
import type { PanelState } from "../../platform/protocol.ts";
import { hasControl } from "../../portal/find-step.ts";
import { BROWSERS_OWN, startPage } from "../start.ts";
import { askTab } from "../tab.ts";
import { Cues } from "./cues.tsx";
import { watchTabInFront } from "./tab-in-front.ts";

/** The same panel beside any tab, for calls: it follows the portal's page in the tab in front, where there is one. */
await startPage("extension_short_name");
const beside = document.createElement("div");
const host = document.createElement("div");
host.id = PANEL_HOST;
document.body.append(beside, host);

/** Off until chosen: most who open this are admins by themselves. */
const CUES = "cues";
let state: PanelState | null = null;
let on = (await browser.storage.local.get(CUES))[CUES] === true;
const draw = () =>
  render(
    <Cues
      state={state}
      on={on}
      setOn={(wanted) => {
        on = wanted;
        draw();
        void browser.storage.local.set({ [CUES]: wanted });
      }}
    />,
    beside,
  );

const tab = watchTabInFront(() => panel.refresh());
const panel = openLivePanel(host.attachShadow({ mode: "closed" }), {
  frame: "page",
  place: tab.place,
  async send(message) {
    const reply: unknown = await browser.runtime.sendMessage(message);
    // The panel looks closely at what it is told; the cues go by the same state.
    const next = (reply as Partial<{ state: PanelState | null }> | null)?.state;
    if (next) {
      state = next;
      draw();
    }
    return reply;
  },
  stored: browser.storage.local.onChanged,
  isAlive: () => Boolean(browser.runtime?.id),
  // The browser closes this page together with the extension.
  onOrphaned: () => undefined,
  messages: BROWSERS_OWN,
  pointer: {
    canShow: (step) => tab.isPortal() && hasControl(step),
    show: async (step) => panel.spotlight((await askTab("show", step))?.spotlight ?? null),
    hide: async () => {
      await askTab("hide");
      panel.spotlight(null);
    },
    focus: (step) => void askTab("control", step),
  },
});
