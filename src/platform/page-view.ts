import { isSpotlightView, type SpotlightView } from "./spotlight.ts";

const QUESTIONS = ["look", "decide", "focus", "toggle-focus", "show", "hide", "control", "diagnose"] as const;

/**
 * What the extension's own pages and the shortcut ask of the content script in the tab in front.
 * - `show`, `hide`, `control`: point at the control of a step, stop that, give that control the keyboard
 * - `diagnose`: say what the page is made of
 */
export interface PageQuestion {
  readonly page: (typeof QUESTIONS)[number];
  readonly step?: string;
}

/** Where that tab is, and whether the panel stands in it. */
export interface PageView {
  readonly path: string;
  /** The tenant that the address names. */
  readonly tid: string | null;
  readonly shown: boolean;
  /** The admin had it hidden at this address. */
  readonly hidden: boolean;
  /** The page is ours, and none of the controls that belong there can be told: it changed, or has no documented labels. */
  readonly changed: boolean;
  /** What came of pointing at something, where that was asked. */
  readonly spotlight: SpotlightView | null;
  /** What the pages seen so far are made of, as JSON, where that was asked. */
  readonly structure: string | null;
}

export function isPageQuestion(message: unknown): message is PageQuestion {
  const { page, step } = (message ?? {}) as PageQuestion;
  return QUESTIONS.includes(page) && (step === undefined || typeof step === "string");
}

export function isPageView(answer: unknown): answer is PageView {
  const view = answer as PageView | null | undefined;
  return (
    typeof view?.path === "string" &&
    (view.tid === null || typeof view.tid === "string") &&
    typeof view.shown === "boolean" &&
    typeof view.hidden === "boolean" &&
    typeof view.changed === "boolean" &&
    (view.spotlight === null || isSpotlightView(view.spotlight)) &&
    (view.structure === null || typeof view.structure === "string")
  );
}
