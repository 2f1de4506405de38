/** So many looks in a row between which a page does not rest, and it is a restless one. */
const RESTLESS = 2;
/** How much longer than a look the pause after it is then, at least; and the longest pause, in milliseconds, usually. */
const REST = 4000;
const LONGEST = 5000;

/**
 * Has the page looked at after it changed, at most once in so many milliseconds however much it changes, until aborted.
 * Nothing is heard of it in between, and on a page that never rests looks become rarer, so that they cost next to nothing
 * of its time.
 * @param what which changes count.
 * @param longest the longest pause on a page that never rests, in milliseconds.
 * @returns has it looked at without a change, in the same time.
 */
export function whenChanged(
  what: MutationObserverInit,
  pace: number,
  signal: AbortSignal,
  look: () => void,
  longest = LONGEST,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let looked = 0;
  let cost = 0;
  let streak = 0;
  const listen = () => observer.observe(document.documentElement, what);
  const run = () => {
    timer = null;
    if (signal.aborted) return;
    listen();
    const begun = performance.now();
    look();
    looked = performance.now();
    cost = looked - begun;
  };
  const wait = (pause: number) => {
    observer.disconnect();
    // Between two frames the page's styles are settled; a look at any other time would have them worked out once more.
    timer = setTimeout(() => requestIdleCallback(run, { timeout: pace }), pause);
  };
  const observer = new MutationObserver(() => {
    streak = performance.now() - looked < pace ? streak + 1 : 0;
    wait(streak < RESTLESS ? pace : Math.max(pace, Math.min(cost * REST, longest)));
  });
  listen();
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    },
    { once: true },
  );
  return () => {
    if (timer !== null) {
      if (streak < RESTLESS) return;
      clearTimeout(timer);
    }
    streak = 0;
    wait(pace);
  };
}
