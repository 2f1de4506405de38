/**
 * Has the page looked at after it changed, at most once in so many milliseconds however much it changes, until aborted.
 * @param what which changes count.
 * @returns has it looked at without a change, in the same time.
 */
export function whenChanged(
  what: MutationObserverInit,
  pace: number,
  signal: AbortSignal,
  look: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = null;
      look();
    }, pace);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document.documentElement, what);
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    },
    { once: true },
  );
  return soon;
}
