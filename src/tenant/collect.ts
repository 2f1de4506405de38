import { ENTRA_PREMIUM_PLANS } from "../knowledge/licences.ts";
import { findExperts } from "./experts.ts";
import type { Fact, Unknown, UnknownReason } from "./fact.ts";
import type { GraphFetch } from "./graph/answer.ts";
import { createGraphClient, type GraphClientOptions } from "./graph/client.ts";
import { DeadlinePassed } from "./graph/exchange.ts";
import { adminRoles, me, organization } from "./readers/admin.ts";
import { assignmentsOf } from "./readers/assignments.ts";
import { constraintsOf, partnerDefault, partners, tenantName } from "./readers/cross-tenant.ts";
import { skus } from "./readers/licences.ts";
import { policies } from "./readers/policies.ts";
import { factFrom, type Reader } from "./readers/reader.ts";
import type { TenantSnapshot } from "./snapshot.ts";

export interface CollectOptions
  extends Partial<Pick<GraphClientOptions, "now" | "random" | "pause" | "answerChallenge">> {
  /** Delegated permissions that the token carries. A call that none of them answers is not sent. Absent: all are sent. */
  readonly scopes?: readonly string[];
  /** Cancels the check; what has arrived by then is kept. */
  readonly signal?: AbortSignal;
  /** The whole check gives up waiting after so many milliseconds. */
  readonly deadline?: number;
  readonly onProgress?: (progress: { done: number; total: number }) => void;
}

const DEADLINE = 45_000;
/** Names are asked for so many providers at most, so that a check stays within 13 requests. */
const NAMED_PROVIDERS = 3;

/**
 * Asks Microsoft Graph for all that the judge needs: at most 13 requests (more only where lists have several pages or
 * Graph asks to try again) in two dependent round trips. Read-only. Never throws: what could not be learned is in the
 * snapshot as unknown, with its reason.
 */
export async function collectTenant(
  graphFetch: GraphFetch,
  options: CollectOptions = {},
): Promise<TenantSnapshot> {
  const { now = Date.now, deadline = DEADLINE, onProgress } = options;
  const startedAt = new Date(now()).toISOString();
  const deadlinePassed = new AbortController();
  const timer = setTimeout(() => deadlinePassed.abort(new DeadlinePassed()), deadline);
  const signal = options.signal
    ? AbortSignal.any([options.signal, deadlinePassed.signal])
    : deadlinePassed.signal;
  const progress = { done: 0, total: 10 };
  const client = createGraphClient(graphFetch, {
    ...options,
    signal,
    onAnswer: (done) => onProgress?.({ ...progress, done }),
  });
  let trips: number[] = [];

  /** Asks readers together; those that the token's permissions can't answer are not sent. */
  async function ask<const T extends readonly Reader<unknown>[]>(readers: T): Promise<FactsOf<T>> {
    const allowed = readers.filter((reader) => isAllowed(reader, options.scopes));
    const answers = await client.ask(allowed.map((reader) => reader.call));
    trips.push(...answers.map((answer) => answer.trips));
    const facts = readers.map((reader) => {
      const answer = answers[allowed.indexOf(reader)];
      const reason: UnknownReason = { kind: "scope-missing", scopes: [...reader.scopes] };
      return answer ? factFrom(reader, answer) : notAsked(reader, now(), reason);
    });
    return facts as FactsOf<T>;
  }

  /** The longest chain of exchanges since the last call. */
  function longestTrip(): number {
    const longest = Math.max(0, ...trips);
    trips = [];
    return longest;
  }

  try {
    const { reader, operator, administrator } = ROLE_READERS;
    // Conditional Access stands alone: it allows one request a second, and a batch would have to wait for its retry.
    const [[policiesFact], first] = await Promise.all([
      ask([policies]),
      ask([me, organization, adminRoles, skus, partners, partnerDefault, reader, operator, administrator]),
    ]);
    const firstTrip = longestTrip();

    const [admin, tenant, roles, licences, partnersFact, defaultFact, ...assigned] = first;
    const { ids, identified } = providersToAsk({ policies: policiesFact, partners: partnersFact });
    const constraintReaders = identified ? ids.map(constraintsOf) : [];
    progress.total += constraintReaders.length + ids.length;
    const [constraints, names] = await Promise.all([ask(constraintReaders), ask(ids.map(tenantName))]);

    return {
      schema: 1,
      startedAt,
      finishedAt: new Date(now()).toISOString(),
      cost: { requests: client.requests, roundTrips: firstTrip + longestTrip() },
      admin,
      organization: tenant,
      adminRoles: roles,
      skus: licences,
      partners: partnersFact,
      partnerDefault: defaultFact,
      policies: orUnlicensed(policiesFact, licences),
      assignments: { reader: assigned[0], operator: assigned[1], administrator: assigned[2] },
      providers: ids.map((tenantId, index) => ({
        tenantId,
        constraints: constraints[index] ?? notAsked(constraintsOf(tenantId), now(), { kind: "not-asked" }),
        name: names[index] ?? notAsked(tenantName(tenantId), now(), { kind: "not-asked" }),
      })),
    };
  } finally {
    clearTimeout(timer);
  }
}

type FactsOf<T extends readonly Reader<unknown>[]> = {
  -readonly [K in keyof T]: T[K] extends Reader<infer Value> ? Fact<Value> : never;
};

const ROLE_READERS = {
  reader: assignmentsOf("reader"),
  operator: assignmentsOf("operator"),
  administrator: assignmentsOf("administrator"),
};

/**
 * Conditional Access refuses a tenant without Microsoft Entra ID P1 by the same 403 as an admin without the role. Where
 * the licences are known and none carries it, the licence is the reason.
 */
function orUnlicensed(
  policies: TenantSnapshot["policies"],
  licences: TenantSnapshot["skus"],
): TenantSnapshot["policies"] {
  if (policies.state === "known" || policies.reason.kind !== "forbidden" || licences.state === "unknown")
    return policies;
  const premium = ENTRA_PREMIUM_PLANS.map((plan) => plan.id);
  const licensed = licences.value.some((sku) => sku.plans.some((plan) => premium.includes(plan.id)));
  return licensed ? policies : { ...policies, reason: { ...policies.reason, kind: "not-licensed" } };
}

/** Once the first answers say who the experts are, their own entry is asked; otherwise only the names of who it might be. */
function providersToAsk(facts: Pick<TenantSnapshot, "partners" | "policies">): {
  ids: string[];
  identified: boolean;
} {
  const found = findExperts({ ...facts, providers: [] });
  switch (found.state) {
    case "identified":
    case "named":
      return { ids: [found.tenantId], identified: true };
    case "candidates":
      return {
        ids: found.candidates.slice(0, NAMED_PROVIDERS).map((item) => item.tenantId),
        identified: false,
      };
    default:
      return { ids: [], identified: false };
  }
}

function isAllowed(reader: Reader<unknown>, scopes: readonly string[] | undefined): boolean {
  return scopes === undefined || reader.scopes.some((scope) => scopes.includes(scope));
}

function notAsked(reader: Reader<unknown>, at: number, reason: UnknownReason): Unknown {
  return { state: "unknown", reason, source: reader.source, observedAt: new Date(at).toISOString() };
}
