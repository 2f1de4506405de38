import type { Line, Report, Table } from "./report.ts";

/** The report as Markdown with GitHub's tables, readable as plain text too. */
export function reportToMarkdown(report: Report): string {
  return [
    `# ${escaped(report.title)}`,
    ...report.about.map(({ label, lines }) => `**${escaped(label)}:** ${linesOf(lines)}`),
    ...report.tables.map(tableToMarkdown),
  ]
    .join("\n\n")
    .concat("\n");
}

function tableToMarkdown({ title, columns, rows }: Table): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const body = [
    row(columns.map(({ label }) => escaped(label))),
    row(columns.map(() => "---")),
    ...rows.map(({ cells }) => row(cells.map(linesOf))),
  ];
  return `## ${escaped(title)}\n\n${body.join("\n")}`;
}

/** A cell is one line of Markdown, so what would be lines is parted by breaks. */
function linesOf(lines: readonly Line[]): string {
  return lines
    .map(({ text, href }) => (href === null ? escaped(text) : `[${escaped(text)}](<${address(href)}>)`))
    .join("<br>");
}

/** Nothing in a name is to become a heading, a link, a picture or a tag; addresses in it are not to become links either. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&!]/g, "\\$&")
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, space, mark) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    )
    .replaceAll("://", "\\://")
    .replace(/www\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replaceAll("@", "\\@")
    .replace(/\s*[\r\n]+\s*/g, "<br>");
}

/** Within angle brackets only these end an address, and a bar would end the cell. */
const address = (href: string) => href.replace(/[<>|\s]/g, encodeURIComponent);
