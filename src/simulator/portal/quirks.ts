/**
 * The hostile conditions of real web pages, which an extension has to live with. Each can be switched on by itself, so
 * that a test that fails says which one it could not stand.
 */
export const PORTAL_QUIRKS = [
  /** A bar over the foot of the page at the highest z-index there is. */
  "banner",
  /** A notification every few seconds. */
  "toasts",
  /** A modal dialog some seconds after loading: the session is about to end. */
  "session",
  /** A teaching bubble over the page that points at the navigation. */
  "bubble",
  /** Tables throw away their rows and draw them anew every few seconds. */
  "restless",
  /** Keyboard shortcuts of the page, heard on the document before anyone else. */
  "shortcuts",
] as const;

type PortalQuirk = (typeof PORTAL_QUIRKS)[number];
export type PortalQuirks = Readonly<Partial<Record<PortalQuirk, boolean>>>;

/** Times in milliseconds. */
export const QUIRK_TIMES = { session: 4000, toasts: 9000, restless: 3000 } as const;

/** Reads `all` or a comma-separated list of {@link PORTAL_QUIRKS}; words that are none of them are passed over. */
export function quirksFrom(text: string | null): PortalQuirks {
  const wanted = (text ?? "").split(",");
  return Object.fromEntries(PORTAL_QUIRKS.map((quirk) => [quirk, text === "all" || wanted.includes(quirk)]));
}
