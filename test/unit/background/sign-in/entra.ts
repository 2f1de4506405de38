import { REDIRECT } from "./worker.ts";

/** As much of Microsoft's sign-in as these tests need: it checks PKCE and hands out what it was told to grant. */

/** A directory role that the ID token names, and when it was issued, in seconds since the epoch. */
export const SECURITY_READER = "5d6b6bb7-de71-4623-b4af-96380a352509";
export const ISSUED = 1_795_000_000;

export const TENANT = "aaaaaaaa-0000-4000-8000-000000000001";

interface Person {
  readonly oid: string;
  readonly name: string;
  readonly username: string;
}

export const ADA: Person = {
  oid: "bbbbbbbb-0000-4000-8000-000000000001",
  name: "Ada Admin",
  username: "ada@contoso.com",
};
export const BEA: Person = {
  oid: "bbbbbbbb-0000-4000-8000-000000000002",
  name: "Bea Admin",
  username: "bea@contoso.com",
};

interface Refusal {
  readonly status?: number;
  readonly error: string;
  readonly suberror?: string;
  readonly error_description: string;
  readonly error_codes?: number[];
}

export function createEntra() {
  const calls: { method: string; url: string; body: URLSearchParams }[] = [];
  const codes = new Map<string, { challenge: string; nonce: string; scope: string }>();
  let issued = 0;

  const entra = {
    person: ADA,
    /** Graph permissions that Entra is willing to grant, whatever is asked. */
    consented: ["User.Read"],
    expiresIn: 3600,
    calls,
    /** The authorize requests seen, newest last. */
    asked: [] as URL[],
    refuseToken: null as ((body: URLSearchParams) => Refusal | null) | null,
    offline: false,

    /** The admin signs in and accepts. */
    accept(url: URL): string {
      entra.asked.push(url);
      const code = `code-${++issued}`;
      const read = (name: string) => url.searchParams.get(name) ?? "";
      codes.set(code, { challenge: read("code_challenge"), nonce: read("nonce"), scope: read("scope") });
      return `${read("redirect_uri")}#${new URLSearchParams({ code, state: read("state"), client_info: clientInfo() })}`;
    },

    /** Microsoft sends the admin back with a refusal. */
    refuse(url: URL, refusal: Refusal): string {
      entra.asked.push(url);
      const { error, error_description, suberror = "" } = refusal;
      const state = url.searchParams.get("state") ?? "";
      return `${REDIRECT}#${new URLSearchParams({ error, error_description, suberror, state })}`;
    },

    fetch: (async (input: RequestInfo | URL, init: RequestInit = {}) => {
      const body = new URLSearchParams(String(init.body ?? ""));
      calls.push({ method: init.method ?? "GET", url: String(input), body });
      if (entra.offline) throw new TypeError("Failed to fetch");
      const refusal = entra.refuseToken?.(body);
      if (refusal) return Response.json(refusal, { status: refusal.status ?? 400 });

      let nonce: string | undefined;
      if (body.get("grant_type") === "authorization_code") {
        const code = codes.get(body.get("code") ?? "");
        if (!code || (await challengeOf(body.get("code_verifier") ?? "")) !== code.challenge) {
          return Response.json(
            { error: "invalid_grant", error_description: "AADSTS501481: PKCE" },
            { status: 400 },
          );
        }
        nonce = code.nonce;
      } else if (!body.get("refresh_token")?.startsWith("refresh-")) {
        return Response.json(
          { error: "invalid_grant", error_description: "AADSTS70000: token" },
          { status: 400 },
        );
      }
      issued += 1;
      return Response.json({
        token_type: "Bearer",
        scope: ["openid", "profile", ...entra.consented].join(" "),
        expires_in: entra.expiresIn,
        access_token: `access-${issued}`,
        refresh_token: `refresh-${issued}`,
        id_token: idToken(nonce),
        client_info: clientInfo(),
      });
    }) as typeof globalThis.fetch,
  };

  function clientInfo(): string {
    return base64url({ uid: entra.person.oid, utid: TENANT });
  }

  function idToken(nonce: string | undefined): string {
    const { oid, name, username } = entra.person;
    const claims = {
      tid: TENANT,
      oid,
      name,
      preferred_username: username,
      wids: [SECURITY_READER],
      iat: ISSUED,
      sub: oid,
      nonce,
      iss: "x",
      aud: "x",
    };
    return `${base64url({ alg: "none", typ: "JWT" })}.${base64url(claims)}.`;
  }

  return entra;
}

function base64url(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return Buffer.from(digest).toString("base64url");
}
