/**
 * Tokens shaped like Entra's and unsigned: nobody but the simulator itself is to be convinced by them. MSAL reads the
 * claims of an ID token without checking a signature.
 */
export function unsignedToken(claims: Readonly<Record<string, unknown>>): string {
  return `${base64Url({ typ: "JWT", alg: "none" })}.${base64Url(claims)}.`;
}

/** Claims of a token, or null where the text is none. */
export function claimsOf(token: string): Record<string, unknown> | null {
  const parts = token.split(".");
  if (parts.length !== 3 || !parts[1]) return null;
  try {
    const bytes = Uint8Array.from(atob(parts[1].replaceAll("-", "+").replaceAll("_", "/")), (sign) =>
      sign.charCodeAt(0),
    );
    const claims: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof claims === "object" && claims !== null ? { ...claims } : null;
  } catch {
    return null;
  }
}

/** Base64url without padding of a text's UTF-8, or of a value as JSON. */
export function base64Url(value: unknown): string {
  const bytes = new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
  return base64UrlOfBytes(bytes);
}

export function base64UrlOfBytes(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
