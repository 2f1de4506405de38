/** Not yet in TypeScript's DOM library as far as it is used here. */
interface NavigationEvents {
  addEventListener(type: "currententrychange", listener: () => void, options: { signal: AbortSignal }): void;
}

/** Milliseconds between two looks at the path where the browser has no Navigation API (Firefox before 147). */
const POLL = 1000;

/**
 * Calls back whenever the portal changes its address without loading a page, and never otherwise. One listener; a page
 * can't be watched by `popstate` alone, for it does not tell of `pushState`.
 */
export function watchLocation(signal: AbortSignal, onChange: () => void): void {
  let last = location.pathname + location.search;
  const look = () => {
    const current = location.pathname + location.search;
    if (current === last) return;
    last = current;
    onChange();
  };
  const { navigation } = globalThis as { navigation?: NavigationEvents };
  if (navigation) {
    navigation.addEventListener("currententrychange", look, { signal });
    return;
  }
  const timer = setInterval(look, POLL);
  signal.addEventListener("abort", () => clearInterval(timer), { once: true });
}
