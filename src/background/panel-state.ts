import { KNOWLEDGE } from "../knowledge/index.ts";
import type { PanelState, Place, Prefs, Problem, SignInView } from "../platform/protocol.ts";
import { assess } from "../readiness/assess.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";
import type { Check } from "./check.ts";
import type { createProgress } from "./progress.ts";

export interface PanelStateDeps {
  signIn(): Promise<SignInView>;
  /** Tenant of the account at hand. */
  tenantId(): Promise<string | null>;
  snapshot(tenantId: string): Promise<TenantSnapshot | null>;
  progress: Pick<ReturnType<typeof createProgress>, "read">;
  prefs(): Promise<Prefs>;
  policyProblems(): Promise<Problem[]>;
  check: Pick<Check, "view">;
  now(): number;
}

/** Puts together all that a panel at this place of the portal shows. */
export async function panelState(place: Place, deps: PanelStateDeps): Promise<PanelState> {
  const tenantId = await deps.tenantId();
  const snapshot = tenantId === null ? null : await deps.snapshot(tenantId);
  const wrongTenant = tenantId === null ? null : otherTenant(place, tenantId, snapshot);
  const progress = await deps.progress.read(progressKey(place, tenantId));
  return {
    assessment: assess(
      {
        // Facts of another tenant than the one on screen must not be taken for this one's.
        snapshot: wrongTenant ? null : snapshot,
        ...progress,
      },
      KNOWLEDGE,
      new Date(deps.now()).toISOString(),
    ),
    signIn: await deps.signIn(),
    check: deps.check.view,
    prefs: await deps.prefs(),
    policyProblems: await deps.policyProblems(),
    wrongTenant,
  };
}

/** Whose ticks are meant: the tenant that the portal shows, otherwise the one signed in to, otherwise nobody's yet. */
export function progressKey(place: Place, signedIn: string | null): string | null {
  return place.tid?.toLowerCase() ?? signedIn;
}

function otherTenant(
  place: Place,
  signedIn: string,
  snapshot: TenantSnapshot | null,
): PanelState["wrongTenant"] {
  const portal = place.tid?.toLowerCase();
  if (!portal || portal === signedIn.toLowerCase()) return null;
  const organization = snapshot?.organization.state === "known" ? snapshot.organization.value : null;
  if (organization?.defaultDomain?.toLowerCase() === portal) return null;
  return { portal, signedIn: organization?.displayName ?? signedIn };
}
