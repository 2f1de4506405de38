import browser, { type Runtime } from "webextension-polyfill";
import { say } from "../knowledge/text.ts";
import { readConfig } from "../platform/config.ts";
import { learnedPlaces } from "../platform/places.ts";
import { Reply, Request } from "../platform/protocol.ts";
import { createBadge } from "./badge.ts";
import { bringPanel } from "./bring-panel.ts";
import { createCheck } from "./check.ts";
import { dropOldFactsOnAlarm } from "./expiry.ts";
import { createPageReadings } from "./page-readings.ts";
import { panelState } from "./panel-state.ts";
import { createPreferences } from "./preferences.ts";
import { createProgress } from "./progress.ts";
import { answer } from "./requests.ts";
import { createRevision } from "./revision.ts";
import { mayAsk } from "./senders.ts";
import { createSession } from "./session.ts";
import { toggleFocusOnCommand } from "./shortcut.ts";
import { createSignIn } from "./sign-in/sign-in.ts";
import { createSnapshots } from "./snapshots.ts";

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
const check = createCheck({ open: session.access, save: snapshots.write, changed, now });

const badge = createBadge(browser.action, (key) => browser.i18n.getMessage(key));

const state = (place: Parameters<typeof panelState>[0]) =>
  panelState(place, {
    signIn: session.view,
    tenantId: session.tenantId,
    observations: snapshots.read,
    progress,
    pageReadings,
    prefs: prefs.read,
    policyProblems: async () => {
      const { managed: byPolicy, local: byOptions } = (await config()).problems;
      return [...byPolicy, ...byOptions];
    },
    check,
    now,
  });

async function onMessage(message: unknown, sender: Runtime.MessageSender): Promise<Reply> {
  const request = Request.safeParse(message);
  if (!mayAsk(sender, self) || !request.success) return refused();
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
      openOptions: () => browser.runtime.openOptionsPage(),
      bringPanel: () => bringPanel(browser.scripting, sender),
      changed,
      now,
    }),
  );
  if (reply.ok && reply.state) await badge(reply.state.assessment.overall);
  return reply;
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
  // Another app registration, set by policy or in the options: what panels show of the sign-in is no longer true.
  if (area === "managed" || "clientId" in changes || "tenantId" in changes) changed();
});
dropOldFactsOnAlarm(browser.alarms, snapshots.dropOld);
toggleFocusOnCommand(browser.commands, browser.tabs);
