/** How the portal's single page moves between its addresses. */
export interface PortalRouter {
  /** The path of the page that is shown, without its query. */
  path(): string;
  go(path: string): void;
  /** What a link to `path` points at, for opening it in another tab. */
  href(path: string): string;
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
 * Moves by `history.pushState`. The query that the page was loaded with stays on every address, as `?tid=` does in the
 * real portal, so that reloading keeps the tenant and the options.
 */
export function historyRouter(window: Window): PortalRouter {
  const query = window.location.search;
  const change = listeners();
  window.addEventListener("popstate", change.tell);
  return {
    path: () => window.location.pathname,
    go(path) {
      if (path !== window.location.pathname) window.history.pushState(null, "", path + query);
      change.tell();
    },
    href: (path) => path + query,
    listen: change.add,
  };
}

/** Moves in memory alone, for a portal inside another page whose address is not the portal's to change. */
export function memoryRouter(start: string): PortalRouter & { back(): void } {
  const visited = [start];
  const change = listeners();
  return {
    path: () => visited.at(-1) ?? start,
    go(path) {
      if (path !== visited.at(-1)) visited.push(path);
      change.tell();
    },
    back() {
      if (visited.length > 1) visited.pop();
      change.tell();
    },
    href: (path) => `#${path}`,
    listen: change.add,
  };
}
