import { derivedId } from "./derived-id.ts";
import type { FaultList } from "./faults.ts";
import type { AuthorizationCode, RefreshGrant } from "./sign-in/grants.ts";
import type { PracticeAccount, PracticeTenant, Span } from "./tenant.ts";

/** A tenant while the simulator runs: its description, which commands may change, and what happened to it since. */
export interface LiveTenant {
  tenant: PracticeTenant;
  /** When it was set up or put back; spans and logs of its description count from here. Milliseconds. */
  startedAt: number;
  /** What each account agreed to for itself, by account id. */
  consents: Map<string, Set<string>>;
  /** How often an account's sessions were revoked, and when last, in milliseconds; by account id. */
  revocations: Map<string, { count: number; at: number }>;
  /** Moments of recent requests, by family of calls. Milliseconds. */
  recent: Map<string, number[]>;
}

/** Whom a sign-in picks without showing a page: nobody, the first account that fits, or the account of this UPN. */
export type AutoSignIn = boolean | string;

/** All that the simulator knows and remembers. */
export interface World {
  readonly clientId: string;
  readonly redirectUris: readonly string[];
  readonly now: () => number;
  /** A GUID, or any text that nobody was given before. */
  readonly newId: (kind: string) => string;
  readonly faults: FaultList;
  tenants: LiveTenant[];
  autoSignIn: AutoSignIn;
  autoConsent: "accept" | "decline" | null;
  /** AADSTS numbers with which every sign-in ends at either of its two ends. */
  refused: { authorize: number | null; token: number | null };
  /** Id of the account that the browser is signed in with, for single sign-on and `prompt=none`. */
  session: string | null;
  codes: Map<string, AuthorizationCode>;
  refreshGrants: Map<string, RefreshGrant>;
}

export interface Identity {
  readonly live: LiveTenant;
  readonly account: PracticeAccount;
}

export function startTenant(description: PracticeTenant, now: number): LiveTenant {
  return {
    tenant: structuredClone(description),
    startedAt: now,
    consents: new Map(),
    revocations: new Map(),
    recent: new Map(),
  };
}

/** The tenant of this id or domain. */
export function tenantOf(world: World, idOrDomain: string): LiveTenant | undefined {
  const wanted = idOrDomain.toLowerCase();
  return world.tenants.find(({ tenant }) => tenant.tenantId === wanted || tenant.domain === wanted);
}

export function identities(tenants: readonly LiveTenant[]): Identity[] {
  return tenants.flatMap((live) => live.tenant.accounts.map((account) => ({ live, account })));
}

/** Start and end of a span in milliseconds. */
export function momentsOf(span: Span, startedAt: number): { start: number; end: number } {
  const start = startedAt - span.sinceMinutes * 60_000;
  return { start, end: start + span.forMinutes * 60_000 };
}

/** Roles that the account holds at this moment, assigned or switched on. */
export function rolesAt({ account, live }: Identity, now: number): string[] {
  const activated = account.activated.filter(({ live: span }) => {
    const { start, end } = momentsOf(span, live.startedAt);
    return start <= now && now < end;
  });
  return [...new Set([...account.roles, ...activated.map(({ role }) => role)])];
}

/**
 * Names the session that a sign-in of this moment belongs to. A count and not a time tells sessions apart, because a
 * sign-in can follow a revocation within the same second.
 */
export function sessionOf({ account, live }: Identity): string {
  return derivedId("session", account.id, live.revocations.get(account.id)?.count ?? 0);
}

/** Delegated permissions that the account has from the whole tenant's consent and from its own. */
export function consentedFor({ account, live }: Identity): Set<string> {
  return new Set([...live.tenant.consented, ...(live.consents.get(account.id) ?? [])]);
}
