import type { Alarms } from "webextension-polyfill";

const NAME = "drop-old-facts";
/** Minutes between two looks for facts that are too old to keep. */
const PERIOD = 60;

/** Drops old facts about tenants even when no panel is opened for days; an alarm outlives the worker. */
export function dropOldFactsOnAlarm(alarms: Alarms.Static, dropOld: () => Promise<void>): void {
  alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) void dropOld();
  });
  void alarms.get(NAME).then((alarm) => {
    if (!alarm) alarms.create(NAME, { periodInMinutes: PERIOD });
  });
}
