import type { Face } from "../../../src/simulator/portal/face.ts";
import { type MountedPortal, mountPortal } from "../../../src/simulator/portal/portal.tsx";
import { memoryRouter } from "../../../src/simulator/portal/router.ts";
import type { AddressSet } from "../../../src/simulator/portal/routes.ts";
import type { PortalLanguage } from "../../../src/simulator/portal/strings/language.ts";
import { PORTAL_COMMAND_PATH, type PortalState } from "../../../src/simulator/portal-api.ts";
import { after } from "../../unit/simulator/portal/tenant-state.ts";

/** How long anything may take to appear, in milliseconds. */
const PATIENCE = 5000;

/** Nothing in the theatre takes longer: a portal that creates access for a second would make the matrix an hour long. */
const LONGEST_WAIT = 10;
const patient = globalThis.setTimeout;
globalThis.setTimeout = ((run: TimerHandler, wait?: number, ...rest: unknown[]) =>
  patient(run, Math.min(wait ?? 0, LONGEST_WAIT), ...rest)) as typeof setTimeout;

export interface TheatreOptions {
  readonly language: PortalLanguage;
  readonly addresses: AddressSet;
  readonly face: Face;
}

/** The simulated portal, mounted in the page at hand over a tenant of its own. */
export class Theatre {
  readonly root = document.createElement("div");
  title = "";
  readonly #portal: MountedPortal;
  #state: PortalState;

  constructor(state: PortalState, path: string, options: TheatreOptions) {
    this.#state = state;
    document.body.replaceChildren(this.root);
    this.#portal = mountPortal(this.root, {
      fetch: async (input, init) => {
        const { pathname } = new URL(String(input), "https://security.microsoft.com");
        if (pathname === PORTAL_COMMAND_PATH)
          this.#state = after(this.#state, JSON.parse(String(init?.body)));
        return Response.json(this.#state);
      },
      lang: options.language,
      addresses: options.addresses,
      face: options.face,
      router: memoryRouter(path),
      quirks: {},
      onTitle: (title) => {
        this.title = title;
      },
    });
  }

  /** Waits until there is something. @throws Error when there is nothing for too long. */
  async wait<T>(look: () => T | null): Promise<T> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = look();
      if (found !== null) return found;
      if (Date.now() > end)
        throw new Error(`Nothing came of ${look}; the page says: ${document.body.textContent}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  close(): void {
    this.#portal.unmount();
  }
}
