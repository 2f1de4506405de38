/**
 * What of the `claims` parameter bears on a token. Source: Microsoft identity platform, "Claims challenges, claims
 * requests, and client capabilities".
 */
export interface RequestedClaims {
  readonly challengeable: boolean;
  /** A challenge asks for a sign-in that is no older than this. Milliseconds; 0: no matter. */
  readonly notBefore: number;
}

export function requestedClaims(text: string | null): RequestedClaims {
  let claims: { access_token?: { xms_cc?: { values?: unknown }; nbf?: { value?: unknown } } } | null = null;
  try {
    claims = text ? JSON.parse(text) : null;
  } catch {
    claims = null;
  }
  const capabilities = claims?.access_token?.xms_cc?.values;
  const notBefore = Number(claims?.access_token?.nbf?.value ?? 0);
  return {
    challengeable:
      Array.isArray(capabilities) && capabilities.some((name) => String(name).toUpperCase() === "CP1"),
    notBefore: Number.isFinite(notBefore) ? notBefore * 1000 : 0,
  };
}
