/** The path data of a system icon's SVG text, so that it can be drawn without ever being parsed as HTML. */
export function pathIn(svg: string): string {
  return [...svg.matchAll(/ d="([^"]+)/g)].map((match) => match[1]).join("");
}
