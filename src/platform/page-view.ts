/** What the toolbar pop-up asks of the content script in the tab in front. */
export interface PageQuestion {
  readonly page: "look" | "decide" | "focus" | "toggle-focus";
}

/** Where that tab is, and whether the panel stands in it. */
export interface PageView {
  readonly path: string;
  /** The tenant that the address names. */
  readonly tid: string | null;
  readonly shown: boolean;
}

export function isPageQuestion(message: unknown): message is PageQuestion {
  const page = (message as PageQuestion | null)?.page;
  return page === "look" || page === "decide" || page === "focus" || page === "toggle-focus";
}

export function isPageView(answer: unknown): answer is PageView {
  const view = answer as PageView | null | undefined;
  return (
    typeof view?.path === "string" &&
    (view.tid === null || typeof view.tid === "string") &&
    typeof view.shown === "boolean"
  );
}
