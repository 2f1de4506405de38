import { CONTROLS } from "../../../src/portal/controls.ts";
import { locate } from "../../../src/portal/locate.ts";
import { LOCATORS, type LocatorName } from "../../../src/portal/locators.ts";
import { lookAt } from "../../../src/portal/look-at.ts";
import { PLAIN_FACE } from "../../../src/simulator/portal/face.ts";
import type { PortalLanguage } from "../../../src/simulator/portal/strings/language.ts";
import { isExperts, runFaces, runNeighbors } from "./faces.ts";
import { MUTATIONS, type Mutation } from "./mutations.ts";
import { type Drawn, draw, SCENES } from "./scenes.ts";

/** What came of all variants of one mutation. */
export interface Row {
  readonly mutation: string;
  variants: number;
  /** Of these, how many were rightly taken, or not taken, for Settings > Defender Experts. */
  pageRight: number;
  /** Controls that were pointed at, and that were only described in words though they are there. */
  right: number;
  inWords: number;
  /** Controls that were missed although the page is in English and has their names. */
  missed: string[];
  wrong: string[];
  /** How many controls fewer are found without each of the ways of looking. */
  readonly without: Partial<Record<LocatorName, number>>;
}

/**
 * What would become of us if Microsoft changed the portal: every scene, in every language, under both sets of addresses,
 * changed in every way, with all ways of looking and with each of them left out. Runs in a page, whose document it fills.
 */
async function run(languages: readonly PortalLanguage[]): Promise<Row[]> {
  const drawn = await drawAll(languages);
  return MUTATIONS.map((mutation) => {
    const row: Row = {
      mutation: mutation.name,
      variants: 0,
      pageRight: 0,
      right: 0,
      inWords: 0,
      missed: [],
      wrong: [],
      without: {},
    };
    for (const one of drawn) {
      show(one, mutation);
      row.variants++;
      if (isExperts(one.path) === one.scene.experts) row.pageRight++;
      if (one.scene.experts) point(one, mutation, row);
    }
    return row;
  });
}

async function drawAll(languages: readonly PortalLanguage[]): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const addresses of ["a", "b"] as const) {
    for (const language of languages) {
      // The second set of addresses says as little in any language.
      if (addresses === "b" && language === "ar") continue;
      for (const scene of SCENES) drawn.push(await draw(scene, { language, addresses, face: PLAIN_FACE }));
    }
  }
  return drawn;
}

function show({ html, title, options }: Drawn, mutation: Mutation): void {
  document.documentElement.lang = options.language;
  document.title = title;
  document.body.innerHTML = html;
  mutation.apply(document);
}

/** What pointing at each control there is would do. */
function point({ scene, options: { language }, path }: Drawn, { findable }: Mutation, row: Row): void {
  const seen = lookAt(document, path);
  for (const { id } of CONTROLS) {
    const truth = document.querySelector(`[data-truth="${id}"]`);
    const what = `${id} in "${scene.name}" (${language}, ${path})`;
    const { element } = locate(id, seen);
    if (element !== null && element !== truth) row.wrong.push(what);
    else if (element !== null) row.right++;
    else if (truth !== null) {
      row.inWords++;
      if (findable && language === "en") row.missed.push(what);
    }
    for (const locator of Object.keys(LOCATORS) as LocatorName[]) {
      const less = locate(id, seen, [locator]).element;
      if (less !== null && less !== truth) row.wrong.push(`${what}, without ${locator}`);
      if (less === null && element !== null) row.without[locator] = (row.without[locator] ?? 0) + 1;
    }
  }
}

Object.assign(globalThis, { runMatrix: run, runFaces, runNeighbors });
