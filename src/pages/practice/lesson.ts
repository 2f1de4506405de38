import type { Text } from "../../knowledge/text.ts";
import { createHost } from "../../panel/host.ts";
import { openLivePanel } from "../../panel/live.ts";
import { writing } from "../../platform/i18n.ts";
import { createPageInspector } from "../../portal/page-inspector.ts";
import { actionsNeededBy, isReached, type NeededAction } from "../../practice/action-timeline.ts";
import { addressesOf } from "../../practice/addresses-of.ts";
import { SCENARIOS } from "../../practice/built-in/index.ts";
import { readScenario } from "../../practice/read-scenario.ts";
import type { Scenario } from "../../practice/scenario.ts";
import { tenantAt } from "../../practice/tenant-at.ts";
import type { Assessment } from "../../readiness/assessment.ts";
import { judgeFacts } from "../../report/judge-facts.ts";
import { faceOf, USUAL_FACE } from "../../simulator/portal/face.ts";
import { type MountedPortal, mountPortal } from "../../simulator/portal/portal.tsx";
import { memoryRouter } from "../../simulator/portal/router.ts";
import { addressOf, USUAL_ADDRESSES } from "../../simulator/portal/routes.ts";
import { PORTAL_COMMAND_PATH } from "../../simulator/portal-api.ts";
import type { Simulator } from "../../simulator/simulator.ts";
import { collectTenant } from "../../tenant/collect.ts";
import { BROWSERS_OWN } from "../start.ts";
import { openPracticeCompanion } from "./practice-companion.ts";

const EXPERTS_PAGE = addressOf("experts", USUAL_ADDRESSES);
const PORTAL = "https://security.microsoft.com";

/** All that the page and the presenter's notes show of a lesson. */
export interface LessonView {
  readonly scenario: Scenario;
  /** Index of the moment that is shown. */
  readonly position: number;
  readonly reached: boolean | null;
  readonly calls: readonly NeededAction[];
  /** null until the tenant was asked. */
  readonly assessment: Assessment | null;
  /** Why a scenario that was to be opened is not; what was shown is still there. */
  readonly problems: readonly Text[];
  /** Whether the companion stands on the portal's page. */
  readonly companion: boolean;
}

/**
 * A lesson: the simulated portal with the companion on it, before the tenant of a scenario at one of its moments.
 * @param root where the portal is put.
 * @param onView told whenever there is something else to show.
 */
export function openLesson(root: HTMLElement, onView: (view: LessonView) => void) {
  root.dataset.portalStage = "";
  const router = memoryRouter(EXPERTS_PAGE);
  let [scenario] = SCENARIOS as [Scenario, ...Scenario[]];
  let position = 0;
  let simulator: Simulator | null = null;
  let portal: MountedPortal | null = null;
  let panel: ReturnType<typeof openPanel> | null = null;
  let there: Assessment | null = null;
  let problems: readonly Text[] = [];
  /** Counts the moves, for a slow one must not come after a quick one that was made later. */
  let turn = 0;
  let automatic = false;

  // What stands behind "~" is in no address that a browser shows.
  const place = () => ({
    path: router.path().split("~")[0] ?? "/",
    tid: simulator?.tenant(scenario.tenant).tenantId ?? null,
  });
  const inspector = createPageInspector(place);
  const companion = openPracticeCompanion(place);

  function openPanel() {
    const host = createHost();
    const open = new AbortController();
    const live = openLivePanel(host.root, {
      frame: "overlay",
      place,
      send: async (message) => {
        if (message.do === "hide-here") hideCompanion();
        return companion.send(message);
      },
      stored: companion.stored,
      isAlive: () => true,
      onOrphaned: () => undefined,
      messages: BROWSERS_OWN,
      pointer: {
        canShow: inspector.canShow,
        show: (step) => inspector.show(step, { onView: live.spotlight, onMoved: live.makeRoom }),
        hide: inspector.hide,
        focus: inspector.focus,
      },
    });
    inspector.watch(open.signal, live.read);
    return {
      show: (step: string) => inspector.show(step, { onView: live.spotlight, onMoved: live.makeRoom }),
      refresh: live.refresh,
      close() {
        open.abort();
        inspector.hide();
        live.close();
        host.remove();
      },
    };
  }

  function hideCompanion(): void {
    panel?.close();
    panel = null;
    void tell();
  }

  /** The portal's own requests; what it changes is looked at again at once. */
  const portalFetch: typeof fetch = async (input, init) => {
    if (!simulator) return new Response(null, { status: 503 });
    const response = await simulator.fetch(String(input), init);
    if (String(input).includes(PORTAL_COMMAND_PATH) && response.ok) companion.recheck();
    return response;
  };

  function openPortal(): void {
    portal?.unmount();
    const { language, face, quirks, labels } = scenario.portal ?? {};
    portal = mountPortal(root, {
      fetch: portalFetch,
      lang: language ?? writing().lang,
      router,
      origin: PORTAL,
      addresses: addressesOf(scenario),
      ...(face && { face: faceOf((trait) => face[trait] ?? USUAL_FACE[trait]) }),
      ...(quirks && { quirks: Object.fromEntries(quirks.map((quirk) => [quirk, true])) }),
      ...(labels && { labels }),
    });
  }

  async function tell(): Promise<void> {
    const mine = turn;
    const { assessment } = await companion.state();
    if (mine !== turn) return;
    const asked = assessment.observedAt === null ? null : assessment;
    onView({
      scenario,
      position,
      assessment: asked,
      reached: asked && isReached(scenario, asked),
      calls: asked ? actionsNeededBy(scenario, position, asked, there) : [],
      problems,
      companion: panel !== null,
    });
  }

  /** The tenant that is compared with, judged as the other is. */
  async function judgeOther(): Promise<Assessment | null> {
    if (!scenario.compare) return null;
    const other = await tenantAt(scenario, position, Date.now, scenario.compare.changes);
    const authorization = `Bearer ${other.accessToken()}`;
    const snapshot = await collectTenant((url, init) =>
      other.fetch(url, { ...init, headers: { ...init.headers, authorization } }),
    );
    return judgeFacts(snapshot);
  }

  async function goTo(wanted: number): Promise<void> {
    const mine = ++turn;
    const next = Math.min(Math.max(0, wanted), scenario.moments.length - 1);
    const made = await tenantAt(scenario, next, Date.now);
    if (mine !== turn) return;
    [position, simulator] = [next, made];
    inspector.hide();
    const moment = scenario.moments[position];
    if (moment?.open) router.go(moment.open);
    await companion.enter(made, scenario.tenant, scenario.guide ?? null);
    portal?.refresh();
    const judged = await judgeOther();
    if (mine !== turn) return;
    there = judged;
    if (automatic && moment?.show) panel?.show(moment.show);
    await tell();
  }

  async function begin(chosen: Scenario): Promise<void> {
    scenario = chosen;
    there = null;
    router.go(addressOf("experts", addressesOf(scenario)));
    await goTo(0);
    openPortal();
    panel ??= openPanel();
    panel.refresh();
    await tell();
  }

  companion.stored.addListener(() => void tell());
  router.listen(() => panel?.refresh());

  return {
    begin,
    goTo,
    step: (by: number) => goTo(position + by),
    /** The moment as it was, without what was clicked since; the page of the portal too. */
    reset: () => begin(scenario),
    /** Marks the control of the moment on the portal's page. */
    show: () => {
      const wanted = scenario.moments[position]?.show;
      if (wanted) panel?.show(wanted);
    },
    /** Marks the control of every moment as it comes. */
    setAutomatic: (on: boolean) => {
      automatic = on;
    },
    showCompanion: () => {
      panel ??= openPanel();
      void tell();
    },
    /** Takes up a scenario that somebody wrote; a broken one leaves everything as it is and says why. */
    async open(text: string): Promise<void> {
      const read = await readScenario(text);
      problems = read.ok ? [] : read.problems;
      if (read.ok) await begin(read.scenario);
      else await tell();
    },
    snapshot: companion.snapshot,
  };
}

export type Lesson = ReturnType<typeof openLesson>;
