import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { REPLY_SHAPE_FILE, replyShape } from "../../../scripts/reply-shape.ts";
import { ask, NoReply } from "../../../src/platform/ask.ts";
import { Reply } from "../../../src/platform/protocol.ts";
import { matches, type Shape } from "../../../src/platform/shape.ts";
import {
  allGood,
  allUnknown,
  checking,
  judgedFully,
  notConfigured,
  readerOnly,
  signedOut,
  signingIn,
  withProblems,
  wrongTenant,
} from "../panel/fixtures.ts";

const states = {
  allGood,
  allUnknown,
  checking,
  notConfigured,
  judgedFully,
  readerOnly,
  signedOut,
  signingIn,
  withProblems,
  wrongTenant,
};

const shapes = JSON.parse(readFileSync(REPLY_SHAPE_FILE, "utf8")) as Shape[];

describe("the shape of replies as the portal's side knows it", () => {
  test("is that of the protocol; npm run generate writes it anew", () => {
    expect(readFileSync(REPLY_SHAPE_FILE, "utf8")).toBe(replyShape());
  });

  test.each(Object.entries(states))("takes what the protocol takes: %s", (_, state) => {
    const reply = { ok: true, state };
    expect(Reply.safeParse(reply).success).toBe(true);
    expect(matches(reply, shapes)).toBe(true);
  });

  test("refuses a reply that lacks, bends or adds anything, at any depth", () => {
    const reply = structuredClone({ ok: true, state: withProblems });
    let spoilt = 0;
    const refuses = () => {
      spoilt += 1;
      expect(matches(reply, shapes)).toBe(false);
    };
    const spoil = (object: Record<string, unknown>) => {
      if (!Array.isArray(object) && !isRecord(object)) {
        object.accessToken = "secret";
        refuses();
        delete object.accessToken;
      }
      for (const [key, value] of Object.entries(object)) {
        object[key] = Symbol("no JSON at all");
        refuses();
        object[key] = value;
        if (typeof value === "object" && value !== null) spoil(value as Record<string, unknown>);
      }
    };
    spoil(reply);
    expect(spoilt).toBeGreaterThan(500);
    expect(matches(reply, shapes)).toBe(true);
  });

  test("no message has a field that could hold a token or a raw body", () => {
    expect(JSON.stringify(shapes)).not.toMatch(/"[^"]*(token|secret|password|authorization|"body")[^"]*":/i);
  });

  test("what is not a reply is not shown", async () => {
    await expect(ask({ do: "open-options" }, async () => undefined)).rejects.toThrow(NoReply);
    await expect(ask({ do: "open-options" }, async () => ({ ok: true, state: {} }))).rejects.toThrow(NoReply);
    expect(await ask({ do: "open-options" }, async () => ({ ok: true, state: null }))).toBeNull();
  });
});

/** `sources` is the one record: its keys are free, its values are not. */
function isRecord(node: object): boolean {
  const values = Object.values(node);
  return (
    values.length > 0 &&
    values.every((value) => typeof value === "object" && value !== null && "certainty" in value)
  );
}
