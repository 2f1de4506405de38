/** An application or tenant id as Entra shows it, without braces. */
export function isGuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** A tenant's id or one of its domains. `common` and its like are no tenants. */
export function isTenant(value: string): boolean {
  return isGuid(value) || isDomain(value);
}

/** RFC 1035 and 1123: labels of 1 to 63 letters, digits and inner hyphens, 253 in all, and a last one that is no number. */
function isDomain(value: string): boolean {
  const labels = value.split(".");
  const last = labels.at(-1) ?? "";
  return (
    value.length <= 253 &&
    labels.length >= 2 &&
    labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) &&
    !/^\d+$/.test(last)
  );
}
