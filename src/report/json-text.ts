/** Length in bytes of UTF-8. A surrogate that stands alone counts as the three bytes of its replacement. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Whether a text that is no JSON begins like an object and ends too early, as a download does that was broken off: a
 * string or a bracket is still open at its end.
 */
export function isCutShort(text: string): boolean {
  const open: string[] = [];
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (inString) {
      if (character === "\\") at += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{" || character === "[") open.push(character === "{" ? "}" : "]");
    else if ((character === "}" || character === "]") && open.pop() !== character) return false;
  }
  return /^\s*\{/.test(text) && (inString || open.length > 0);
}
