import type { PageShape, Structure } from "../../src/portal/structure/shape.ts";
import { TRAIT_NAMES, USUAL_FACE } from "../../src/simulator/portal/face.ts";
import { faceFromTold, traitsIn } from "./face-of.ts";
import type { Simulated } from "./in-page.ts";
import { addressesLike } from "./simulate.ts";
import { unlike } from "./unlike.ts";
import { holdsOf, type Ways, waysOn } from "./ways.ts";

/** What was recorded, as a face: trait by trait, with what it rests on. */
export function faceReport({ version, pages }: Structure): string {
  const traits = traitsIn(pages);
  const face = faceFromTold(traits);
  const rows = TRAIT_NAMES.map((trait) => [
    trait,
    face[trait],
    traits[trait]?.because ?? "not told by what was recorded; the likeliest is assumed",
  ]);
  const unusual = TRAIT_NAMES.filter((trait) => face[trait] !== USUAL_FACE[trait]);
  const query = [
    unusual.length > 0 && `face=${unusual.map((trait) => `${trait}:${face[trait]}`).join()}`,
    `addresses=${addressesLike(pages)}`,
  ];
  return [
    `Recorded by version ${version}: ${pages.map(nameOf).join(", ")}.`,
    "",
    "Its face",
    columns(rows),
    "",
    `The simulated portal takes it with ?${query.filter(Boolean).join("&")}`,
  ].join("\n");
}

/** Which locators hold on the recorded pages, beside the simulated portal in their face. `simulated`: null where there is none. */
export function locatorReport(pages: readonly PageShape[], simulated: readonly Simulated[] | null): string {
  const recorded = waysOn(pages);
  const beside = simulated && waysOn(simulated.map(({ shape }) => shape));
  const rows = recorded.map((ways, index) => [
    ways.id,
    ways.recorded ? inWords(ways) : "its page was not recorded",
    beside?.[index] ? inWords(beside[index]) : "",
  ]);
  const holds = Object.entries(holdsOf(recorded)).map(([name, { held, of }]) => [name, `${held} of ${of}`]);
  return [
    "Where controls are told",
    columns([["", "on the recorded pages", beside ? "simulated in this face" : ""], ...rows]),
    "",
    "Ways of looking that hold on the recorded pages",
    columns(holds),
  ].join("\n");
}

/** What no trait explains. */
export function unlikeReport(pages: readonly PageShape[], simulated: readonly Simulated[]): string {
  const shapes = simulated.map(({ shape }) => shape);
  const found = pages.map((page) => ({ page, differences: unlike(page, shapes) }));
  const told = found.filter(({ differences }) => differences.length > 0);
  if (told.length === 0) return "Nothing of it is made otherwise than the simulated portal in this face.";
  return [
    "Made otherwise than the simulated portal in this face",
    ...told.flatMap(({ page, differences }) => [
      `  ${nameOf(page)}`,
      columns(
        differences.map(({ where, recorded, simulated }) => [
          `  ${where}`,
          recorded,
          `simulated: ${simulated}`,
        ]),
      ),
    ]),
  ].join("\n");
}

function inWords({ ways, pointed }: Ways): string {
  if (ways.length === 0) return "not found";
  return `${pointed ? "pointed at" : "in words only"} (${ways.join(", ")})`;
}

function nameOf({ part, wizard, named, zone, sections }: PageShape): string {
  const what = part ?? (sections ? "a sub-page" : "a first page");
  const where = [wizard && "in the guide", zone.dialog && "in a dialog", !named && "not taken for ours"];
  return [what, ...where].filter(Boolean).join(" ");
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, index) => Math.max(...rows.map((row) => row[index]?.length ?? 0))) ?? [];
  return rows
    .map((row) => `  ${row.map((text, index) => text.padEnd(widths[index] ?? 0)).join("  ")}`.trimEnd())
    .join("\n");
}
