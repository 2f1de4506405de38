import {
  PORTAL_COMMAND_PATH,
  PORTAL_STATE_PATH,
  type PortalCommand,
  type PortalState,
} from "../portal-api.ts";

/** The portal's back end answered with anything but success. */
class PortalUnavailable extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`The portal's back end answered ${status}`);
    this.name = "PortalUnavailable";
    this.status = status;
  }
}

export interface PortalClient {
  /** @throws PortalUnavailable; whatever `fetch` throws when there is no network */
  state(): Promise<PortalState>;
  /** @throws as {@link PortalClient.state} */
  send(command: PortalCommand): Promise<PortalState>;
}

/**
 * @param origin empty on the portal's own page; `https://security.microsoft.com` where the portal is embedded and
 *   `fetch` is the simulator itself
 * @param tid the tenant of `?tid=`, handed on so that the back end can answer for it
 */
export function portalClient(
  fetch: typeof globalThis.fetch,
  origin = "",
  tid: string | null = null,
): PortalClient {
  const query = tid ? `?tid=${encodeURIComponent(tid)}` : "";
  const ask = async (path: string, init?: RequestInit): Promise<PortalState> => {
    const response = await fetch(`${origin}${path}${query}`, init);
    if (!response.ok) throw new PortalUnavailable(response.status);
    return (await response.json()) as PortalState;
  };
  return {
    state: () => ask(PORTAL_STATE_PATH),
    send: (command) =>
      ask(PORTAL_COMMAND_PATH, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(command),
      }),
  };
}
