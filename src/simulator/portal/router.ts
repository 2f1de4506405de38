import { PLACE_KEYS } from "./routes.ts";

/**
 * How the portal's single page moves between its addresses. An address is a path, what of the query says which piece of
 * the page is shown, and, behind "~", a piece that no address tells.
 */
export interface PortalRouter {
  /** The address of the page that is shown. */
  path(): string;
  go(address: string): void;
  /** What a link to `address` points at, for opening it in another tab. */
  href(address: string): string;
  /** Calls `onChange` after every move, back and forward included; gives the way to stop. */
  listen(onChange: () => void): () => void;
}

function listeners() {
  const all = new Set<() => void>();
  return {
    tell: () => {
      for (const listener of [...all]) listener();
    },
    add: (listener: () => void) => {
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
  };
}

/**
 * Moves by `history.pushState`. What the query says beside the place stays on every address, as `?tid=` does in the real
 * portal, so that reloading keeps the tenant and the options.
 */
export function historyRouter(window: Window): PortalRouter {
  const kept = new URLSearchParams(window.location.search);
  for (const key of PLACE_KEYS) kept.delete(key);
  const change = listeners();
  let untold = "";
  window.addEventListener("popstate", () => {
    untold = "";
    change.tell();
  });

  const href = (address: string) => {
    const [path = "", query = ""] = (address.split("~")[0] ?? "").split("?");
    const all = new URLSearchParams([...new URLSearchParams(query), ...kept]).toString();
    return all ? `${path}?${all}` : path;
  };
  return {
    path() {
      const { pathname, search } = window.location;
      const all = new URLSearchParams(search);
      const place = new URLSearchParams([...all].filter(([key]) => PLACE_KEYS.some((own) => own === key)));
      return `${pathname}${place.size > 0 ? `?${place}` : ""}${untold}`;
    },
    go(address) {
      const { pathname, search } = window.location;
      untold = /~.*$/.exec(address)?.[0] ?? "";
      if (href(address) !== pathname + search) window.history.pushState(null, "", href(address));
      change.tell();
    },
    href,
    listen: change.add,
  };
}

/** Moves in memory alone, for a portal inside another page whose address is not the portal's to change. */
export function memoryRouter(start: string): PortalRouter & { back(): void } {
  const visited = [start];
  const change = listeners();
  return {
    path: () => visited.at(-1) ?? start,
    go(address) {
      if (address !== visited.at(-1)) visited.push(address);
      change.tell();
    },
    back() {
      if (visited.length > 1) visited.pop();
      change.tell();
    },
    href: (address) => `#${address}`,
    listen: change.add,
  };
}
