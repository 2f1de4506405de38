import type { Catalogue } from "../platform/catalogue.ts";
import { normalPath } from "../platform/places.ts";
import type { PanelState, Place, Prefs, Reply, Request, Tier } from "../platform/protocol.ts";
import type { Stored } from "../platform/stored.ts";
import { contradictedByPage } from "../readiness/page-news.ts";
import type { Check } from "./check.ts";
import type { createPageReadings } from "./page-readings.ts";
import { progressKey } from "./panel-state.ts";
import type { createProgress } from "./progress.ts";
import { FRESH } from "./snapshots.ts";

const DAY = 24 * 60 * 60_000;

/** Milliseconds after a failed check before a panel that opens starts another by itself. */
const RETRY = 60_000;

export interface RequestDeps {
  state(place: Place): Promise<PanelState>;
  /** Tenant id of the account that is signed in. */
  signedIn(): Promise<string | null>;
  /** `another`: the account at hand belongs to another tenant than the portal shows. */
  signIn(tiers: readonly Tier[], another: boolean): Promise<void>;
  signOut(): Promise<void>;
  check: Check;
  progress: ReturnType<typeof createProgress>;
  pageReadings: Pick<ReturnType<typeof createPageReadings>, "write">;
  prefs: Stored<Prefs>;
  places: Stored<{ shown: string[]; hidden: string[] }>;
  openOptions(): Promise<void>;
  /** Signs out and deletes everything that is kept. */
  forget(): Promise<void>;
  /** The catalogue of the language that is set; null for the browser's. */
  words(): Promise<Catalogue | null>;
  /** Masks the portal's page in a tab, or shows it again. */
  maskTab(tab: number, on: boolean): Promise<void>;
  /** Puts further scripts into the page that asks. */
  bring(what: (Request & { do: "bring" })["what"]): Promise<void>;
  changed(): void;
  now(): number;
}

/** Carries out what a panel or page asks, and answers with what there is to show then. */
export async function answer(
  request: Exclude<Request, { do: "facts" | "mask" }>,
  deps: RequestDeps,
): Promise<Reply> {
  const { check, progress, places, changed } = deps;
  switch (request.do) {
    case "state": {
      const state = await deps.state(request.place);
      // A panel that opens over old facts asks for new ones by itself; nothing is asked while none is open. Nobody waits
      // for this check, and what it could not do is on the panel.
      if (isDue(state, deps)) check.start().catch(() => undefined);
      return { ok: true, state };
    }
    case "check":
      await check.start();
      break;
    case "cancel-check":
      check.cancel();
      break;
    case "sign-in": {
      const { assessment } = await deps.state(request.place);
      await deps.signIn(request.tiers, assessment.wrongTenant !== null);
      const tenant = await deps.signedIn();
      if (tenant !== null) {
        await progress.adopt(tenant);
        check.restart().catch(() => undefined);
      }
      changed();
      break;
    }
    case "sign-out":
      check.cancel();
      await deps.signOut();
      changed();
      break;
    case "tick": {
      const at = request.on ? new Date(deps.now()).toISOString() : null;
      await progress.tick(progressKey(request.place, await deps.signedIn()), request.step, at);
      changed();
      break;
    }
    case "guide":
      await progress.chooseGuide(progressKey(request.place, await deps.signedIn()), request.guide);
      changed();
      break;
    case "dismiss": {
      const { id, state, reason, days } = request;
      const at = new Date(deps.now()).toISOString();
      const until = new Date(deps.now() + days * DAY).toISOString();
      const key = progressKey(request.place, await deps.signedIn());
      await progress.dismiss(key, id, { reason, at, until, state });
      changed();
      break;
    }
    case "bring-back":
      await progress.dismiss(progressKey(request.place, await deps.signedIn()), request.id, null);
      changed();
      break;
    case "licence": {
      const at = new Date(deps.now()).toISOString();
      const key = progressKey(request.place, await deps.signedIn());
      await progress.sayLicence(key, request.word && { ...request.word, at });
      changed();
      break;
    }
    case "passive": {
      const at = request.on ? new Date(deps.now()).toISOString() : null;
      await progress.sayPassive(progressKey(request.place, await deps.signedIn()), request.product, at);
      changed();
      break;
    }
    case "page": {
      const { place, words } = request;
      const named = place.tid?.toLowerCase() ?? null;
      await deps.pageReadings.write(progressKey(place, await deps.signedIn()), words, named);
      changed();
      const state = await deps.state(place);
      // What was just saved on the page is news to the last check: the tenant is asked again, and the panel says so.
      if (isOutdated(state, deps)) check.start().catch(() => undefined);
      return { ok: true, state };
    }
    case "prefs":
      await deps.prefs.write(request.prefs);
      changed();
      break;
    case "hide-here": {
      const here = normalPath(request.path);
      await places.change(({ shown, hidden }) => ({
        shown: shown.filter((path) => path !== here),
        hidden: [...new Set([...hidden, here])],
      }));
      return { ok: true, state: null };
    }
    case "show-here": {
      const here = normalPath(request.path);
      await places.change(({ shown, hidden }) => ({
        shown: [...new Set([...shown, here])],
        hidden: hidden.filter((path) => path !== here),
      }));
      return { ok: true, state: null };
    }
    case "open-options":
      await deps.openOptions();
      return { ok: true, state: null };
    case "forget":
      await deps.forget();
      changed();
      return { ok: true, state: null };
    case "mask-tab":
      await deps.maskTab(request.tab, request.on);
      return { ok: true, state: null };
    case "words":
      return { ok: true, words: await deps.words() };
    case "bring":
      await deps.bring(request.what);
      return { ok: true, state: null };
  }
  return { ok: true, state: await deps.state(request.place) };
}

/** Milliseconds for which a check counts as of this moment: Graph may be behind the page by a little. */
const JUST_CHECKED = 5_000;

/** Whether the portal's page shows something else than the last check saw, and shows it since. */
function isOutdated({ signIn, assessment, check: view }: PanelState, deps: RequestDeps): boolean {
  if (signIn.state !== "signed-in" || assessment.observedAt === null || view.running) return false;
  if (deps.now() - deps.check.lastAttempt < JUST_CHECKED) return false;
  return contradictedByPage(assessment);
}

function isDue({ signIn, assessment, check: view }: PanelState, deps: RequestDeps): boolean {
  if (signIn.state !== "signed-in" || assessment.wrongTenant || view.running) return false;
  if (deps.now() - deps.check.lastAttempt < RETRY) return false;
  const { observedAt } = assessment;
  return observedAt === null || deps.now() - Date.parse(observedAt) > FRESH;
}
