import { escapeHtml } from "./escape-html.ts";
import { STYLE, STYLE_HASH } from "./html-style.ts";
import { coveragePicture } from "./picture.ts";
import { type Column, type Line, type Report, type Row, type Table, textOf } from "./report.ts";

export interface Writing {
  /** BCP 47. */
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
}

/** Nothing is loaded, nothing runs, nothing is sent; the one style is allowed by its hash. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * The report as one page that needs nothing else: to be printed, saved as PDF, or sent. It holds no script, and what comes
 * from outside is text in it and nothing more.
 * @param more further tables, such as the action plan.
 */
export function reportToHtml(report: Report, { lang, dir }: Writing, more: readonly Table[] = []): string {
  const title = escapeHtml(report.title);
  const picture = coveragePicture(report.tables.find(({ id }) => id === "action"));
  return `<!doctype html>
<html lang="${escapeHtml(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<dl>${report.about.map(({ label, lines }) => entry(label, lines)).join("")}</dl>
${picture}
${[...report.tables, ...more].map(section).join("\n")}
</main>
</body>
</html>
`;
}

function section({ id, title, columns, rows }: Table): string {
  const items = rows.map((row) => article(row, columns)).join("\n");
  return `<section id="${escapeHtml(id)}">\n<h2>${escapeHtml(title)}</h2>\n${items}\n</section>`;
}

/** One row: its name and state above, every other cell below with its column's name. */
function article(row: Row, columns: readonly Column[]): string {
  const named = columns.map((column, index) => ({ ...column, lines: row.cells[index] ?? [] }));
  const text = (id: string) => escapeHtml(textOf(named.find((cell) => cell.id === id)?.lines ?? []));
  const state = text("state");
  const rest = named.filter(({ id, lines }) => id !== "name" && id !== "state" && lines.length > 0);
  const blank = named.filter(
    ({ id, lines }) => ["owner", "due", "reason"].includes(id) && lines.length === 0,
  );
  return [
    `<article id="${escapeHtml(row.id)}">`,
    `<h3>${text("name")}${state && ` <span class="state">${state}</span>`}</h3>`,
    `<dl>${rest.map(({ label, lines }) => entry(label, lines)).join("")}`,
    ...blank.map(({ label }) => `<dt>${escapeHtml(label)}</dt><dd><span class="blank">&nbsp;</span></dd>`),
    "</dl></article>",
  ].join("");
}

function entry(label: string, lines: readonly Line[]): string {
  const shown = lines.map(({ text, href }) => {
    const words = escapeHtml(text).replaceAll("\n", "<br>");
    return href === null
      ? `<p>${words}</p>`
      : `<p><a href="${escapeHtml(href)}" rel="noreferrer">${words}</a></p>`;
  });
  return `<dt>${escapeHtml(label)}</dt><dd>${shown.join("")}</dd>`;
}
