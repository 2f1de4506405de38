import { judgeAddress } from "../../../src/portal/address.ts";
import { CONTROLS } from "../../../src/portal/controls.ts";
import { namesDefenderExperts } from "../../../src/portal/heading.ts";
import { locate } from "../../../src/portal/locate.ts";
import { lookAt } from "../../../src/portal/look-at.ts";
import { type Face, TRAIT_NAMES, USUAL_FACE } from "../../../src/simulator/portal/face.ts";
import { ADDRESS_SETS } from "../../../src/simulator/portal/routes.ts";
import type { PortalLanguage } from "../../../src/simulator/portal/strings/language.ts";
import { NEIGHBORS } from "./neighbors.ts";
import { pairwiseFaces, randomFace, seeded } from "./pairs.ts";
import { play, SCENES } from "./scenes.ts";

/** What came of all pages of all faces that share one value of a trait. */
interface Tally {
  pages: number;
  pageRight: number;
  controls: number;
  found: number;
  wrong: number;
}

export interface FacesResult {
  readonly faces: number;
  readonly tallies: Record<string, Tally>;
  readonly wrong: readonly string[];
  readonly misjudged: readonly string[];
  readonly missed: readonly string[];
  /** Controls that were missed in the likeliest face of all. */
  readonly missedAsUsual: readonly string[];
}

/** A page that is there at once: how it arrives is tested by itself. */
const AT_ONCE: Partial<Face> = { arrival: "at-once" };

/**
 * Looks at every scene in every face: those in which all pairs of traits meet, and as many more drawn by chance.
 * @param more how many by chance.
 */
export async function runFaces(language: PortalLanguage, more: number, seed: number): Promise<FacesResult> {
  document.documentElement.lang = language;
  const random = seeded(seed);
  const faces = [
    ...pairwiseFaces(AT_ONCE),
    ...Array.from({ length: more }, () => randomFace(random, AT_ONCE)),
  ];
  const result = {
    faces: faces.length,
    tallies: {} as Record<string, Tally>,
    wrong: [] as string[],
    misjudged: [] as string[],
    missed: [] as string[],
    missedAsUsual: [] as string[],
  };
  for (const [index, face] of faces.entries()) {
    const addresses = index === 0 ? "c" : (ADDRESS_SETS[index % ADDRESS_SETS.length] ?? "c");
    const traits = [
      ...TRAIT_NAMES.map((trait) => `${trait}: ${face[trait]}`),
      `addresses: ${addresses}`,
      "all",
    ];
    const usual = TRAIT_NAMES.every((trait) => trait === "arrival" || face[trait] === USUAL_FACE[trait]);
    for (const scene of SCENES) {
      const { theatre, path } = await play(scene, { language, addresses, face });
      document.title = theatre.title;
      const right = isExperts(path) === scene.experts;
      const seen = scene.experts ? look(path) : { controls: 0, found: 0, wrong: [], missed: [] };
      const what = `"${scene.name}" at ${path} in ${nameOfFace(face)}`;
      result.wrong.push(...seen.wrong.map((id) => `${id} of ${what}`));
      if (!right) result.misjudged.push(what);
      result.missed.push(...seen.missed.map((id) => `${id} of ${what}`));
      if (usual) result.missedAsUsual.push(...seen.missed.map((id) => `${id} of ${what}`));
      for (const trait of traits) {
        const tally = result.tallies[trait] ?? { pages: 0, pageRight: 0, controls: 0, found: 0, wrong: 0 };
        result.tallies[trait] = tally;
        tally.pages++;
        if (right) tally.pageRight++;
        tally.controls += seen.controls;
        tally.found += seen.found;
        tally.wrong += seen.wrong.length;
      }
      theatre.close();
    }
  }
  return result;
}

/** Opens pages that stand beside Defender Experts and are none of it. @returns how many, and those taken for it. */
export async function runNeighbors(): Promise<{ pages: number; taken: string[] }> {
  const taken: string[] = [];
  let pages = 0;
  for (const [index, face] of pairwiseFaces(AT_ONCE).entries()) {
    const addresses = ADDRESS_SETS[index % ADDRESS_SETS.length] ?? "c";
    for (const scene of NEIGHBORS) {
      const { theatre, path } = await play(scene, { language: "en", addresses, face });
      document.title = theatre.title;
      pages++;
      if (isExperts(path)) taken.push(`"${scene.name}" at ${path} in ${nameOfFace(face)}`);
      theatre.close();
    }
  }
  return { pages, taken };
}

export function isExperts(path: string): boolean {
  const verdict = judgeAddress(path, { shown: [], hidden: [] });
  return verdict === "yes" || (verdict === "look" && namesDefenderExperts(document));
}

function look(path: string) {
  const at = lookAt(document, path);
  const seen = { controls: 0, found: 0, wrong: [] as string[], missed: [] as string[] };
  for (const { id } of CONTROLS) {
    const truth = document.querySelector(`[data-truth="${id}"]`);
    const { element } = locate(id, at);
    if (truth) seen.controls++;
    if (element && element !== truth) seen.wrong.push(id);
    else if (element) seen.found++;
    else if (truth) seen.missed.push(id);
  }
  return seen;
}

/** Where it is not as usual. */
function nameOfFace(face: Face): string {
  return TRAIT_NAMES.filter((trait) => face[trait] !== USUAL_FACE[trait])
    .map((trait) => `${trait}:${face[trait]}`)
    .join();
}
