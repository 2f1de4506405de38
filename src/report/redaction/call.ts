import { CALLS } from "../../tenant/calls.ts";
import { isInstant } from "./shapes.ts";

/** Stands where something was taken out and no pseudonym could say what it was. */
export const WITHHELD = "withheld";

/** Sources that hold nothing of a tenant, however they are written. */
const FIXED: ReadonlySet<string> = new Set(
  Object.values(CALLS)
    .flatMap((calls) => calls.map(({ source }) => source))
    .filter((source) => !/tenantId|%7B/.test(source)),
);

/** Words of a Graph path or query: `roleManagement`, `$filter`, `microsoft.graph.directoryRole`, `v1.0`, `15`. */
const STRUCTURE =
  /^(?:[$@]?[a-z][A-Za-z]{0,59}|microsoft\.graph(?:\.[A-Za-z]{1,60})+|v1\.0|\d{1,4}|\{[a-z-]{1,30}\})$/;

/**
 * A call of Microsoft Graph with everything taken out that is not part of Graph's own names. What does not look like a call
 * is withheld as a whole.
 * @param replace what stands for a value, or null where nothing is known of it.
 */
export function redactCall(call: string, replace: (value: string) => string | null): string {
  if (FIXED.has(call)) return call;
  const [, method, path] = /^(GET|POST|PATCH|PUT|DELETE) (\/[\s\S]*)$/.exec(call) ?? [];
  if (method === undefined || path === undefined) return WITHHELD;
  const redacted = path
    .split(/('[^']*'|"[^"]*")/)
    .map((piece, index) =>
      index % 2 === 1
        ? `${piece.charAt(0)}${value(piece.slice(1, -1), replace)}${piece.charAt(0)}`
        : piece
            .split(/([/?&=(),\s]+)/)
            .map((token, at) => (at % 2 === 1 || token === "" ? token : tokenOf(token, replace)))
            .join(""),
    )
    .join("");
  return `${method} ${redacted}`;
}

function tokenOf(token: string, replace: (value: string) => string | null): string {
  const known = replace(decoded(token));
  if (known !== null) return known;
  return STRUCTURE.test(token) || isInstant(token) ? token : WITHHELD;
}

function value(text: string, replace: (value: string) => string | null): string {
  return text === "" ? "" : (replace(decoded(text)) ?? WITHHELD);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
