import type { GuideId } from "../knowledge/guide.ts";
import type { Prefs, Tier } from "../platform/protocol.ts";

/**
 * All that a panel can ask for. Who answers, and how, is the business of whoever mounts it. What is null can't be done
 * where it is mounted: a file that somebody sent has nobody to sign in and nothing to tick.
 */
export interface PanelCalls {
  check(): void;
  cancelCheck(): void;
  signIn: ((tiers: Tier[]) => void) | null;
  signOut(): void;
  /** The admin's own tick at a step of the checklist. */
  tick: ((step: string, on: boolean) => void) | null;
  /** null: let the tenant decide which guide applies. */
  chooseGuide(guide: GuideId | null): void;
  /** Puts a finding or a next step aside. `state`: what it is at present. */
  dismiss: ((id: string, state: string, reason: string, days: number) => void) | null;
  /** Where nothing can be put aside, nothing is there to be brought back. */
  bringBack(id: string): void;
  /** Which subscription is the service's; `sku: null`: none; null: nothing is said any more. */
  sayLicence: ((word: { sku: string | null } | null) => void) | null;
  sayPassive: ((product: string, on: boolean) => void) | null;
  setPrefs(prefs: Prefs): void;
  /** Never show the panel on this page again. */
  hideHere(): void;
  openOptions(): void;
  /** Whether a step has a control on the portal's page that could be pointed at. */
  canShow(step: string): boolean;
  /** Points at it; what came of it is told by the panel's own state. */
  show(step: string): void;
  hide(): void;
  /** Gives it the keyboard. */
  focus(step: string): void;
}

/**
 * `overlay`: floats over the portal's page, can be collapsed, moved to the other side and hidden.
 * `page`: fills a page of the extension's own.
 */
export type Frame = "overlay" | "page";
