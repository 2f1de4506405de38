/** How values look that can be told apart by their looks alone. */

const guid = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const sign = "[^\\s@\"'<>(),;:[\\]{}|\\\\/=&?]";
const name = `${sign}+`;
const ipv4 = "\\d{1,3}(?:\\.\\d{1,3}){3}";

const isWhole = (pattern: string) => {
  const whole = new RegExp(`^${pattern}$`, "i");
  return (value: string) => whole.test(value);
};

export const isGuid = isWhole(guid);
export const isMail = isWhole(`${name}@${name}`);
export const isIpv4 = isWhole(ipv4);
export const isIpv6 = (value: string): boolean => /^[0-9a-f:.]*:[0-9a-f:.]*:[0-9a-f:.]*$/i.test(value);

/**
 * Mail addresses, GUIDs and addresses on the network inside a text; the parts between them are at even places. A name is
 * looked for where it begins only, or a long word would be read again from each of its letters.
 */
export const NAMED_INSIDE = new RegExp(
  `((?<!${sign})${name}@${name}\\.${name}|(?<![0-9a-f])${guid}(?![0-9a-f])|(?<!\\d)(?<!\\d\\.)${ipv4}(?!\\d)(?!\\.\\d))`,
  "giu",
);

export const isInstant = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.test(value);

/** A permission as Microsoft Graph writes it: `Policy.Read.All`. */
export const isPermission = (value: string): boolean =>
  /^[A-Z][A-Za-z]{2,50}\.(Read|ReadBasic|ReadWrite)(\.[A-Z][A-Za-z]{1,30}){0,2}$/.test(value);

/** A code as Graph writes it, a status, or the place and kind of a mistake in a body (`value.0.id: invalid_type`). */
export const isCode = (value: string): boolean =>
  /^(?:[A-Z][a-z]+[A-Za-z]*(?:_[A-Z][A-Za-z]+)*|HTTP \d{3}|(?:value|body)(?:\.[A-Za-z]+|\.\d{1,6})*: [a-z_]+|body)$/.test(
    value,
  ) && value.length <= 120;

/**
 * A product's name as Microsoft's list of products writes it (`Microsoft_365_E5_(no_Teams)`). A long stretch of letters
 * and digits, or of digits alone, is no name but a key or a number.
 */
export const isLicence = (value: string): boolean =>
  /^[A-Za-z][\w()/+-]{1,99}$/.test(value) &&
  !/\d{7}/.test(value) &&
  value
    .split(/[^A-Za-z0-9]+/)
    .every((part) => part.length < 16 || !/\d/.test(part) || !/[A-Za-z]/.test(part));
