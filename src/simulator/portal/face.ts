/**
 * How the real portal may be built. Nobody has published the markup of Settings > Defender Experts, but the widgets that
 * the portal uses, its addresses, and the way its pages arrive are public, so the simulated portal can take each of these
 * shapes, in any combination. The first of each list is the likeliest.
 *
 * Sources: the markup is that of Fluent UI React 8 (microsoft/fluentui, packages/react), whose classes tools that run on
 * the portal rely on; addresses are those of Microsoft's documents; times are the waits of tools that record the portal.
 */
export const TRAITS = {
  /** `glyphs`: an icon is a letter of the private-use area, and so a part of the words of its button. */
  icons: ["glyphs", "pictures"],
  /**
   * - `staged`: the frame, the heading, the controls, and at last what is granted and listed, within a second
   * - `slow`: the same as slowly as the real portal has been seen to be
   * - `skeleton`: everything together after a moment
   */
  arrival: ["staged", "slow", "skeleton", "at-once"],
  /** `in-place`: the frame stays when another page is opened, and the words of its heading change. */
  moves: ["in-place", "anew"],
  /** `fluent`: dialogs are elements in a layer that pulls the focus back and swallows clicks. `native`: `<dialog>`. */
  layers: ["fluent", "native"],
  /** `kept`: a panel that was closed stays in the page, hidden; only in Fluent's layers. */
  panels: ["kept", "gone"],
  /** `plain`: the last piece of the trail of pages is not marked as the current one. */
  trail: ["plain", "marked"],
  /** `still`: the title of the document stays the portal's own. */
  title: ["follows", "still"],
  /** `fluent`: Fluent's check box, whose visible text is hidden from screen readers. `unnamed`: its label alone names it. */
  boxes: ["fluent", "unnamed", "native"],
  /** `fluent`: a combo box of its own making, and a picker that is named by something else than its label. */
  fields: ["fluent", "native"],
  /** Where the setup stands, and whether its list of steps says which one is shown. */
  guide: ["inline", "layer", "unmarked"],
  /** `sentences`: a part is headed by a sentence that does not hold its name. */
  headings: ["sentences", "names"],
  /** `rich`: the first page has links and a film beside its one button. */
  welcome: ["rich", "bare"],
  /** The list of sub-pages. */
  sections: ["links", "buttons", "tabs"],
  /** `grid`: a list whose rows have check boxes of their own. */
  tables: ["grid", "table"],
  /** `complete`: lines of folded groups are in the page, hidden. */
  navigation: ["complete", "open"],
  /** `mixed`: the frame and common buttons in German, the page in English. `product`: the name of the service translated. */
  words: ["whole", "mixed", "product"],
} as const;

export type Trait = keyof typeof TRAITS;
export type Face = { readonly [T in Trait]: (typeof TRAITS)[T][number] };

export const TRAIT_NAMES = Object.keys(TRAITS) as readonly Trait[];

/** The likeliest of all. */
export const USUAL_FACE: Face = faceOf((trait) => TRAITS[trait][0]);

/** The kindest of all: what a page would be that was written for assistive technology alone. */
export const PLAIN_FACE: Face = {
  icons: "pictures",
  arrival: "at-once",
  moves: "anew",
  layers: "native",
  panels: "gone",
  trail: "marked",
  title: "follows",
  boxes: "native",
  fields: "native",
  guide: "inline",
  headings: "names",
  welcome: "bare",
  sections: "links",
  tables: "table",
  navigation: "open",
  words: "whole",
};

/** Milliseconds after a move at which the heading, the controls, and what is granted are there. */
export const STAGES: Readonly<
  Record<Face["arrival"], readonly [heading: number, controls: number, all: number]>
> = {
  staged: [250, 500, 900],
  slow: [2000, 6000, 10_000],
  skeleton: [300, 300, 300],
  "at-once": [0, 0, 0],
};

export function faceOf(choose: (trait: Trait) => string): Face {
  return Object.fromEntries(TRAIT_NAMES.map((trait) => [trait, choose(trait)])) as unknown as Face;
}

/**
 * Reads a comma-separated list of `trait:value` (`icons:pictures,arrival:slow`) over the usual face, or over the plain one
 * where the list begins with `plain`. What is neither is passed over.
 */
export function faceFrom(text: string | null): Face {
  const pieces = (text ?? "").split(",");
  const base = pieces[0] === "plain" ? PLAIN_FACE : USUAL_FACE;
  return faceOf(
    (trait) => TRAITS[trait].find((value) => pieces.includes(`${trait}:${value}`)) ?? base[trait],
  );
}
