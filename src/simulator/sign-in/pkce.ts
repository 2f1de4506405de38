import { base64UrlOfBytes } from "./jwt.ts";

/** A verifier has 43 to 128 of these signs (RFC 7636, section 4.1). */
const VERIFIER = /^[\w.~-]{43,128}$/;

/** The S256 challenge of a verifier (RFC 7636, section 4.2). */
export async function codeChallenge(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return base64UrlOfBytes(new Uint8Array(digest));
}

export async function verifies(verifier: string | null, challenge: string): Promise<boolean> {
  return verifier !== null && VERIFIER.test(verifier) && (await codeChallenge(verifier)) === challenge;
}
