import { describe, expect, test } from "vitest";
import { KNOWLEDGE } from "../../../../src/knowledge/index.ts";
import { assess } from "../../../../src/readiness/assess.ts";
import { exportSnapshot } from "../../../../src/report/export.ts";
import { openAny } from "../../../../src/report/open-any.ts";
import { PRACTICE_TENANTS } from "../../../../src/simulator/tenants/index.ts";
import type { TenantSnapshot } from "../../../../src/tenant/snapshot.ts";
import { askedOf } from "../../support/asked.ts";
import { simulated } from "../../support/simulated.ts";
import { salt, verdicts } from "../support/collected.ts";
import { picker, spoil } from "../support/mutate.ts";
import { AT, recordAs } from "./support.ts";

const judged = (snapshot: TenantSnapshot) => assess(askedOf(snapshot), KNOWLEDGE, new Date(AT).toISOString());

async function opened(recording: unknown): Promise<TenantSnapshot> {
  const result = await openAny(JSON.stringify(recording));
  if (!result.ok) throw new Error(result.problem.key);
  return result.snapshot;
}

/** What a script does not ask is no part of the comparison; nor is how dear asking was, and at which second. */
function comparable({
  whatIf: _,
  cost: __,
  startedAt: ___,
  finishedAt: ____,
  ...facts
}: TenantSnapshot): unknown {
  return JSON.parse(JSON.stringify(facts, (key, value) => (key === "observedAt" ? undefined : value)));
}

describe.each(Object.keys(PRACTICE_TENANTS))("a recording of %s", (id) => {
  test("holds the same facts as a check, and is judged alike", async () => {
    const { recording } = await recordAs(id);
    const live = await simulated(id, { scopes: recording.scopes }).check();
    const replayed = await opened(recording);
    expect(comparable(replayed)).toEqual(comparable(live));
    for (const fact of Object.values(replayed.whatIf)) expect(fact).toMatchObject({ state: "unknown" });

    const [was, is] = [judged({ ...live, whatIf: replayed.whatIf }), judged(replayed)];
    expect(verdicts(is)).toEqual(verdicts(was));
  });
});

describe("what was refused or not recorded", () => {
  test.each([
    [403, "forbidden"],
    [404, "not-served"],
    [429, "throttled"],
    [500, "service-error"],
  ])("a status of %i leaves the policies unknown: %s", async (status, kind) => {
    const { recording } = await recordAs("reader-and-operator");
    const answers = recording.answers.map((answer) =>
      answer.url.endsWith("/conditionalAccess/policies")
        ? { ...answer, status, body: { error: { code: "x" } } }
        : answer,
    );
    expect((await opened({ ...recording, answers })).policies).toMatchObject({
      state: "unknown",
      reason: { kind },
    });
  });

  test("every call that is left out leaves its fact unknown, as not asked, and never a yes or a no more", async () => {
    const { recording } = await recordAs("reader-and-operator");
    const whole = judged(await opened(recording));
    for (const left of recording.answers) {
      const answers = recording.answers.filter((answer) => answer !== left);
      const snapshot = await opened({ ...recording, answers });
      expect(JSON.stringify(snapshot)).not.toContain("companionNotRecorded");
      const now = judged(snapshot);
      for (const action of now.actions) {
        const before = whole.actions.find(({ id }) => id === action.id)?.coverage;
        if (action.coverage === "experts") expect(before, left.url).toBe("experts");
      }
      if (/\/partners$|\/policies$/.test(left.url)) expect(now.overall, left.url).not.toBe("ready");
    }
    const none = await opened({ ...recording, answers: [] });
    expect(none.partners).toMatchObject({ state: "unknown", reason: { kind: "not-asked" } });
    expect(judged(none).overall).toBe("unknown");
  });

  test("a permission that was not given says so", async () => {
    const { recording } = await recordAs("reader-and-operator");
    const scopes = recording.scopes.filter((scope) => scope !== "AuditLog.Read.All");
    expect((await opened({ ...recording, scopes })).audits).toMatchObject({
      state: "unknown",
      reason: { kind: "scope-missing" },
    });
  });

  test("a page that is missing makes no shorter list", async () => {
    const { recording } = await recordAs("many-pages");
    const pages = recording.answers.filter(({ url }) => url.includes("skiptoken"));
    expect(pages.length).toBeGreaterThan(0);
    const answers = recording.answers.filter((answer) => answer !== pages[0]);
    const unknown = Object.values(await opened({ ...recording, answers })).filter(
      (fact) => (fact as { reason?: { kind?: string } }).reason?.kind === "incomplete",
    );
    expect(unknown.length).toBeGreaterThan(0);
  });
});

describe("opening", () => {
  test("takes a file of the extension's own as well", async () => {
    const { recording } = await recordAs("reader-only");
    const snapshot = await opened(recording);
    const saved = exportSnapshot(snapshot, {
      level: "none",
      dropped: [],
      salt: salt(),
      exportedAt: new Date(AT).toISOString(),
      practice: false,
    });
    if (!saved.ok) throw new Error("not saved");
    expect(await openAny(saved.text)).toMatchObject({ ok: true, snapshot, file: saved.file });
  });

  test.each([
    [
      "an address elsewhere",
      { answers: [{ url: "https://evil.example/", status: 200, at: new Date(AT).toISOString(), body: {} }] },
      "report_import_shape",
    ],
    [
      "a status that there is not",
      {
        answers: [
          {
            url: "https://graph.microsoft.com/v1.0/me",
            status: 99999,
            at: new Date(AT).toISOString(),
            body: {},
          },
        ],
      },
      "report_import_shape",
    ],
    ["no answers at all", { answers: "none" }, "report_import_shape"],
    ["a newer version", { version: 2 }, "report_import_newer"],
    [
      "a key that does harm",
      {
        answers: [
          {
            url: "https://graph.microsoft.com/v1.0/me",
            status: 200,
            at: new Date(AT).toISOString(),
            body: { constructor: 1 },
          },
        ],
      },
      "report_import_key",
    ],
  ])("refuses %s", async (_what, change, key) => {
    const { recording } = await recordAs("reader-only");
    expect(await openAny(JSON.stringify({ ...recording, ...change }))).toMatchObject({
      ok: false,
      problem: { key },
    });
  });

  test("never throws and takes nothing that the schema would not, whatever was done to a recording", {
    timeout: 240_000,
  }, async () => {
    const { recording } = await recordAs("reader-only");
    const text = JSON.stringify(recording);
    let taken = 0;
    const pick = picker(7);
    for (let run = 0; run < 5000; run++) {
      const spoilt = spoil(text, pick);
      const result = await openAny(spoilt.text);
      if (result.ok) taken += 1;
      else expect(result.problem.key).toMatch(/^report_import_/);
      if (["key", "too_deep", "newer", "not_ours"].includes(spoilt.refusedAs ?? ""))
        expect(result.ok).toBe(false);
    }
    // Most mutations hit a value that the collector does not use: those stay open.
    expect(taken).toBeGreaterThan(0);
  });
});
