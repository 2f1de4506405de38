import { render } from "preact";
import { type PortalClient, portalClient } from "./client.ts";
import { type Face, USUAL_FACE } from "./face.ts";
import type { PortalQuirks } from "./quirks.ts";
import { historyRouter, type PortalRouter } from "./router.ts";
import { type AddressSet, USUAL_ADDRESSES } from "./routes.ts";
import { App } from "./shell/app.tsx";
import { type Labels, languageOf, type PortalLanguage } from "./strings/language.ts";

export interface PortalOptions {
  readonly fetch: typeof globalThis.fetch;
  /** A BCP 47 tag; the portal speaks English, German and Arabic. */
  readonly lang: string;
  /** By default the history of the window. Inside another page: `memoryRouter("/securitysettings")`. */
  readonly router?: PortalRouter;
  /** How it is built. By default the likeliest way. */
  readonly face?: Face;
  readonly quirks?: PortalQuirks;
  readonly addresses?: AddressSet;
  /** Put before the paths of the back end; needed where the portal is not on its own origin. */
  readonly origin?: string;
  readonly tid?: string | null;
  /** Other words in place of the portal's own, as after one of Microsoft's changes. */
  readonly labels?: Labels;
  /** Told the title of every page that is opened. */
  readonly onTitle?: (title: string) => void;
}

export interface MountedPortal {
  /** Asks the back end again, after something changed that the portal did not do itself. */
  refresh(): void;
  unmount(): void;
}

export interface AppOptions {
  readonly client: PortalClient;
  readonly language: PortalLanguage;
  readonly router: PortalRouter;
  readonly face: Face;
  readonly quirks: PortalQuirks;
  readonly addresses: AddressSet;
  readonly labels: Labels;
  readonly onTitle: (title: string) => void;
  readonly refreshes: (listener: () => void) => () => void;
}

/**
 * Puts the practice portal into an element. The stylesheet, styles/page.ts, is the caller's to add. Inside another page
 * the element is to be marked by `data-portal-stage`: see kit/stage-of.ts.
 */
export function mountPortal(root: HTMLElement, options: PortalOptions): MountedPortal {
  const listeners = new Set<() => void>();
  const app: AppOptions = {
    client: portalClient(options.fetch, options.origin, options.tid),
    language: languageOf(options.lang),
    router: options.router ?? historyRouter(window),
    face: options.face ?? USUAL_FACE,
    quirks: options.quirks ?? {},
    addresses: options.addresses ?? USUAL_ADDRESSES,
    labels: options.labels ?? {},
    onTitle: options.onTitle ?? (() => {}),
    refreshes: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  render(<App {...app} />, root);
  return {
    refresh: () => {
      for (const listener of listeners) listener();
    },
    unmount: () => render(null, root),
  };
}
