import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PortalCommand, PortalState } from "../portal-api.ts";
import type { PortalQuirks } from "./quirks.ts";
import type { PortalRouter } from "./router.ts";
import type { AddressSet, PortalPage, PortalPlace } from "./routes.ts";
import type { PortalLanguage, Say } from "./strings/language.ts";

/** What every part of the page may use. */
export interface Portal {
  readonly say: Say;
  readonly language: PortalLanguage;
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
  readonly notices: readonly Notice[];
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
  const { state } = usePortal();
  if (!state) throw new Error("The portal has no state yet");
  return state;
}
