/** What an authorization code stands for. Times in milliseconds. */
export interface AuthorizationCode {
  readonly accountId: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly codeChallenge: string;
  readonly scopes: readonly string[];
  readonly session: string;
  readonly nonce: string | null;
  readonly issuedAt: number;
  redeemed: boolean;
}

/** What a refresh token stands for. Each renewal hands out a new token that inherits `signedInAt`. */
export interface RefreshGrant {
  readonly accountId: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly session: string;
  readonly signedInAt: number;
}

/** Entra's codes live for about ten minutes (Microsoft identity platform, "OAuth 2.0 authorization code flow"). */
export const CODE_LIFETIME = 10 * 60_000;

/**
 * Refresh tokens of single-page applications end 24 hours after sign-in, however often they are renewed (Microsoft
 * identity platform, "Refresh tokens").
 */
export const SPA_REFRESH_LIFETIME = 24 * 60 * 60_000;
