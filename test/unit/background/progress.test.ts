import { describe, expect, test } from "vitest";
import { createProgress } from "../../../src/background/progress.ts";
import { memoryArea } from "../support/memory-area.ts";

const at = "2026-11-23T12:00:00.000Z";

describe("the admin's own ticks", () => {
  test("are kept for each tenant by itself", async () => {
    const area = memoryArea();
    const progress = createProgress(area);
    await progress.tick("a", "step-1", at);
    await progress.tick("b", "step-2", at);
    await progress.tick("a", "step-3", at);
    await progress.tick("a", "step-1", null);
    expect(await createProgress(area).read("a")).toMatchObject({ ticks: { "step-3": at }, guide: null });
    expect(await createProgress(area).read("b")).toMatchObject({ ticks: { "step-2": at }, guide: null });
  });

  test("made before signing in go to the first tenant without any, and only there", async () => {
    const progress = createProgress(memoryArea());
    await progress.tick("b", "own", at);
    await progress.tick(null, "step-1", at);
    await progress.adopt("b");
    expect((await progress.read("b")).ticks).toEqual({ own: at });
    await progress.adopt("a");
    expect((await progress.read("a")).ticks).toEqual({ "step-1": at });
    expect((await progress.read(null)).ticks).toEqual({});
  });

  test("ticks made at the same time are all kept", async () => {
    const progress = createProgress(memoryArea());
    await Promise.all(Array.from({ length: 20 }, (_, index) => progress.tick("a", `step-${index}`, at)));
    expect(Object.keys((await progress.read("a")).ticks)).toHaveLength(20);
  });

  test("corrupt storage loses what is corrupt and nothing else", async () => {
    const area = memoryArea({
      progress: {
        a: { ticks: { good: at, bad: 17, worse: "yesterday" }, guide: "no-such-guide" },
        b: "rubbish",
        c: { ticks: { fine: at }, guide: "preview-2022-11" },
      },
    });
    const progress = createProgress(area);
    expect(await progress.read("a")).toMatchObject({ ticks: { good: at }, guide: null });
    expect(await progress.read("b")).toMatchObject({ ticks: {}, guide: null });
    expect(await progress.read("c")).toMatchObject({ ticks: { fine: at }, guide: "preview-2022-11" });
    await progress.tick("a", "new", at);
    expect((await progress.read("c")).ticks).toEqual({ fine: at });
  });

  test.each([null, "text", 7, [], { progress: [] }])("anything at all may be stored: %j", async (raw) => {
    const progress = createProgress(memoryArea({ progress: raw }));
    expect(await progress.read("a")).toMatchObject({ ticks: {}, guide: null });
  });
});
