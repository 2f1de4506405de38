/** Reads CSV as RFC 4180 writes it. @throws Error where it is not so written. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = text.startsWith("\ufeff") ? 1 : 0;
  while (at < text.length) {
    if (text[at] !== '"') throw new Error(`no quote at ${at}`);
    let cell = "";
    for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
      if (at >= text.length) throw new Error("a quote stays open");
      if (text[at] === '"') at += 1;
      cell += text[at];
    }
    rows.at(-1)?.push(cell);
    at += 1;
    if (text[at] === ",") at += 1;
    else if (text.startsWith("\r\n", at)) {
      at += 2;
      rows.push([]);
    } else throw new Error(`neither comma nor CRLF at ${at}`);
  }
  return rows.slice(0, -1);
}
