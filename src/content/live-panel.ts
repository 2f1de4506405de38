import type { PanelCalls } from "../panel/calls.ts";
import { mountPanel } from "../panel/mount.tsx";
import { ask } from "../platform/ask.ts";
import { setMessages } from "../platform/i18n.ts";
import { STORED_REVISION } from "../platform/keys.ts";
import type { Request } from "../platform/protocol.ts";
import { placeOf } from "../portal/address.ts";
import browser from "./browser.ts";
import { createHost } from "./host.ts";

/** How often, and after how many milliseconds, a background that gave no answer is asked again. */
const RETRIES = 5;
const RETRY = 1000;

/** A request as the panel words it; where the page is at the moment is added here. */
type Placed = Extract<Request, { place: unknown }>;
type Wish = Placed extends infer R ? (R extends unknown ? Omit<R, "place"> : never) : never;

/** Puts the panel on the page and keeps it in step with the background until closed. */
export function openPanel({ onOrphaned }: { onOrphaned(): void }) {
  setMessages((key, args) => browser.i18n.getMessage(key, args), browser.i18n.getUILanguage());
  const host = createHost();
  const open = new AbortController();
  let failures = 0;
  let asked = 0;
  let shown = 0;

  const request = (message: Request) => ask(message, (sent) => browser.runtime.sendMessage(sent));

  async function send(wish: Wish): Promise<void> {
    const turn = ++asked;
    try {
      const state = await request({ ...wish, place: placeOf(location) } as Request);
      failures = 0;
      // A reply that was overtaken by that to a later request is old news.
      if (!state || open.signal.aborted || turn < shown) return;
      shown = turn;
      panel.update(state);
    } catch {
      if (open.signal.aborted) return;
      // Without an id the extension was updated, reloaded or removed, and this script is an orphan.
      if (!browser.runtime?.id) onOrphaned();
      // The worker was stopped before it could answer. What it had done is stored; a fresh one tells it.
      else if (wish.do !== "state") await send({ do: "state" });
      else if (failures++ < RETRIES) setTimeout(() => send({ do: "state" }), RETRY);
    }
  }

  const here = () => placeOf(location).path;
  const calls: PanelCalls = {
    check: () => send({ do: "check" }),
    cancelCheck: () => send({ do: "cancel-check" }),
    signIn: (tiers) => send({ do: "sign-in", tiers }),
    signOut: () => send({ do: "sign-out" }),
    tick: (step, on) => send({ do: "tick", step, on }),
    chooseGuide: (guide) => send({ do: "guide", guide }),
    dismiss: (id, state, reason, days) => send({ do: "dismiss", id, state, reason, days }),
    bringBack: (id) => send({ do: "bring-back", id }),
    sayLicence: (word) => send({ do: "licence", word }),
    sayPassive: (product, on) => send({ do: "passive", product, on }),
    setPrefs: (prefs) => send({ do: "prefs", prefs }),
    hideHere: () => void request({ do: "hide-here", path: here() }),
    openOptions: () => void request({ do: "open-options" }),
  };
  const panel = mountPanel(host.root, { state: null, calls, frame: "overlay" });

  const refresh = (changes: Record<string, unknown>) => {
    if (STORED_REVISION in changes) void send({ do: "state" });
  };
  browser.storage.local.onChanged.addListener(refresh);
  // Back at this tab: the facts may be old by now, and after an update of the extension this panel is an orphan.
  document.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") void send({ do: "state" });
    },
    { signal: open.signal },
  );
  void send({ do: "state" });

  return {
    focus: () => panel.focus(),
    /** The portal went to another address, perhaps of another tenant. */
    moved: () => void send({ do: "state" }),
    close(): void {
      open.abort();
      browser.storage?.local?.onChanged.removeListener(refresh);
      panel.unmount();
      host.remove();
    },
  };
}
