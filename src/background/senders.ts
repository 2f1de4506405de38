import { isPortalOrigin } from "../platform/hosts.ts";

/** What the browser says of who sent a message. */
export interface Sender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: unknown;
}

/**
 * Whether this sender may ask for anything. The portal's page itself can't send us anything (nothing is externally
 * connectable); this holds back our own content script in a frame or on a host where it does not belong.
 * @param self the extension's own id and origin.
 */
export function mayAsk(sender: Sender, self: { id: string; origin: string }): boolean {
  if (sender.id !== self.id) return false;
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === self.origin) return true;
  return origin !== null && isPortalOrigin(origin) && sender.frameId === 0 && sender.tab !== undefined;
}

function originOf(url: string | undefined): string | null {
  try {
    return url === undefined ? null : new URL(url).origin;
  } catch {
    return null;
  }
}
