import type { CheckView, Problem } from "../platform/protocol.ts";
import type { CheckProgress } from "../tenant/asking.ts";
import { type CollectOptions, collectTenant } from "../tenant/collect.ts";
import { collectFurther } from "../tenant/collect-further.ts";
import type { GraphFetch } from "../tenant/graph/answer.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";

/** What a check needs of the sign-in. */
export interface CheckAccess {
  readonly tenantId: string;
  /** Delegated permissions that the token carries. */
  readonly scopes: readonly string[];
  readonly graphFetch: GraphFetch;
  /** Directory roles that the ID token names. */
  readonly claims: CollectOptions["claims"] | null;
  /** Renews the token so that it satisfies Graph's demand; false when only the admin can. */
  answerChallenge(claims: string): Promise<boolean>;
}

export interface CheckDeps {
  /** A token's worth of access, or why there is none. */
  open(): Promise<CheckAccess | Problem>;
  save(tenantId: string, snapshot: TenantSnapshot): Promise<void>;
  /** Something that panels show has changed. */
  changed(): void;
  now(): number;
}

/**
 * Runs one check at a time. Its progress is kept in the worker's memory on purpose: when the worker dies, so does the
 * check, and a new worker rightly says that none is running.
 */
export function createCheck({ open, save, changed, now }: CheckDeps) {
  const idle: CheckView = { running: false, done: 0, total: 0, call: null, problem: null };
  let view = idle;
  let running: Promise<void> | null = null;
  let cancel = new AbortController();
  let lastAttempt = Number.NEGATIVE_INFINITY;

  const show = (next: CheckView) => {
    view = next;
    changed();
  };

  async function run(): Promise<void> {
    cancel = new AbortController();
    lastAttempt = now();
    show({ ...idle, running: true });
    try {
      const access = await open();
      if (!("graphFetch" in access)) {
        show({ ...idle, problem: access });
        return;
      }
      const { graphFetch, tenantId, claims } = access;
      const options = {
        scopes: access.scopes,
        signal: cancel.signal,
        answerChallenge: access.answerChallenge,
        onProgress: (progress: CheckProgress) => show({ running: true, ...progress, problem: null }),
      };
      const snapshot = await collectTenant(graphFetch, { ...options, ...(claims && { claims }) });
      // Cancelled, the admin keeps the facts that were there before.
      if (cancel.signal.aborted) return;
      // The verdict is shown at once; what confirms or contradicts it takes Graph another second at least.
      await save(tenantId, snapshot);
      const whole = await collectFurther(graphFetch, snapshot, options);
      if (!cancel.signal.aborted) await save(tenantId, whole);
    } finally {
      if (view.running) show(idle);
    }
  }

  return {
    get view(): CheckView {
      return view;
    },
    /** Milliseconds since the epoch of the last attempt in this worker's life. */
    get lastAttempt(): number {
      return lastAttempt;
    },
    /** Joins the check that is running, or starts one. */
    start(): Promise<void> {
      running ??= run().finally(() => {
        running = null;
      });
      return running;
    },
    cancel(): void {
      cancel.abort();
    },
    /** Gives up the check that is running, whose account or permissions are no longer those at hand, and starts another. */
    async restart(): Promise<void> {
      cancel.abort();
      await running?.catch(() => undefined);
      await this.start();
    },
  };
}

export type Check = ReturnType<typeof createCheck>;
