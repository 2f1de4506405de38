import type { ControlId } from "../../src/portal/controls.ts";
import type { ControlShape, NodeShape, PageShape } from "../../src/portal/structure/shape.ts";

/** Where a recorded page is made of something else than the same page of the simulated portal. */
export interface Difference {
  readonly where: string;
  readonly recorded: string;
  readonly simulated: string;
}

/**
 * What no trait of the simulated portal explains: this is what it has to learn next.
 * @param simulated pages of the simulated portal in the face that the recorded ones have.
 */
export function unlike(recorded: PageShape, simulated: readonly PageShape[]): Difference[] {
  const same = simulated.filter(
    ({ part, wizard, zone }) =>
      part === recorded.part && wizard === recorded.wizard && zone.dialog === recorded.zone.dialog,
  );
  // Of the pages that show the same piece of the settings the one that is most like it: with most of its controls first.
  const shared = (other: PageShape) =>
    [...takenOn(recorded).keys()].filter((id) => takenOn(other).has(id)).length;
  const [closest] = same
    .map((other) => ({ shared: shared(other), differences: differencesOf(recorded, other) }))
    .sort((one, other) => other.shared - one.shared || one.differences.length - other.differences.length);
  return closest?.differences ?? [];
}

function differencesOf(recorded: PageShape, simulated: PageShape): Difference[] {
  const differences: Difference[] = [];
  const compare = (where: string, one: string, other: string) => {
    if (one !== other) differences.push({ where, recorded: one, simulated: other });
  };
  const node = (where: string, one: NodeShape | null | undefined, other: NodeShape | null | undefined) =>
    compare(where, one ? inWords(one) : "nothing", other ? inWords(other) : "nothing");
  node("what the page is drawn in", recorded.zone, simulated.zone);
  node("first heading", recorded.headings[0], simulated.headings[0]);
  node("trail of pages", recorded.trail, simulated.trail);
  node("list of sub-pages", recorded.sections?.line, simulated.sections?.line);
  node("first list", recorded.tables[0], simulated.tables[0]);
  for (const [id, control] of takenOn(recorded)) {
    const other = takenOn(simulated).get(id);
    if (other) compare(id, controlInWords(control), controlInWords(other));
  }
  return differences;
}

function takenOn({ controls }: PageShape): ReadonlyMap<ControlId, ControlShape> {
  return new Map(controls.flatMap((control) => control.taken.map((id) => [id, control] as const)));
}

function inWords({ tag, role, level, classes }: NodeShape): string {
  const attributes = [
    role && ` role=${role}`,
    level && ` level ${level}`,
    ...classes.toSorted().map((each) => ` .${each}`),
  ];
  return `<${tag}${attributes.filter(Boolean).join("")}>`;
}

function controlInWords(control: ControlShape): string {
  const { type, named, described } = control;
  return `${inWords(control)}${type ? ` type=${type}` : ""}, named by ${named ?? "nothing"}${described ? ", described" : ""}`;
}
