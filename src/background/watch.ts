import type { Alarms } from "webextension-polyfill";
import { eachEntry, type StorageArea, stored } from "../platform/stored.ts";
import type { Assessment } from "../readiness/assessment.ts";
import { Baseline, baselineOf, type Regression, regressionsBetween } from "../readiness/baseline.ts";

const NAME = "watch";

export interface WatchDeps {
  readonly alarms: Pick<Alarms.Static, "get" | "create" | "clear" | "onAlarm">;
  readonly area: StorageArea;
  /** Hours between two checks; 0: never. */
  hours(): Promise<number>;
  /** Asks the tenant once more. @returns what it comes to; null where nobody is signed in. */
  check(): Promise<Assessment | null>;
  notify(worse: Regression): Promise<void>;
}

/**
 * Checks again by itself at the pace that the admin chose, and tells when something got worse since it was last known.
 * What the admin saw themselves in between counts as known.
 */
export function createWatch({ alarms, area, hours, check, notify }: WatchDeps) {
  const baselines = stored(area, "baselines", eachEntry(Baseline));

  async function remember(assessment: Assessment): Promise<Regression | null> {
    const { tenant } = assessment;
    if (tenant === null || assessment.observedAt === null) return null;
    const before = (await baselines.read())[tenant.id] ?? null;
    const after = baselineOf(assessment, before);
    // Every open panel asks again and again; what is as it was is not written again.
    if (before === null || itemsOf(before) !== itemsOf(after))
      await baselines.change((all) => ({ ...all, [tenant.id]: after }));
    return before && regressionsBetween(before, after);
  }

  alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === NAME) void look().catch(() => undefined);
  });

  async function look(): Promise<void> {
    const assessment = await check();
    const worse = assessment && (await remember(assessment));
    if (worse) await notify(worse);
  }

  return {
    /** Sets the alarm to what is chosen, without putting off one that is set that way already. */
    async schedule(): Promise<void> {
      const periodInMinutes = (await hours()) * 60;
      const alarm = await alarms.get(NAME);
      if (periodInMinutes === (alarm?.periodInMinutes ?? 0)) return;
      await alarms.clear(NAME);
      if (periodInMinutes > 0) alarms.create(NAME, { periodInMinutes });
    },
    remember,
    look,
  };
}

function itemsOf({ at: _, ...items }: Baseline): string {
  return JSON.stringify(items);
}
