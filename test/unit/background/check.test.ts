import { describe, expect, test } from "vitest";
import { type CheckAccess, createCheck } from "../../../src/background/check.ts";
import type { Problem } from "../../../src/platform/protocol.ts";
import type { TenantSnapshot } from "../../../src/tenant/snapshot.ts";

function setUp(open: () => Promise<CheckAccess | Problem>) {
  const saved: [string, TenantSnapshot][] = [];
  let changes = 0;
  const check = createCheck({
    open,
    save: async (tenantId, snapshot) => {
      saved.push([tenantId, snapshot]);
    },
    changed: () => {
      changes += 1;
    },
    now: Date.now,
  });
  return { check, saved, changes: () => changes };
}

const access = (tenantId: string, graphFetch: CheckAccess["graphFetch"]): CheckAccess => ({
  tenantId,
  scopes: ["User.Read"],
  graphFetch,
  claims: null,
  answerChallenge: async () => false,
});
const refuse = async () => Response.json({ error: { code: "Nope" } }, { status: 403 });
const never = () => new Promise<Response>(() => {});

describe("a check", () => {
  test("is run once, however many ask for it, and tells how it goes", async () => {
    let opened = 0;
    const { check, saved, changes } = setUp(async () => {
      opened += 1;
      return access("a", refuse);
    });
    const first = check.start();
    expect(check.view.running).toBe(true);
    await Promise.all([first, check.start(), check.start()]);
    expect(opened).toBe(1);
    expect(saved.map(([tenant]) => tenant)).toEqual(["a", "a"]);
    expect(check.view.running).toBe(false);
    expect(changes()).toBeGreaterThan(2);
  });

  test("that can't begin says why, and keeps what was there", async () => {
    const problem: Problem = { title: { key: "t" }, help: { key: "h" }, link: null, detail: null };
    const { check, saved } = setUp(async () => problem);
    await check.start();
    expect(check.view).toEqual({ running: false, done: 0, total: 0, call: null, problem });
    expect(saved).toEqual([]);
  });

  test("that is cancelled saves nothing", async () => {
    const { check, saved } = setUp(async () => access("a", never));
    const running = check.start();
    await Promise.resolve();
    check.cancel();
    await running;
    expect(saved).toEqual([]);
    expect(check.view.running).toBe(false);
  });

  test("of the account before is given up for that of the account at hand", async () => {
    const turns = [access("before", never), access("after", refuse)];
    const { check, saved } = setUp(async () => turns.shift() ?? access("none", refuse));
    void check.start();
    await check.restart();
    expect(saved.map(([tenant]) => tenant)).toEqual(["after", "after"]);
  });

  test("that breaks is not left running", async () => {
    const { check } = setUp(async () => {
      throw new Error("storage is full");
    });
    await expect(check.start()).rejects.toThrow("storage is full");
    expect(check.view.running).toBe(false);
  });
});
