import type { PageInspector } from "../portal/page-inspector.ts";
import type { Recorder } from "../portal/structure/recorder.ts";

/**
 * How the watcher, the panel, and the page inspector, which are scripts of their own, find each other: all content scripts of an
 * extension share one world in a page, which the page itself cannot see.
 */
export interface OpenPanel {
  focus(): void;
  toggleFocus(): void;
  /** The portal went to another address, perhaps of another tenant. */
  moved(): void;
  close(): void;
}

interface PanelAround {
  onOrphaned(): void;
}

type WatchHeading = (signal: AbortSignal, onVerdict: (isExperts: boolean) => void) => void;

interface Here {
  watchHeading?: WatchHeading;
  openPanel?: (around: PanelAround, inspector: PageInspector) => OpenPanel;
  inspector?: PageInspector;
  recorder?: Recorder;
}

const world = globalThis as { onboardingCompanion?: Here };

function offer(part: Here): void {
  world.onboardingCompanion = { ...world.onboardingCompanion, ...part };
}

export const offerPanel = (openPanel: NonNullable<Here["openPanel"]>) => offer({ openPanel });
export const offerLook = (watchHeading: WatchHeading) => offer({ watchHeading });
export const offerInspector = (inspector: PageInspector) => offer({ inspector });
export const offerRecorder = (recorder: Recorder) => offer({ recorder });

/** Null until the script was brought. */
export const lookHere = () => world.onboardingCompanion?.watchHeading ?? null;

/** Null until the script was brought. */
export const recorderHere = () => world.onboardingCompanion?.recorder ?? null;

/** Null until both scripts were brought. */
export function scriptsHere(): Pick<Required<Here>, "openPanel" | "inspector"> | null {
  const { openPanel, inspector } = world.onboardingCompanion ?? {};
  return openPanel && inspector ? { openPanel, inspector } : null;
}
