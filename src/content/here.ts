import type { PageWords } from "../platform/protocol.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import type { Diagnosis } from "../portal/diagnose.ts";

/**
 * How the watcher, the panel and the eyes, which are scripts of their own, find each other: all content scripts of an
 * extension share one world in a page, which the page itself cannot see.
 */
export interface OpenPanel {
  focus(): void;
  toggleFocus(): void;
  /** The portal went to another address, perhaps of another tenant. */
  moved(): void;
  close(): void;
}

export interface PanelAround {
  onOrphaned(): void;
}

export interface SpotlightNews {
  /** null: nothing is shown any more. */
  onView(view: SpotlightView | null): void;
  /** Where the marked control is; null: nowhere. */
  onMoved(area: DOMRect | null): void;
}

export interface Eyes {
  canShow(step: string): boolean;
  /** Points at the control of a step, as soon as it is on the page. */
  show(step: string, news: SpotlightNews): void;
  hide(): void;
  /** Gives the control of a step the keyboard. */
  focus(step: string): void;
  /** Tells what the page says, whenever that has changed and settled. */
  watch(signal: AbortSignal, onReading: (words: PageWords) => void): void;
  diagnose(): Diagnosis;
  /** Whether none of the controls that belong on the page can be told. */
  changed(): boolean;
}

interface Here {
  openPanel?: (around: PanelAround, eyes: Eyes) => OpenPanel;
  eyes?: Eyes;
}

const world = globalThis as { onboardingCompanion?: Here };

function offer(part: Here): void {
  world.onboardingCompanion = { ...world.onboardingCompanion, ...part };
}

export const offerPanel = (openPanel: NonNullable<Here["openPanel"]>) => offer({ openPanel });
export const offerEyes = (eyes: Eyes) => offer({ eyes });

/** Null until both scripts were brought. */
export function scriptsHere(): Required<Here> | null {
  const { openPanel, eyes } = world.onboardingCompanion ?? {};
  return openPanel && eyes ? { openPanel, eyes } : null;
}
