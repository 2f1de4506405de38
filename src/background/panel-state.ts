import type { GuideId } from "../knowledge/guide.ts";
import { KNOWLEDGE } from "../knowledge/index.ts";
import type { Text } from "../knowledge/text.ts";
import type { Config } from "../platform/config.ts";
import type { PanelState, Place, Prefs, SignInView } from "../platform/protocol.ts";
import { assess } from "../readiness/assess.ts";
import type { PageReading } from "../tenant/page-reading.ts";
import type { Check } from "./check.ts";
import type { createProgress } from "./progress.ts";
import type { Observations } from "./snapshots.ts";

export interface PanelStateDeps {
  signIn(): Promise<SignInView>;
  /** Tenant of the account at hand. */
  tenantId(): Promise<string | null>;
  observations(tenantId: string): Promise<Observations>;
  pageReadings: { read(tenant: string | null, named: boolean): Promise<PageReading | null> };
  progress: Pick<ReturnType<typeof createProgress>, "read">;
  prefs(): Promise<Prefs>;
  config(): Promise<Config>;
  check: Pick<Check, "view">;
  now(): number;
  /** Where the facts come from, when not from the tenant itself. */
  readonly origin?: Text;
}

/** Puts together all that a panel at this place of the portal shows. */
export async function panelState(place: Place, deps: PanelStateDeps): Promise<PanelState> {
  const signedIn = await deps.tenantId();
  const { latest, earlier } =
    signedIn === null ? { latest: null, earlier: null } : await deps.observations(signedIn);
  const key = progressKey(place, signedIn);
  const { guide, ...attestations } = await deps.progress.read(key);
  const config = await deps.config();
  return {
    assessment: assess(
      {
        snapshot: latest,
        earlier,
        page: config.pageReading.value ? await deps.pageReadings.read(key, place.tid !== null) : null,
        attestations,
        guide: guideBy(config.guide, guide),
        ...(deps.origin && { origin: deps.origin }),
        whose: { portal: place.tid?.toLowerCase() ?? null, signedIn },
      },
      KNOWLEDGE,
      new Date(deps.now()).toISOString(),
    ),
    signIn: await deps.signIn(),
    check: deps.check.view,
    prefs: await deps.prefs(),
    policyProblems: [...config.problems.managed, ...config.problems.local],
    settings: {
      language: config.language.value,
      pointing: config.pointing.value,
      pageReading: config.pageReading.value,
      guideLocked: config.guide.locked && config.guide.value !== "auto",
      masked: false,
    },
  };
}

/** A policy's word counts more than the admin's choice, and that more than the options. */
function guideBy({ value, locked }: Config["guide"], chosen: GuideId | null): GuideId | null {
  const set = value === "auto" ? null : value;
  return locked ? set : (chosen ?? set);
}

/** Whose ticks are meant: the tenant that the portal shows, otherwise the one signed in to, otherwise nobody's yet. */
export function progressKey(place: Place, signedIn: string | null): string | null {
  return place.tid?.toLowerCase() ?? signedIn;
}
