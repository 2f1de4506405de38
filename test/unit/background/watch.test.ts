import { describe, expect, test, vi } from "vitest";
import { createWatch, type WatchDeps } from "../../../src/background/watch.ts";
import { KNOWLEDGE } from "../../../src/knowledge/index.ts";
import { assess } from "../../../src/readiness/assess.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";
import { askedOf } from "../support/asked.ts";
import { memoryArea } from "../support/memory-area.ts";
import { READER, snapshot, unknown } from "../support/snapshot.ts";

const assessed = (tenant: TenantSnapshot) => assess(askedOf(tenant), KNOWLEDGE, "2026-11-23T12:00:00Z");
const GOOD = assessed(snapshot());
const LESS = assessed(snapshot({ allowed: [READER] }));

function watching({ hours = 4, period }: { hours?: number; period?: number } = {}) {
  let alarm = period === undefined ? undefined : { name: "watch", scheduledTime: 0, periodInMinutes: period };
  const alarms = {
    get: vi.fn(async () => alarm),
    create: vi.fn((_name: string, info: { periodInMinutes: number }) => {
      alarm = { name: "watch", scheduledTime: 0, periodInMinutes: info.periodInMinutes };
    }),
    clear: vi.fn(async () => {
      alarm = undefined;
      return true;
    }),
    onAlarm: { addListener: vi.fn() },
  };
  const answers = { next: GOOD as typeof GOOD | null };
  const notify = vi.fn(async () => undefined);
  const watch = createWatch({
    alarms: alarms as unknown as WatchDeps["alarms"],
    area: memoryArea(),
    hours: async () => hours,
    check: async () => answers.next,
    notify,
  });
  return { watch, alarms, answers, notify };
}

describe("the schedule", () => {
  test("is off until it is chosen", async () => {
    const { watch, alarms } = watching({ hours: 0 });
    await watch.schedule();
    expect(alarms.create).not.toHaveBeenCalled();
  });

  test("is set once, and not put off each time that the worker starts", async () => {
    const { watch, alarms } = watching();
    await watch.schedule();
    await watch.schedule();
    expect(alarms.create).toHaveBeenCalledExactlyOnceWith("watch", { periodInMinutes: 240 });
  });

  test("follows another choice, and ends with it", async () => {
    const changed = watching({ hours: 1, period: 240 });
    await changed.watch.schedule();
    expect(changed.alarms.create).toHaveBeenCalledWith("watch", { periodInMinutes: 60 });
    const off = watching({ hours: 0, period: 240 });
    await off.watch.schedule();
    expect(off.alarms.clear).toHaveBeenCalledWith("watch");
    expect(off.alarms.create).not.toHaveBeenCalled();
  });
});

describe("a notification", () => {
  test("is given once when something got worse, and never when nothing changed", async () => {
    const { watch, answers, notify } = watching();
    await watch.look();
    await watch.look();
    expect(notify).not.toHaveBeenCalled();
    answers.next = LESS;
    await watch.look();
    await watch.look();
    expect(notify).toHaveBeenCalledTimes(1);
    expect(notify).toHaveBeenCalledWith(
      expect.objectContaining({ lost: expect.arrayContaining(["isolate-device"]) }),
    );
  });

  test("is not given for what the admin has seen on the panel", async () => {
    const { watch, answers, notify } = watching();
    await watch.look();
    await watch.remember(LESS);
    answers.next = LESS;
    await watch.look();
    expect(notify).not.toHaveBeenCalled();
  });

  test("is not given where nothing could be asked, or nobody is signed in", async () => {
    const { watch, answers, notify } = watching();
    await watch.look();
    answers.next = assessed(snapshot({ partners: unknown("offline"), policies: unknown("offline") }));
    await watch.look();
    answers.next = null;
    await watch.look();
    expect(notify).not.toHaveBeenCalled();
  });
});
