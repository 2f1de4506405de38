/** How narrow and how wide the overlay can be made, and how wide it is at first, in CSS pixels. */
export const MIN_WIDTH = 320;
export const MAX_WIDTH = 800;
export const USUAL_WIDTH = 424;
