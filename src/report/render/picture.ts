import { escapeHtml } from "./escape-html.ts";
import { cellOf, type Table, textOf } from "./report.ts";

/** From what is sure to what is not; each with a filling that can be told from the others without colour. */
const FILLINGS = [
  { state: "experts", fill: "#000" },
  { state: "customer", fill: "url(#customer)" },
  { state: "disputed", fill: "url(#disputed)" },
  { state: "unknown", fill: "#fff" },
] as const;

const PATTERNS =
  '<pattern id="customer" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><rect width="2.5" height="6" fill="#000"/></pattern>' +
  '<pattern id="disputed" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><circle cx="3" cy="3" r="1.4" fill="#000"/></pattern>';

const [NAMES, BAR, LINE] = [250, 430, 26];

/**
 * Who can take which share of the actions, product by product, as a drawing that needs neither colour nor script.
 * @param table the table of actions; its groups are the products. Those that aren't counted are left out.
 * @returns SVG, or nothing where there are no actions.
 */
export function coveragePicture(table: Table | undefined): string {
  const actions = table && { ...table, rows: table.rows.filter((row) => !row.aside) };
  if (!actions || actions.rows.length === 0) return "";
  const groupOf = (row: Table["rows"][number]) => textOf(cellOf(actions, row, "group"));
  const groups = [...new Set(actions.rows.map(groupOf))];
  const most = Math.max(
    ...groups.map((group) => actions.rows.filter((row) => groupOf(row) === group).length),
  );
  const bars = groups.map((group, index) => {
    const rows = actions.rows.filter((row) => groupOf(row) === group);
    return barOf(group, index, rows, BAR / most);
  });
  const legend = FILLINGS.flatMap(({ state, fill }) => {
    const rows = actions.rows.filter((row) => row.state === state);
    const [first] = rows;
    return first ? [{ fill, label: `${textOf(cellOf(actions, first, "state"))}: ${rows.length}` }] : [];
  });
  const height = groups.length * LINE + 16;
  const keys = legend.map(({ fill, label }, index) => {
    const x = index * 185;
    return `${box(x, height, 14, fill)}<text x="${x + 20}" y="${height + 12}">${escapeHtml(label)}</text>`;
  });
  const spoken = escapeHtml(`${actions.title}. ${legend.map(({ label }) => label).join(", ")}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 740 ${height + 24}" width="740" role="img" aria-label="${spoken}" font-family="system-ui, sans-serif" font-size="13" direction="ltr"><defs>${PATTERNS}</defs>${bars.join("")}${keys.join("")}</svg>`;
}

function barOf(name: string, index: number, rows: Table["rows"], unit: number): string {
  const y = index * LINE;
  let x = NAMES;
  const boxes = FILLINGS.map(({ state, fill }) => {
    const width = rows.filter((row) => row.state === state).length * unit;
    const drawn = width > 0 ? box(x, y + 2, width, fill) : "";
    x += width;
    return drawn;
  });
  return `<text x="0" y="${y + 15}">${escapeHtml(name)}</text>${boxes.join("")}<text x="${round(x + 8)}" y="${y + 15}">${rows.length}</text>`;
}

function box(x: number, y: number, width: number, fill: string): string {
  return `<rect x="${round(x)}" y="${y}" width="${round(width)}" height="14" fill="${fill}" stroke="#000"/>`;
}

const round = (value: number) => Math.round(value * 10) / 10;
