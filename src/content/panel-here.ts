/**
 * How the watcher and the panel, which are two scripts, find each other: all content scripts of an extension share one
 * world in a page, which the page itself cannot see.
 */
export interface OpenPanel {
  focus(): void;
  toggleFocus(): void;
  /** The portal went to another address, perhaps of another tenant. */
  moved(): void;
  close(): void;
}

export type OpenPanelHere = (around: { onOrphaned(): void }) => OpenPanel;

const world = globalThis as { openCompanionPanel?: OpenPanelHere };

export function offerPanel(open: OpenPanelHere): void {
  world.openCompanionPanel = open;
}

/** Undefined until the panel's script was brought. */
export function panelHere(): OpenPanelHere | undefined {
  return world.openCompanionPanel;
}
