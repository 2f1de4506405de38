import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Pixels from which the navigation has a column of its own. The stylesheet of the frame knows the same number. */
const WIDE = 900;

/** Whether the portal, not the window around it, is wide. */
export function useWide(frame: RefObject<HTMLElement | null>): boolean {
  const [wide, setWide] = useState(true);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWide(element.clientWidth === 0 || element.clientWidth >= WIDE);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return wide;
}
