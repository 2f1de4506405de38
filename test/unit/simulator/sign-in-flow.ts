import { codeChallenge } from "../../../src/simulator/sign-in/pkce.ts";
import type { Simulator } from "../../../src/simulator/simulator.ts";
import { CLIENT_ID, ORIGIN, REDIRECT_URI } from "./support.ts";

const LOGIN = "https://login.microsoftonline.com/organizations/oauth2/v2.0";
const VERIFIER = "a-verifier-of-more-than-forty-three-signs-0123456789";

type Parameters = Readonly<Record<string, string | null>>;

/** Query or form text of the defaults with what differs; null takes a parameter out. */
function merged(defaults: Readonly<Record<string, string>>, changes: Parameters): string {
  const values = new URLSearchParams(defaults);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) values.delete(name);
    else values.set(name, value);
  }
  return values.toString();
}

export async function authorizeUrl(changes: Parameters = {}, root = LOGIN): Promise<string> {
  return `${root}/authorize?${merged(
    {
      client_id: CLIENT_ID,
      redirect_uri: REDIRECT_URI,
      response_type: "code",
      response_mode: "fragment",
      scope: "openid profile offline_access User.Read Policy.Read.All",
      code_challenge: await codeChallenge(VERIFIER),
      code_challenge_method: "S256",
      state: "s1",
      nonce: "n1",
    },
    changes,
  )}`;
}

export async function authorize(simulator: Simulator, changes: Parameters = {}, root = LOGIN) {
  const response = await simulator.fetch(await authorizeUrl(changes, root));
  const location = response.headers.get("location");
  return {
    status: response.status,
    html: await response.text(),
    /** What the application is told, or null where the browser stays on the sign-in's pages. */
    answer:
      location === null ? null : Object.fromEntries(new URLSearchParams(new URL(location).hash.slice(1))),
    location,
  };
}

export interface TokenBody {
  readonly access_token?: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly refresh_token_expires_in?: number;
  readonly scope?: string;
  readonly client_info?: string;
  readonly error?: string;
  readonly suberror?: string;
  readonly error_description?: string;
  readonly error_codes?: readonly number[];
  readonly claims?: string;
}

export async function token(simulator: Simulator, changes: Parameters, origin: string | null = ORIGIN) {
  const response = await simulator.fetch(`${LOGIN}/token`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      ...(origin !== null && { origin }),
    },
    body: merged({ client_id: CLIENT_ID, scope: "openid offline_access User.Read" }, changes),
  });
  return {
    status: response.status,
    headers: response.headers,
    body: JSON.parse(await response.text()) as TokenBody,
  };
}

export function redeem(
  simulator: Simulator,
  code: string | undefined,
  changes: Parameters = {},
  origin?: string | null,
) {
  return token(
    simulator,
    {
      grant_type: "authorization_code",
      code: code ?? "",
      redirect_uri: REDIRECT_URI,
      code_verifier: VERIFIER,
      ...changes,
    },
    origin,
  );
}

export function renew(simulator: Simulator, refreshToken: string | undefined, changes: Parameters = {}) {
  return token(simulator, { grant_type: "refresh_token", refresh_token: refreshToken ?? "", ...changes });
}

/** A whole sign-in of the tenant's first account. */
export async function signIn(simulator: Simulator, changes: Parameters = {}): Promise<TokenBody> {
  simulator.setAutoSignIn(true);
  const { answer } = await authorize(simulator);
  return (await redeem(simulator, answer?.code, changes)).body;
}
