import { describePage } from "../../src/portal/structure/describe-page.ts";
import type { PageShape } from "../../src/portal/structure/shape.ts";
import type { Face } from "../../src/simulator/portal/face.ts";
import type { AddressSet } from "../../src/simulator/portal/routes.ts";
import type { PortalLanguage } from "../../src/simulator/portal/strings/language.ts";
import { play, SCENES } from "../../test/browser/matrix/scenes.ts";

export interface Simulated {
  readonly scene: string;
  readonly shape: PageShape;
}

/** Plays every scene of the experts' settings in one face of the simulated portal, and describes each. Fills the document. */
export async function describeFace(
  face: Face,
  addresses: AddressSet,
  language: PortalLanguage,
): Promise<Simulated[]> {
  const simulated: Simulated[] = [];
  document.documentElement.lang = language;
  for (const scene of SCENES.filter(({ experts }) => experts)) {
    const { theatre, path } = await play(scene, { language, addresses, face });
    document.title = theatre.title;
    const { pathname, search } = new URL(path, "https://security.microsoft.com");
    const shape = { ...describePage(document, { pathname, search }, path), moved: null };
    simulated.push({ scene: scene.name, shape });
    theatre.close();
  }
  return simulated;
}

Object.assign(globalThis, { describeFace });
