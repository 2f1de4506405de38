import browser from "webextension-polyfill";
import { createCheck } from "../../background/check.ts";
import { createPageReadings } from "../../background/page-readings.ts";
import { panelState } from "../../background/panel-state.ts";
import { createPreferences } from "../../background/preferences.ts";
import { createProgress } from "../../background/progress.ts";
import { answer } from "../../background/requests.ts";
import { createRevision } from "../../background/revision.ts";
import { createSession } from "../../background/session.ts";
import { createSnapshots } from "../../background/snapshots.ts";
import type { GuideId } from "../../knowledge/guide.ts";
import { say } from "../../knowledge/text.ts";
import { readConfig } from "../../platform/config.ts";
import { loadCatalogue } from "../../platform/load-catalogue.ts";
import { learnedPlaces } from "../../platform/places.ts";
import { type PanelState, type Place, Reply, Request } from "../../platform/protocol.ts";
import { PRACTICE_CLIENT_ID } from "../../practice/tenant-at.ts";
import type { Simulator } from "../../simulator/simulator.ts";
import type { TenantSnapshot } from "../../tenant/snapshot.ts";
import { memoryArea } from "./memory-area.ts";
import { practiceSignIn } from "./practice-sign-in.ts";

/**
 * The background's own parts, before a practice tenant instead of Microsoft: the same collector, judge, ticks and answers,
 * with everything that is kept in the memory of this page alone.
 */
export function openPracticeCompanion(place: () => Place) {
  const now = () => Date.now();
  const [local, memory] = [memoryArea(), memoryArea()];
  let simulator: Simulator | null = null;
  let tenant = "";
  const stage = () => {
    if (!simulator) throw new Error("no tenant is on the stage");
    return simulator;
  };
  const settings = async () => {
    const config = await readConfig(browser.storage.managed, browser.storage.local);
    // What is wrong with the organization's policy is no part of the lesson.
    return { ...config, problems: { managed: [], local: [] } };
  };
  const registration = async () => ({ clientId: PRACTICE_CLIENT_ID, tenantId: null });

  const changed = createRevision(local);
  const snapshots = createSnapshots(memory, now);
  const progress = createProgress(local);
  const pageReadings = createPageReadings(memory, now);
  const prefs = createPreferences(local);
  const session = createSession({
    signIn: practiceSignIn(stage, () => tenant),
    area: memory,
    registration,
    redirectUri: () => "",
    now,
    changed,
    fetch: (url, init) => stage().fetch(url, init),
  });
  const check = createCheck({ open: session.access, save: snapshots.write, changed, now });
  const state = (at: Place): Promise<PanelState> =>
    panelState(at, {
      signIn: session.view,
      tenantId: session.tenantId,
      observations: snapshots.read,
      progress,
      pageReadings,
      prefs: prefs.read,
      config: settings,
      check,
      now,
      origin: say("origin_practice"),
    });

  /** Asks the tenant again; whoever shows something hears of it through what is stored. */
  const recheck = () => void check.restart().catch(() => undefined);

  return {
    stored: local.onChanged,
    state: () => state(place()),
    recheck,
    /** The facts as they are at the moment; null before the first check. */
    async snapshot(): Promise<TenantSnapshot | null> {
      const id = await session.tenantId();
      return id === null ? null : (await snapshots.read(id)).latest;
    },
    /** Puts another tenant on the stage. Nothing of the one before is left. */
    async enter(next: Simulator, name: string, guide: GuideId | null): Promise<void> {
      check.cancel();
      simulator = next;
      tenant = name;
      await snapshots.clear();
      await pageReadings.clear();
      const kept = await prefs.read();
      local.clear();
      await prefs.write(kept);
      const id = await session.tenantId();
      if (guide) await progress.chooseGuide(id, guide);
      changed();
      recheck();
    },
    /** Answers a panel as the background does. @throws ZodError for what is no request. */
    async send(message: unknown): Promise<Reply> {
      const request = Request.parse(message);
      if (request.do === "facts" || request.do === "mask") throw new TypeError("no panel asks this");
      return Reply.parse(
        await answer(request, {
          state,
          signedIn: session.tenantId,
          signIn: session.open,
          signOut: async () => {
            await session.close();
            await snapshots.clear();
          },
          check,
          progress,
          pageReadings,
          prefs,
          places: learnedPlaces(local),
          // There is nothing to forget that would outlive this page.
          forget: async () => undefined,
          openOptions: () => browser.runtime.openOptionsPage(),
          words: async () =>
            loadCatalogue((await settings()).language.value, async (path) =>
              (await fetch(browser.runtime.getURL(path))).json(),
            ),
          bring: async () => undefined,
          maskTab: async () => undefined,
          changed,
          now,
        }),
      );
    },
  };
}
