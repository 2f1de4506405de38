/**
 * The shape of a message, small enough for a script that runs on every page of the portal. A number stands for another
 * shape of the same list. {@link file://./reply-shape.json} is written from the protocol's own schema.
 * - `"string"`, `"number"`, `"boolean"`, `"null"`: a value of this type
 * - `["=", …]`: one of these values; `["|", …]`: of one of these shapes; `["[]", shape]`: a list
 * - an object: these properties and no others; `name?` may be missing, and `*` stands for any name
 */
export type Shape = string | number | ShapeList | { readonly [name: string]: Shape };
type ShapeList = readonly [kind: "=" | "|" | "[]", ...rest: readonly unknown[]];

/** Whether the value has the first shape of the list. Never throws. */
export function matches(
  value: unknown,
  shapes: readonly Shape[],
  shape: Shape | undefined = shapes[0],
): boolean {
  const fits = (inner: unknown, part: unknown) => matches(inner, shapes, part as Shape);
  if (shape === undefined) return false;
  if (typeof shape === "number") return fits(value, shapes[shape]);
  if (typeof shape === "string") return shape === (value === null ? "null" : typeof value);
  if (isList(shape)) {
    const [kind, ...rest] = shape;
    if (kind === "=") return rest.includes(value);
    if (kind === "|") return rest.some((part) => fits(value, part));
    return Array.isArray(value) && value.every((item) => fits(item, rest[0]));
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const own = (name: string) => (Object.hasOwn(shape, name) ? shape[name] : undefined);
  return (
    Object.keys(shape).every((name) => /[?*]$/.test(name) || Object.hasOwn(value, name)) &&
    Object.entries(value).every(([name, inner]) => {
      const part = own("*") ?? (name.endsWith("?") ? undefined : (own(name) ?? own(`${name}?`)));
      return part !== undefined && fits(inner, part);
    })
  );
}

function isList(shape: object): shape is ShapeList {
  return Array.isArray(shape);
}
