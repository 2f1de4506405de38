import { CONTROLS, type Control, type ControlId, controlNamed } from "../../src/portal/controls.ts";
import { LOCATORS, type LocatorName } from "../../src/portal/locators.ts";
import type { PageShape } from "../../src/portal/structure/shape.ts";

/** What came of looking for one control on recorded pages. */
export interface Ways {
  readonly id: ControlId;
  /** Ways of looking that told the element that was taken, or any where none was. */
  readonly ways: readonly LocatorName[];
  /** It would be pointed at. */
  readonly pointed: boolean;
  /** A page was recorded on which it belongs. */
  readonly recorded: boolean;
}

/** Which ways of looking hold on the recorded pages, control by control. */
export function waysOn(pages: readonly PageShape[]): Ways[] {
  return CONTROLS.map(({ id, part }) => {
    const told = pages.flatMap(({ controls }) => controls.filter((each) => each.told[id]));
    const taken = told.filter((each) => each.taken.includes(id));
    const names = new Set((taken.length > 0 ? taken : told).flatMap((each) => each.told[id] ?? []));
    return {
      id,
      ways: (Object.keys(LOCATORS) as LocatorName[]).filter((name) => names.has(name)),
      pointed: taken.length > 0,
      recorded: told.length > 0 || (part !== null && pages.some((page) => page.part === part)),
    };
  });
}

/** Controls that a way of looking can tell at all. */
const CAN_TELL: Readonly<Record<LocatorName, (control: Control) => boolean>> = {
  name: () => true,
  mention: ({ mentions }) => mentions !== undefined,
  heading: () => true,
  position: ({ part }) => part !== null,
  order: ({ order }) => order !== undefined,
  sole: ({ unmistakable }) => unmistakable === true,
};

/** How many of the controls that belong on recorded pages each way of looking tells, of those that it can tell at all. */
export function holdsOf(ways: readonly Ways[]): Record<LocatorName, { held: number; of: number }> {
  const recorded = ways.filter((each) => each.recorded);
  return Object.fromEntries(
    (Object.keys(LOCATORS) as LocatorName[]).map((name) => {
      const could = recorded.filter(({ id }) => CAN_TELL[name](controlNamed(id)));
      return [name, { held: could.filter((each) => each.ways.includes(name)).length, of: could.length }];
    }),
  ) as Record<LocatorName, { held: number; of: number }>;
}
