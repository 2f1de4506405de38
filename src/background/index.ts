import browser, { type Runtime } from "webextension-polyfill";
import type * as z from "zod/mini";
import { say } from "../knowledge/text.ts";
import { maskState } from "../mask/mask-state.ts";
import { messagesFrom } from "../platform/catalogue.ts";
import { readConfig } from "../platform/config.ts";
import { FactsReply } from "../platform/facts.ts";
import { isPortalOrigin } from "../platform/hosts.ts";
import { setMessages } from "../platform/i18n.ts";
import { loadCatalogue } from "../platform/load-catalogue.ts";
import { MaskReply } from "../platform/mask-words.ts";
import { learnedPlaces } from "../platform/places.ts";
import { Reply, Request } from "../platform/protocol.ts";
import { SETTINGS } from "../platform/settings.ts";
import { createBadge } from "./badge.ts";
import { bring } from "./bring.ts";
import { createCheck } from "./check.ts";
import { dropOldFactsOnAlarm } from "./expiry.ts";
import { createMaskTabs } from "./mask-tabs.ts";
import { createMasking } from "./masking.ts";
import { createNotify } from "./notify.ts";
import { watchOtherHosts } from "./other-hosts.ts";
import { createPageReadings } from "./page-readings.ts";
import { panelState } from "./panel-state.ts";
import { createPreferences } from "./preferences.ts";
import { createProgress } from "./progress.ts";
import { answer } from "./requests.ts";
import { createRevision } from "./revision.ts";
import { isOnPortal, isOwnPage, mayAsk } from "./senders.ts";
import { createSession } from "./session.ts";
import { toggleFocusOnCommand, toggleMaskOnCommand } from "./shortcut.ts";
import { createSignIn } from "./sign-in/sign-in.ts";
import { createSnapshots } from "./snapshots.ts";
import { createWatch } from "./watch.ts";
import { welcomeOnInstall } from "./welcome.ts";

/**
 * The background: a service worker in Chromium, an event page in Firefox. It may be started for any one message and
 * stopped after it, so listeners stand at the top level and whatever must last is in storage.
 */
const now = () => Date.now();
const { local, session: memory, managed } = browser.storage;
const self = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL("")).origin };

const config = () => readConfig(managed, local);
const registration = async () => (await config()).registration;
const redirectUri = () => browser.identity.getRedirectURL();

const changed = createRevision(local);
const snapshots = createSnapshots(memory, now);
const progress = createProgress(local);
const pageReadings = createPageReadings(memory, now);
const prefs = createPreferences(local);
const places = learnedPlaces(local);
const session = createSession({
  signIn: createSignIn({ identity: browser.identity, session: memory, registration }),
  area: memory,
  registration,
  redirectUri,
  now,
  changed,
  fetch: (url, init) => fetch(url, init),
});
const check = createCheck({
  open: session.access,
  save: async (tenantId, snapshot) => {
    await snapshots.write(tenantId, snapshot);
    // Masked pages learn the names that were found.
    void maskTabs.refresh();
  },
  changed,
  now,
});

const words = async () =>
  loadCatalogue((await config()).language.value, async (path) =>
    (await fetch(browser.runtime.getURL(path))).json(),
  );

/** The last facts of the tenant signed in to. */
const facts = async () => {
  const tenant = await session.tenantId();
  return tenant === null ? null : (await snapshots.read(tenant)).latest;
};
const masking = createMasking({ area: memory, config, snapshot: facts, signIn: session.view });
const maskTabs = createMaskTabs({
  masking,
  tabs: browser.tabs,
  scripting: browser.scripting,
  matches: async () => {
    const { origins = [] } = await browser.permissions.getAll();
    return origins.filter((pattern) => isPortalOrigin(pattern.replace(/\/\*$/, "")));
  },
});

const badge = createBadge(browser.action, (key) => browser.i18n.getMessage(key));

const state = (place: Parameters<typeof panelState>[0]) =>
  panelState(place, {
    signIn: session.view,
    tenantId: session.tenantId,
    observations: snapshots.read,
    progress,
    pageReadings,
    prefs: prefs.read,
    config,
    check,
    now,
  });

/** A tab that is not open names no tenant: what is watched is the tenant that is signed in to. */
const NOWHERE = { path: "/", tid: null };

const watch = createWatch({
  alarms: browser.alarms,
  area: local,
  hours: async () => (await config()).watchHours.value,
  check: async () => {
    if ((await session.tenantId()) === null) return null;
    await check.start();
    const { assessment } = await state(NOWHERE);
    await badge(assessment.overall);
    return assessment;
  },
  notify: createNotify({
    permissions: browser.permissions,
    notifications: () => browser.notifications,
    iconUrl: browser.runtime.getURL("icons/128.png"),
    wanted: async () => (await config()).notifications.value,
    speak: async () => {
      const catalogue = await words();
      if (catalogue) setMessages(messagesFrom(catalogue), (await config()).language.value);
      else setMessages((key, args) => browser.i18n.getMessage(key, args), browser.i18n.getUILanguage());
    },
  }),
});

/** Asked of the extension's own pages alone. */
const OWN_PAGES: readonly Request["do"][] = ["forget", "facts", "mask-tab"];

async function onMessage(
  message: unknown,
  sender: Runtime.MessageSender,
): Promise<Reply | MaskReply | z.infer<typeof FactsReply>> {
  const request = Request.safeParse(message);
  if (!request.success) return refused();
  if (request.data.do === "mask") {
    const tab = isOnPortal(sender, self) ? sender.tab?.id : undefined;
    return tab === undefined ? refused() : MaskReply.parse({ ok: true, mask: await masking.ofTab(tab) });
  }
  if (!mayAsk(sender, self)) return refused();
  if (OWN_PAGES.includes(request.data.do) && !isOwnPage(sender, self)) return refused();
  if (request.data.do === "facts") {
    return FactsReply.parse({ ok: true, facts: await facts() });
  }
  // Parsed on the way out too: what the schema does not name never leaves the background.
  const reply = Reply.parse(
    await answer(request.data, {
      state,
      signedIn: session.tenantId,
      signIn: session.open,
      signOut: async () => {
        await session.close();
        await snapshots.clear();
        await pageReadings.clear();
      },
      check,
      progress,
      pageReadings,
      prefs,
      places,
      forget: async () => {
        check.cancel();
        await session.close();
        await Promise.all([local.clear(), memory.clear()]);
        await badge("unchecked");
      },
      openOptions: () => browser.runtime.openOptionsPage(),
      words,
      bring: (what) => bring(what, browser.scripting, sender),
      maskTab: maskTabs.set,
      changed,
      now,
    }),
  );
  if (!reply.ok || !("state" in reply) || !reply.state) return reply;
  const { assessment } = reply.state;
  await badge(assessment.overall);
  if (!assessment.wrongTenant) await watch.remember(assessment);
  const mask = await masking.own();
  return mask ? { ok: true, state: maskState(reply.state, mask) } : reply;
}

function refused(): Reply {
  const problem = {
    title: say("problem_refused_title"),
    help: say("problem_refused_help"),
    link: null,
    detail: null,
  };
  return { ok: false, problem };
}

browser.runtime.onMessage.addListener(onMessage);
browser.storage.onChanged.addListener((changes, area) => {
  // Set by policy or in the options: what panels show is no longer true.
  if (area === "managed" || Object.keys(SETTINGS).some((name) => name in changes)) {
    changed();
    void watch.schedule();
    void maskTabs.refresh();
  }
});
dropOldFactsOnAlarm(browser.alarms, snapshots.dropOld);
toggleFocusOnCommand(browser.commands, browser.tabs);
toggleMaskOnCommand({
  commands: browser.commands,
  tabs: browser.tabs,
  isMasked: masking.isMasked,
  own: async () => (await config()).mask,
  set: async (on, tab) => {
    await local.set({ mask: on });
    if (tab !== null) await maskTabs.set(tab, on);
  },
});
void maskTabs.refresh();
void watch.schedule();
const [watcher] = browser.runtime.getManifest().content_scripts ?? [];
watchOtherHosts({
  permissions: browser.permissions,
  scripting: browser.scripting,
  js: watcher?.js ?? [],
  matches: watcher?.matches ?? [],
});
welcomeOnInstall(browser.runtime, browser.management, browser.tabs);
