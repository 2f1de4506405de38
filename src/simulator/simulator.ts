import { derivedId } from "./derived-id.ts";
import { allowOrigin, route, withFaults } from "./exchange.ts";
import { addressOf, delayFor, type Fault, faultList } from "./faults.ts";
import { parseScopes } from "./sign-in/scopes.ts";
import { tokensFor } from "./sign-in/tokens.ts";
import type { PracticeTenant } from "./tenant.ts";
import {
  type AutoSignIn,
  type Identity,
  identities,
  type LiveTenant,
  startTenant,
  type World,
} from "./world.ts";

export interface SimulatorOptions {
  /** Tenants that exist. At the portal and without a name, the first one is meant. */
  readonly tenants: readonly PracticeTenant[];
  /** Application (client) id that is registered in all of them. */
  readonly clientId: string;
  /** Registered as a single-page application, byte for byte. */
  readonly redirectUris: readonly string[];
  /** Milliseconds since 1970. Default: the clock. */
  readonly now?: () => number;
  /** Text that nobody was given before. Default: GUIDs that follow from how often one was asked for. */
  readonly newId?: (kind: string) => string;
  readonly faults?: readonly Fault[];
  /** Signs in without the account page. Default: shows it. */
  readonly autoSignIn?: AutoSignIn;
  /** Answers the consent page. Default: shows it. */
  readonly autoConsent?: "accept" | "decline";
  /** AADSTS numbers with which every sign-in ends, at the authorization or at the token endpoint. */
  readonly refused?: { readonly authorize?: number; readonly token?: number };
}

interface LoggedCall {
  readonly method: string;
  readonly url: string;
  /** 0: no answer. */
  readonly status: number;
}

export interface Simulator {
  /**
   * Answers a request to login.microsoftonline.com, graph.microsoft.com or the portal's back end; 404 for anything else.
   * Rejects only where a fault says so, or once the request's signal aborts.
   * @param origin the origin that a browser would have sent; where requests are made in a page, none can be set
   */
  handle(request: Request, origin?: string): Promise<Response>;
  /** {@link handle} in the shape of `fetch`. */
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  readonly log: readonly LoggedCall[];
  clearLog(): void;
  setFaults(faults: readonly Fault[]): void;
  setAutoSignIn(value: AutoSignIn): void;
  setRefused(refused: { readonly authorize?: number; readonly token?: number }): void;
  /** Puts one tenant, or all of them, back to what they were described as. */
  reset(tenantId?: string): void;
  /** The tenant as it is now, to be changed at will. @throws RangeError where there is none of this id, tenant id or domain */
  tenant(id: string): PracticeTenant;
  /** Ends all sessions of an account, as an admin does: tokens that can be challenged stop working at once. */
  revoke(upn: string): void;
  /** An access token for Graph without a sign-in, for the scopes that are consented to. Default: all of these. */
  accessToken(options?: {
    readonly upn?: string;
    readonly scopes?: readonly string[];
    readonly challengeable?: boolean;
  }): string;
}

/** Sign-in, Graph and the portal's back end over described tenants. Same calls, same answers. */
export function createSimulator(options: SimulatorOptions): Simulator {
  const now = options.now ?? Date.now;
  let given = 0;
  const world: World = {
    clientId: options.clientId,
    redirectUris: options.redirectUris,
    now,
    newId: options.newId ?? ((kind) => derivedId(kind, ++given)),
    faults: faultList(options.faults),
    tenants: options.tenants.map((tenant) => startTenant(tenant, now())),
    autoSignIn: options.autoSignIn ?? false,
    autoConsent: options.autoConsent ?? null,
    refused: { authorize: options.refused?.authorize ?? null, token: options.refused?.token ?? null },
    session: null,
    codes: new Map(),
    refreshGrants: new Map(),
  };
  const log: LoggedCall[] = [];

  async function handle(request: Request, origin?: string): Promise<Response> {
    const from = origin ?? request.headers.get("origin");
    const entry = { method: request.method, url: request.url, status: 0 };
    log.push(entry);
    const strikes = world.faults.strikes(request.method, addressOf(new URL(request.url)));
    await delayFor(strikes, request.signal);
    const response = await withFaults(strikes, () => route(world, request, from));
    entry.status = response.status;
    if (from) allowOrigin(request, response, from);
    return response;
  }

  function person(upn: string | undefined): Identity {
    const known = identities(world.tenants);
    const found = upn === undefined ? known[0] : known.find(({ account }) => account.upn === upn);
    if (!found) throw new RangeError(`There is no practice account ${upn ?? ""}`);
    return found;
  }

  function live(id: string): LiveTenant {
    const found = world.tenants.find(({ tenant }) =>
      [tenant.id, tenant.tenantId, tenant.domain].includes(id),
    );
    if (!found) throw new RangeError(`There is no practice tenant ${id}`);
    return found;
  }

  return {
    handle,
    fetch: (url, init) => handle(new Request(url, init)),
    log,
    clearLog: () => {
      log.length = 0;
    },
    setFaults: world.faults.set,
    setAutoSignIn: (value) => {
      world.autoSignIn = value;
    },
    setRefused: ({ authorize, token }) => {
      world.refused = { authorize: authorize ?? null, token: token ?? null };
    },
    reset: (id) => {
      const chosen = id === undefined ? null : live(id);
      world.tenants = world.tenants.map((tenant, index) => {
        const description = options.tenants[index];
        return description && (!chosen || chosen === tenant) ? startTenant(description, now()) : tenant;
      });
    },
    tenant: (id) => live(id).tenant,
    revoke: (upn) => {
      const { live: tenant, account } = person(upn);
      const { count } = tenant.revocations.get(account.id) ?? { count: 0 };
      tenant.revocations.set(account.id, { count: count + 1, at: now() });
    },
    accessToken: ({ upn, scopes = [".default"], challengeable = false } = {}) =>
      String(
        tokensFor(world, person(upn), {
          scopes: parseScopes(scopes.join(" ")),
          nonce: null,
          challengeable,
        }).access_token,
      ),
  };
}
