/** Whether, and how, the page's own control of a step could be pointed at. */
export interface SpotlightView {
  /** Id of a step of a guide. */
  readonly step: string;
  /**
   * - `shown`: it is marked on the page
   * - `way`: what leads to it is marked, for it lies on another piece of the page
   * - `elsewhere`: another part of the settings is shown, and nothing on it leads there
   * - `dialog`: a dialog of the portal has to be closed first
   * - `loading`: the page is still on its way
   * - `lost`: it should be here, and could not be found surely enough
   */
  readonly state: "shown" | "way" | "elsewhere" | "dialog" | "loading" | "lost";
}

const STATES: readonly unknown[] = ["shown", "way", "elsewhere", "dialog", "loading", "lost"];

export function isSpotlightView(value: unknown): value is SpotlightView {
  const view = value as SpotlightView | null | undefined;
  return typeof view?.step === "string" && STATES.includes(view.state);
}
