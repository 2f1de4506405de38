import { createMask, type Mask, type MaskedName } from "../mask/mask.ts";
import { maskPage } from "../mask/page/mask-page.ts";
import { PANEL_HOST, SPOTLIGHT_HOST } from "../platform/keys.ts";
import { MASK_AGAIN, MASK_LOOK, type MaskReply } from "../platform/mask-words.ts";
import type { Request } from "../platform/protocol.ts";
import browser from "./browser.ts";

/*
 * The mask over a page of the portal. Put into tabs that are masked, and, while there are any, at the start of every page of
 * the portal: that page stays blank until the background has said whether it is one of them. It stays so where no answer
 * comes, for a name that was seen can't be unseen; only an extension that is gone gives it free.
 */
/** Milliseconds. */
const RETRY = 300;

/** What stands there comes masked from the background. */
const SKIP = `#${PANEL_HOST}, #${SPOTLIGHT_HOST}`;

/** Set once the script runs here; it may be put into a page twice. */
const world = globalThis as { onboardingCompanionMask?: true };

interface WithRoots {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
}

if (!world.onboardingCompanionMask) {
  world.onboardingCompanionMask = true;
  let undo: (() => void) | null = null;
  let words = "";
  /** Names take the background longer than none: an answer that a later one has overtaken is no longer true. */
  let asked = 0;

  const blank = new CSSStyleSheet();
  blank.replaceSync(":root { visibility: hidden !important; }");
  const show = (visible: boolean) => {
    const others = document.adoptedStyleSheets.filter((sheet) => sheet !== blank);
    document.adoptedStyleSheets = visible ? others : [...others, blank];
  };

  const ask = async (): Promise<void> => {
    const turn = ++asked;
    const request: Request = { do: "mask" };
    const reply = (await browser.runtime?.sendMessage(request).catch(() => null)) as
      | MaskReply
      | null
      | undefined;
    if (turn !== asked) return;
    if (!browser.runtime?.id) return take(null);
    if (!reply?.ok || reply.mask === undefined) {
      setTimeout(() => void ask(), RETRY);
      return;
    }
    take(reply.mask);
  };
  const take = (wanted: MaskReply["mask"]): void => {
    const next = JSON.stringify(wanted);
    if (next !== words) {
      words = next;
      undo?.();
      undo = null;
      if (wanted) undo = maskPage(document, maskOf(wanted), { skip: SKIP, shadowOf });
    }
    show(true);
  };

  if (document.readyState === "loading") show(false);
  // Chrome before 148 understands a callback, not a promise that the listener returns.
  const listener = (message: unknown, _sender: unknown, reply: (masked: boolean) => void) => {
    if (message === MASK_AGAIN) void ask();
    if (message === MASK_LOOK) reply(undo !== null);
  };
  browser.runtime.onMessage.addListener(listener as never);
  void ask();
}

function maskOf({ salt, names, own }: NonNullable<MaskReply["mask"]>): Mask {
  return createMask({ salt, names: names as MaskedName[], own });
}

/** Closed ones too: what stands in them is seen like everything else. */
function shadowOf(element: Element): ShadowRoot | null {
  const { chrome } = globalThis as WithRoots;
  if (chrome?.dom) return element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null;
  return (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null;
}
