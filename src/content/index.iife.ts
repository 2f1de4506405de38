import { PANEL_HOST, SPOTLIGHT_HOST } from "../platform/keys.ts";
import { learnedPlaces, normalPath } from "../platform/places.ts";
import { judgeAddress, placeOf } from "../portal/address.ts";
import { watchLocation } from "../portal/watch-location.ts";
import { bring } from "./bring.ts";
import browser from "./browser.ts";
import { lookHere, type OpenPanel } from "./here.ts";
import { answerPageMessages } from "./page-messages.ts";
import { openPanelWhenLoaded } from "./panel.ts";

/**
 * Runs on every page of the portal and does next to nothing there: it listens for changes of the address, and only on a
 * settings page does it have the page's headings watched, by a script that comes to those alone. The panel lives while the
 * page at hand is Defender Experts and is gone with it.
 */
// A version of the extension that was updated under this page may have left its panel.
for (const id of [PANEL_HOST, SPOTLIGHT_HOST]) document.getElementById(id)?.remove();

const life = new AbortController();
const places = learnedPlaces(browser.storage.local);
let hidden = false;
let looking: AbortController | null = null;
let panel: OpenPanel | null = null;

function show(here: boolean): void {
  if (here === (panel !== null)) return;
  if (here) {
    panel = openPanelWhenLoaded(leave);
  } else {
    panel?.close();
    panel = null;
  }
}

async function decide(): Promise<void> {
  if (!browser.runtime?.id) {
    leave();
    return;
  }
  looking?.abort();
  const look = new AbortController();
  looking = look;
  const learned = await places.read();
  if (look.signal.aborted) return;
  const { path } = placeOf(location);
  hidden = learned.hidden.includes(normalPath(path));
  const verdict = judgeAddress(path, learned);
  if (verdict === "look") {
    bring({
      what: "look",
      find: lookHere,
      onHere: (watchHeading) => watchHeading(look.signal, show),
      onOrphaned: leave,
      signal: look.signal,
    });
  } else show(verdict === "yes");
}

function leave(): void {
  life.abort();
  looking?.abort();
  show(false);
}

watchLocation(life.signal, () => {
  void decide();
  panel?.moved();
});
answerPageMessages({
  isShown: () => panel !== null,
  isHidden: () => hidden,
  focus: () => panel?.focus(),
  toggleFocus: () => panel?.toggleFocus(),
  decide,
});
void decide();
