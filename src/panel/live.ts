import { ask, askWords } from "../platform/ask.ts";
import { messagesFrom } from "../platform/catalogue.ts";
import { setMessages } from "../platform/i18n.ts";
import { STORED_REVISION } from "../platform/keys.ts";
import type { PageFacts, Place, Request } from "../platform/protocol.ts";
import type { Frame, PanelCalls } from "./calls.ts";
import { mountPanel } from "./mount.tsx";

/** How often, and after how many milliseconds, a background that gave no answer is asked again. */
const RETRIES = 5;
const RETRY = 1000;
/** So often, in milliseconds, an open panel looks whether its extension is still there. */
const PULSE = 2000;

/** A request as the panel words it; where the page is at the moment is added here. */
type Placed = Extract<Request, { place: unknown }>;
type Wish = Placed extends infer R ? (R extends unknown ? Omit<R, "place"> : never) : never;

type Changes = Record<string, unknown>;

/** What a live panel needs of the browser around it. */
export interface Surroundings {
  readonly frame: Frame;
  /** The portal page that is meant just now. */
  place(): Place;
  /** The browser's `runtime.sendMessage`. */
  send(message: Request): Promise<unknown>;
  /** `storage.local.onChanged` */
  readonly stored: {
    addListener(listener: (changes: Changes) => void): void;
    removeListener(listener: (changes: Changes) => void): void;
  };
  /** False once the extension was updated, reloaded or removed: then nothing can be asked any more. */
  isAlive(): boolean;
  onOrphaned(): void;
  /** The browser's own catalogue and language. */
  readonly messages: Parameters<typeof setMessages>;
  /** What can point at the portal's controls, where there is a portal. */
  readonly pointer: Pointer;
}

/** Points at the control of a step on the portal's page. */
interface Pointer {
  canShow(step: string): boolean;
  show(step: string): void;
  hide(): void;
  focus(step: string): void;
}

/** A panel that is kept in step with the background until it is closed. */
export function openLivePanel(root: ShadowRoot, around: Surroundings) {
  let open = true;
  let failures = 0;
  let asked = 0;
  let shown = 0;
  let spoken = "auto";
  let pointing = true;

  async function send(wish: Wish): Promise<void> {
    const turn = ++asked;
    try {
      const state = await ask({ ...wish, place: around.place() } as Request, around.send);
      failures = 0;
      if (state) await speak(state.settings.language);
      // A reply that was overtaken by that to a later request is old news.
      if (!state || !open || turn < shown) return;
      shown = turn;
      pointing = state.settings.pointing;
      panel.update(state);
    } catch {
      if (!open || !lives()) return;
      // The worker was stopped before it could answer. What it had done is stored; a fresh one tells it.
      if (wish.do !== "state") await send({ do: "state" });
      else if (failures++ < RETRIES) setTimeout(refresh, RETRY);
    }
  }

  /** Takes up the language that is set, where it is not the one that is spoken already. */
  async function speak(language: string): Promise<void> {
    if (language === spoken) return;
    const catalogue = language === "auto" ? null : await askWords(around.send);
    spoken = language;
    if (catalogue) setMessages(messagesFrom(catalogue), language);
    else setMessages(...around.messages);
  }

  function lives(): boolean {
    const alive = around.isAlive();
    if (!alive && open) around.onOrphaned();
    return alive;
  }

  const refresh = () => void send({ do: "state" });
  const request = (message: Request) => void ask(message, around.send).catch(lives);
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
    hideHere: () => request({ do: "hide-here", path: around.place().path }),
    openOptions: () => request({ do: "open-options" }),
    ...around.pointer,
    canShow: (step) => pointing && around.pointer.canShow(step),
  };
  setMessages(...around.messages);
  const panel = mountPanel(root, { state: null, calls, frame: around.frame });

  const onStored = (changes: Changes) => {
    if (STORED_REVISION in changes) refresh();
  };
  around.stored.addListener(onStored);
  const pulse = setInterval(lives, PULSE);
  refresh();

  return {
    focus: () => panel.focus(),
    toggleFocus: () => panel.toggleFocus(),
    /** The portal went to another address, or may have changed while nobody looked. */
    refresh,
    spotlight: panel.spotlight,
    keptOut: panel.keptOut,
    makeRoom: panel.makeRoom,
    /** The portal's page says this. */
    read: (words: PageFacts) => void send({ do: "page", words }),
    close(): void {
      open = false;
      clearInterval(pulse);
      // The extension may be gone, and its listeners with it.
      if (around.isAlive()) around.stored.removeListener(onStored);
      panel.unmount();
    },
  };
}
