import type { PageFacts } from "../platform/protocol.ts";
import { PARTS, type PartId } from "./controls.ts";
import { isTicked, nameOf, ofKind } from "./element.ts";
import { locate } from "./locate.ts";
import { lookAt } from "./look-at.ts";
import { ENOUGH_SECTIONS, sectionsListed } from "./position.ts";
import { isContent } from "./zone.ts";

export interface Readable {
  /** The admin has changed a box, which may not be saved. */
  readonly touched: boolean;
  /** The page has just been opened: a box that is not ticked may be one whose tick has not arrived. */
  readonly young: boolean;
}

/**
 * What the page says of the onboarding. Only what is saved counts: in the wizard a ticked box is a wish, so the access
 * levels are read from the sub-page that exists afterwards. Everything else that can't be told is null; a finished
 * readiness assessment is never told, for Microsoft names no word that says so.
 */
export function readPage(document: Document, address: string, { touched, young }: Readable): PageFacts {
  const look = lookAt(document, address);
  const { zone, position } = look;
  const submitted = position.wizard ? false : sectionsListed(document) >= ENOUGH_SECTIONS ? true : null;
  const on = (part: PartId) => submitted === true && position.part === part && !zone.modal;
  const ticked = (part: PartId, id: "reader" | "operator" | "teams") => {
    const element = on(part) && !touched ? locate(id, look).element : null;
    const ticked = element && isTicked(element);
    return ticked === false && young ? null : ticked;
  };
  const has = (part: PartId, present: () => boolean) => (on(part) && present() ? true : null);
  const buttons = () =>
    ofKind(zone.root, "button")
      .filter((button) => isContent(button, zone))
      .map(nameOf);
  const step = position.wizard ? PARTS.find((part) => part.id === position.part)?.names[0] : undefined;
  return {
    path: address,
    accessLevels: {
      // Ticked and locked whether it is given or not, because it is required.
      provider: null,
      reader: ticked("permissions", "reader"),
      operator: ticked("permissions", "operator"),
      // The current wizard has no such box, and the preview's panel shows wishes.
      administrator: null,
    },
    wizardStep: step ?? null,
    shown: {
      exclusions: has("exclusions", () => buttons().some((name) => /^remove (device|user) group/.test(name))),
      // Each contact is listed with an address; nothing of it is kept.
      contacts: has("contacts", () =>
        [...zone.root.querySelectorAll("tr, [role=row], li, [role=listitem]")].some((row) =>
          /\S@\S+\.\S/.test(row.textContent ?? ""),
        ),
      ),
      teams: ticked("teams", "teams"),
      submitted,
      readiness: on("status") && buttons().includes("complete now") ? false : null,
    },
  };
}
