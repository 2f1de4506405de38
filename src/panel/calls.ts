import type { GuideId } from "../knowledge/guide.ts";
import type { Prefs, Tier } from "../platform/protocol.ts";

/** All that a panel can ask for. Who answers, and how, is the business of whoever mounts it. */
export interface PanelCalls {
  check(): void;
  cancelCheck(): void;
  signIn(tiers: Tier[]): void;
  signOut(): void;
  /** The admin's own tick at a step of the checklist. */
  tick(step: string, on: boolean): void;
  /** null: let the tenant decide which guide applies. */
  chooseGuide(guide: GuideId | null): void;
  setPrefs(prefs: Prefs): void;
  /** Never show the panel on this page again. */
  hideHere(): void;
  openOptions(): void;
}

/**
 * `overlay`: floats over the portal's page, can be collapsed, moved to the other side and hidden.
 * `page`: fills a page of the extension's own.
 */
export type Frame = "overlay" | "page";
