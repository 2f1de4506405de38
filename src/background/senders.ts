import { isPortalOrigin } from "../platform/hosts.ts";

/** What the browser says of who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: unknown;
}

/** The extension's own id and origin. */
export interface Self {
  readonly id: string;
  readonly origin: string;
}

/**
 * Whether this sender may ask for anything. The portal's page itself can't send us anything (nothing is externally
 * connectable); this holds back our own content script in a frame or on a host where it does not belong.
 */
export function mayAsk(sender: Sender, self: Self): boolean {
  return isOwnPage(sender, self) || (isOnPortal(sender, self) && sender.frameId === 0);
}

/** Whether our own content script asks on a page of the portal, in any of its frames: a frame shows names too. */
export function isOnPortal(sender: Sender, self: Self): boolean {
  const origin = originIn(sender);
  return sender.id === self.id && origin !== null && isPortalOrigin(origin) && sender.tab !== undefined;
}

/** Whether one of the extension's own pages asks: only there was the admin asked whether everything is to be deleted. */
export function isOwnPage(sender: Sender, self: Self): boolean {
  return sender.id === self.id && originIn(sender) === self.origin;
}

function originIn(sender: Sender): string | null {
  return sender.origin ?? originOf(sender.url);
}

function originOf(url: string | undefined): string | null {
  try {
    return url === undefined ? null : new URL(url).origin;
  } catch {
    return null;
  }
}
