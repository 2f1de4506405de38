import { CONTROLS } from "./controls.ts";
import { namesDefenderExperts } from "./heading.ts";
import { isLoading } from "./loading.ts";
import { locate } from "./locate.ts";
import type { LocatorName } from "./locators.ts";
import { ENOUGH_SECTIONS, positionOf, sectionsListed } from "./position.ts";
import { zoneOf } from "./zone.ts";

/** What could be told of the page, in numbers and our own words alone: no text of the page, and no address but its shape. */
export interface Diagnosis {
  readonly page: {
    readonly named: boolean;
    readonly part: string | null;
    readonly wizard: boolean;
    readonly sections: number;
    readonly dialog: boolean;
    readonly loading: boolean;
    readonly language: string;
  };
  /** The controls of the part that is shown, and how many elements each way of looking found. */
  readonly controls: readonly {
    readonly id: string;
    readonly located: boolean;
    readonly found: Readonly<Record<LocatorName, number>>;
  }[];
}

/** For a report that the portal has changed. */
export function diagnose(document: Document, address: string): Diagnosis {
  const zone = zoneOf(document);
  const { part, wizard } = positionOf(document, address, zone);
  return {
    page: {
      named: namesDefenderExperts(document),
      part,
      wizard,
      sections: sectionsListed(document),
      dialog: zone.modal && !zone.own,
      loading: isLoading(zone),
      language: document.documentElement.lang.slice(0, 20).replace(/[^\w-]/g, ""),
    },
    controls: CONTROLS.filter((control) => part === null || control.part === part).map(({ id }) => {
      const { element, found } = locate(id, document, address);
      return { id, located: element !== null, found };
    }),
  };
}

/**
 * Whether the page is not as it is known: of all the controls that could be on it none can be told. A dialog that lies over
 * it says nothing of the page, and neither does one that is still on its way, or a sub-page that no step speaks of.
 */
export function isStrange({ page, controls }: Diagnosis): boolean {
  const without = (page.part === null && page.sections >= ENOUGH_SECTIONS) || controls.length === 0;
  return (
    !page.dialog &&
    !page.loading &&
    !without &&
    controls.length > 0 &&
    controls.every(({ located }) => !located)
  );
}
