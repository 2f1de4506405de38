import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PortalCommand, PortalState } from "../portal-api.ts";
import type { Face } from "./face.ts";
import type { PortalQuirks } from "./quirks.ts";
import type { PortalRouter } from "./router.ts";
import type { AddressSet, PortalPage, PortalPlace } from "./routes.ts";
import type { PortalLanguage, Say } from "./strings/language.ts";

/** What every part of the page may use. */
export interface Portal {
  readonly say: Say;
  readonly language: PortalLanguage;
  readonly face: Face;
  readonly quirks: PortalQuirks;
  readonly addresses: AddressSet;
  readonly router: PortalRouter;
  /** null: the portal has no page at this address. */
  readonly place: PortalPlace | null;
  /** null until the back end has answered. */
  readonly state: PortalState | null;
  readonly go: (page: PortalPage, id?: string) => void;
  /** Resolves to false, and tells the reader so, when the back end refused. */
  readonly send: (command: PortalCommand) => Promise<boolean>;
  readonly notify: (text: string) => void;
  /** Opens **Ask Defender Experts**. */
  readonly ask: () => void;
  readonly notices: readonly Notice[];
  /** What was granted and listed is there; until then the page stands without it. */
  readonly loaded: boolean;
  /** Where pages change in place, the head of the page is the frame's to draw. */
  readonly showHead: (head: PageHead) => void;
}

export interface PageHead {
  readonly title: string;
  readonly trail: readonly { readonly text: string; readonly page: PortalPage }[];
}

export interface Notice {
  readonly id: number;
  readonly text: string;
}

export const PortalContext = createContext<Portal | null>(null);

/** @throws Error outside of a mounted portal */
export function usePortal(): Portal {
  const portal = useContext(PortalContext);
  if (!portal) throw new Error("Not inside a portal");
  return portal;
}

/** As {@link usePortal}, for parts that are only drawn once the back end has answered. */
export function useTenant(): PortalState {
  const { state, loaded } = usePortal();
  if (!state) throw new Error("The portal has no state yet");
  return loaded ? state : { ...state, ...NOTHING_YET };
}

/** What a page shows before its rows and choices have come. */
const NOTHING_YET = {
  roles: [],
  contacts: [],
  teams: false,
  exclusions: { deviceGroups: [], userGroups: [] },
} satisfies Partial<PortalState>;
