import type { Aside } from "./panel.tsx";

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * How an overlay gets off a part of the window, in CSS pixels of the window: not at all where it is not on it, to the other
 * side where that is free, otherwise by folding itself up.
 * @param home where the overlay stands by itself.
 */
export function placementAvoiding(area: Box, home: Box, width: number): Aside {
  if (!overlap(area, home)) return null;
  // One by one: the properties of a DOMRect are not its own.
  const { left, right, top, bottom } = home;
  const mirrored = { left: width - right, right: width - left, top, bottom };
  return overlap(area, mirrored) ? "folded" : "swapped";
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
