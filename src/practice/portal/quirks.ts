/**
 * The hostile conditions of real web pages, which an extension has to live with. Each can be switched on by itself, so
 * that a test that fails says which one it could not stand.
 */
export const PORTAL_QUIRKS = [
  /** A grey skeleton for some 300 ms before a page's content appears. */
  "skeleton",
  /** A bar over the foot of the page at the highest z-index there is. */
  "banner",
  /** A notification every few seconds. */
  "toasts",
  /** A modal dialog in the browser's top layer some seconds after loading: the session is about to end. */
  "session",
  /** A teaching bubble over the page that points at the navigation. */
  "bubble",
  /** Tables throw away their rows and draw them anew every few seconds. */
  "restless",
  /** Keyboard shortcuts of the page, heard on the document before anyone else. */
  "shortcuts",
] as const;

export type PortalQuirk = (typeof PORTAL_QUIRKS)[number];
export type PortalQuirks = Readonly<Partial<Record<PortalQuirk, boolean>>>;

/** A portal on a good day. */
export const USUAL_QUIRKS: PortalQuirks = { skeleton: true };

/** Times in milliseconds. */
export const QUIRK_TIMES = { skeleton: 300, session: 4000, toasts: 9000, restless: 3000 } as const;

/** Reads `all`, `none` or a comma-separated list of {@link PORTAL_QUIRKS}; words that are none of them are passed over. */
export function quirksFrom(text: string | null): PortalQuirks {
  if (text === null) return USUAL_QUIRKS;
  const wanted = text.split(",");
  return Object.fromEntries(PORTAL_QUIRKS.map((quirk) => [quirk, text === "all" || wanted.includes(quirk)]));
}
