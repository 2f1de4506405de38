import { settingsRootOf } from "../address.ts";
import { CONTROLS, type ControlId, PARTS } from "../controls.ts";
import { DIALOGS, isBlocking, LAYERS, openDialogs } from "../dialogs.ts";
import { isShown, KINDS, ofKind } from "../element.ts";
import { namesProduct } from "../heading.ts";
import { leadHeading } from "../headings.ts";
import { isLoading } from "../loading.ts";
import { agreed, hitsOf } from "../locate.ts";
import type { LocatorName } from "../locators.ts";
import { type Look, lookAt } from "../look-at.ts";
import { CHOSEN, PORTALS_OWN, STEP, sectionList, stepList } from "../position.ts";
import { isVisible, plain, wordsIn } from "../words.ts";
import { isContent } from "../zone.ts";
import { describeControl, describeNode, HEADINGS } from "./describe-element.ts";
import type { ControlShape, PageShape } from "./shape.ts";

const MOST_CONTROLS = 60;
const MOST_OTHERS = 12;
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i;
const KEY = /^[a-z]{1,16}$/i;
const TRAIL = ":is(nav, [role=navigation]) > ol > li:last-child";
const GLYPH = /[\ue000-\uf8ff]/;
/** Lines that the portal's navigation has in English. */
const ENGLISH_LINES = ["home", "settings", "reports", "permissions"];

/** What the page at hand is made of. Costs a second look at everything, so it is to be asked for and not to be watched. */
export function describePage(
  document: Document,
  { pathname, search }: Pick<Location, "pathname" | "search">,
  address: string,
): Omit<PageShape, "moved"> {
  const look = lookAt(document, address);
  const { zone, position, named } = look;
  const hits: Hits = new Map(CONTROLS.map(({ id }) => [id, hitsOf(id, look)]));
  const few = <T extends Element>(selector: string, where: ParentNode = document): T[] =>
    [...where.querySelectorAll<T>(selector)].slice(0, MOST_OTHERS);
  const lines = [...document.querySelectorAll(PORTALS_OWN)];
  const sections = sectionList(document);
  const steps = stepList(zone.root);
  const marked = [...document.querySelectorAll(STEP)].some(isShown);
  const trail = [...document.querySelectorAll(TRAIL)].find(isVisible);
  const open = new Set(openDialogs(document));
  return {
    address: {
      root: settingsRootOf(pathname),
      pieces: Math.min(pathname.split("/").filter(Boolean).length, MOST_OTHERS),
      keys: keysOf(search),
    },
    language: LANGUAGE.test(document.documentElement.lang) ? document.documentElement.lang : "",
    named,
    part: position.part,
    wizard: position.wizard,
    loading: isLoading(zone),
    words: wordsKnown(document, look, hits, lines),
    zone: { ...describeNode(zone.root), dialog: zone.root.matches(DIALOGS), blocking: zone.modal },
    headings: few(HEADINGS, zone.root).filter(isVisible).map(describeNode),
    dialogs: few(DIALOGS).map((dialog) => ({
      ...describeNode(dialog),
      visible: open.has(dialog),
      blocking: isBlocking(dialog),
      layer: dialog.closest(LAYERS) !== null,
    })),
    trail: trail ? { ...describeNode(trail), marked: trail.matches("[aria-current]") } : null,
    steps: steps || marked ? { lines: steps?.length ?? 0, marked } : null,
    sections: sections?.[0]
      ? {
          lines: sections.length,
          line: describeNode(sections.find((line) => line.matches(CHOSEN)) ?? sections[0]),
        }
      : null,
    navigation: { lines: lines.length, hidden: lines.filter((line) => !isShown(line)).length },
    tables: few("table, [role=grid], [role=table]", zone.root).map((table) => ({
      ...describeNode(table),
      rowChecks: table.querySelectorAll("[role=row] :is([role=checkbox], [role=radio])").length,
    })),
    icons: iconsIn(document),
    frames: document.querySelectorAll("iframe").length,
    controls: controlsOf(look, hits),
  };
}

/** What each way of looking takes for each control. */
type Hits = ReadonlyMap<ControlId, ReturnType<typeof hitsOf>>;

function wordsKnown(
  document: Document,
  look: Look,
  hits: Hits,
  lines: readonly Element[],
): PageShape["words"] {
  const heading = [...document.querySelectorAll(HEADINGS)].find(
    (one) => isVisible(one) && !one.closest(`${DIALOGS}, ${LAYERS}`),
  );
  const names = PARTS.find(({ id }) => id === look.position.part)?.names;
  const lead = leadHeading(look.zone.root);
  const labels = CONTROLS.filter(({ mentions }) => mentions === undefined);
  return {
    product: heading ? wordsIn(heading) === "defender experts" : null,
    labels: labels.some(({ id }) => (hits.get(id)?.get("name") ?? []).length > 0),
    navigation: lines.length > 0 ? lines.map(wordsIn).some((text) => ENGLISH_LINES.includes(text)) : null,
    title: namesProduct(plain(document.title)),
    part: names && lead !== null ? names.some((name) => lead.startsWith(plain(name))) : null,
  };
}

function controlsOf({ zone }: Look, hits: Hits): ControlShape[] {
  const found = [...hits].map(([id, byWay]) => ({ id, byWay, element: agreed(byWay) }));
  return KINDS.flatMap((kind) =>
    ofKind(zone.root, kind)
      .filter((element) => isContent(element, zone))
      .map((element) => {
        const told: Partial<Record<ControlId, LocatorName[]>> = {};
        const taken: ControlId[] = [];
        for (const { id, byWay, element: best } of found) {
          const ways = [...byWay].flatMap(([way, elements]) => (elements.includes(element) ? [way] : []));
          if (ways.length > 0) told[id] = ways;
          if (best === element) taken.push(id);
        }
        return { ...describeControl(element, kind), told, taken };
      }),
  ).slice(0, MOST_CONTROLS);
}

function iconsIn(document: Document): PageShape["icons"] {
  const pressed = [...document.querySelectorAll("button, a, [role=button], [role=tab]")];
  return {
    glyphs: pressed.filter((one) => GLYPH.test(one.textContent ?? "")).length,
    pictures: pressed.filter((one) => one.querySelector("svg, img")).length,
  };
}

/** Not through URLSearchParams: what it iterates over is closed to content scripts in Firefox. */
function keysOf(search: string): string[] {
  const keys = search
    .slice(1)
    .split("&")
    .map((piece) => piece.split("=")[0] ?? "");
  return [...new Set(keys.filter((key) => KEY.test(key)))].slice(0, MOST_OTHERS);
}
