import { describe, expect, test } from "vitest";
import type { GraphFetch } from "../../../src/tenant/graph/answer.ts";
import { createGraphClient, type GraphClientOptions } from "../../../src/tenant/graph/client.ts";
import { DeadlinePassed } from "../../../src/tenant/graph/exchange.ts";

type Reply = { status?: number; headers?: Record<string, string>; body?: unknown; text?: string };
type Handler = (path: string, nth: number) => Reply | "missing";

interface Sent {
  readonly url: string;
  readonly paths: string[];
}

/** A Graph that answers single requests and batches alike, by path. */
function fakeGraph(handler: Handler) {
  const sent: Sent[] = [];
  const counts = new Map<string, number>();
  const answer = (path: string) => {
    const nth = (counts.get(path) ?? 0) + 1;
    counts.set(path, nth);
    return handler(path, nth);
  };
  const graphFetch: GraphFetch = async (url, init) => {
    if (!url.endsWith("/$batch")) {
      const path = url.replace("https://graph.microsoft.com/v1.0", "");
      sent.push({ url, paths: [path] });
      const reply = answer(path);
      if (reply === "missing") throw new TypeError("no answer");
      return new Response(reply.text ?? JSON.stringify(reply.body ?? {}), {
        status: reply.status ?? 200,
        headers: reply.headers ?? {},
      });
    }
    const { requests } = JSON.parse(String(init.body)) as { requests: { id: string; url: string }[] };
    sent.push({ url, paths: requests.map((request) => request.url) });
    const responses = requests.flatMap(({ id, url: path }) => {
      const reply = answer(path);
      if (reply === "missing") return [];
      return [{ id, status: reply.status ?? 200, headers: reply.headers, body: reply.body ?? {} }];
    });
    return Response.json({ responses: responses.reverse() });
  };
  return { graphFetch, sent };
}

function clientOf(graphFetch: GraphFetch, options: Partial<GraphClientOptions> = {}) {
  const pauses: number[] = [];
  const client = createGraphClient(graphFetch, {
    signal: new AbortController().signal,
    now: () => Date.parse("2026-11-23T12:00:00Z"),
    random: () => 0,
    pause: async (ms) => {
      pauses.push(ms);
    },
    ...options,
  });
  return { client, pauses };
}

const calls = (count: number) => Array.from({ length: count }, (_, index) => ({ path: `/thing/${index}` }));

describe("batching", () => {
  test("sends at most 20 calls in a batch and gives answers in the order of the calls", async () => {
    const { graphFetch, sent } = fakeGraph((path) => ({ body: { path } }));
    const { client } = clientOf(graphFetch);
    const answers = await client.ask(calls(45));
    expect(sent.map(({ paths }) => paths.length)).toEqual([20, 20, 5]);
    expect(answers.map((answer) => answer.ok && (answer.body as { path: string }).path)).toEqual(
      calls(45).map((call) => call.path),
    );
    expect(client.requests).toBe(45);
  });

  test("sends a lone call without a batch", async () => {
    const { graphFetch, sent } = fakeGraph(() => ({}));
    await clientOf(graphFetch).client.ask(calls(1));
    expect(sent[0]?.url).toBe("https://graph.microsoft.com/v1.0/thing/0");
  });

  test("a successful batch without a list of answers leaves every call unknown", async () => {
    const { client } = clientOf(async () => Response.json({ nothing: true }));
    const answers = await client.ask(calls(2));
    expect(answers).toMatchObject([{ ok: false, reason: { kind: "malformed" } }, { ok: false }]);
  });
});

describe("retries", () => {
  test("sends again only what failed, after the longest Retry-After", async () => {
    const { graphFetch, sent } = fakeGraph((path, nth) => {
      if (nth > 1) return { body: { again: true } };
      if (path === "/thing/1") return { status: 429, headers: { "Retry-After": "7" } };
      if (path === "/thing/2") return { status: 503, headers: { "Retry-After": "3" } };
      return {};
    });
    const { client, pauses } = clientOf(graphFetch);
    const answers = await client.ask(calls(4));
    expect(sent[1]?.paths).toEqual(["/thing/1", "/thing/2"]);
    expect(pauses).toEqual([7000]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
  });

  test("backs off by itself where Graph sends no Retry-After, and gives up in the end", async () => {
    const { graphFetch } = fakeGraph(() => ({ status: 429, body: { error: { code: "TooManyRequests" } } }));
    const { client, pauses } = clientOf(graphFetch);
    const [answer] = await client.ask(calls(1));
    expect(pauses).toEqual([2000, 4000, 8000]);
    expect(answer).toMatchObject({ ok: false, reason: { kind: "throttled", detail: "TooManyRequests" } });
  });

  test("waits until the date that Retry-After names", async () => {
    const { graphFetch } = fakeGraph((_, nth) =>
      nth === 1 ? { status: 503, headers: { "Retry-After": "Mon, 23 Nov 2026 12:00:05 GMT" } } : {},
    );
    const { client, pauses } = clientOf(graphFetch);
    await client.ask(calls(1));
    expect(pauses).toEqual([5000]);
  });

  test("asks again for an item that is missing in a batch, and says so when it stays missing", async () => {
    const { graphFetch } = fakeGraph((path) => (path === "/thing/1" ? "missing" : {}));
    const { client } = clientOf(graphFetch);
    const answers = await client.ask(calls(3));
    expect(answers.map((answer) => answer.ok)).toEqual([true, false, true]);
  });

  test.each([400, 401, 403, 404])("never repeats a refusal (%i)", async (status) => {
    const { graphFetch, sent } = fakeGraph(() => ({ status, body: { error: { code: "Nope" } } }));
    await clientOf(graphFetch).client.ask(calls(2));
    expect(sent).toHaveLength(1);
  });
});

describe("pages", () => {
  test("follows the next page of a batched call to the end", async () => {
    const next = (n: number) => `https://graph.microsoft.com/v1.0/thing/0?$skiptoken=${n}`;
    const { graphFetch } = fakeGraph((path) => {
      if (path === "/thing/0") return { body: { value: [1], "@odata.nextLink": next(2) } };
      if (path.endsWith("=2")) return { body: { value: [2], "@odata.nextLink": next(3) } };
      return { body: { value: [3] } };
    });
    const [answer] = await clientOf(graphFetch).client.ask(calls(2));
    expect(answer).toMatchObject({ ok: true, body: { value: [1, 2, 3] }, trips: 3 });
  });

  test("a lost page makes the whole list unknown", async () => {
    const { graphFetch } = fakeGraph((path) =>
      path === "/thing/0"
        ? { body: { value: [1], "@odata.nextLink": "https://graph.microsoft.com/v1.0/thing/0?$skiptoken=2" } }
        : { status: 404 },
    );
    const [answer] = await clientOf(graphFetch).client.ask(calls(1));
    expect(answer).toMatchObject({ ok: false, reason: { kind: "incomplete" } });
  });

  test.each(["https://evil.example/v1.0/x", "https://graph.microsoft.com.evil.example/v1.0/x", "/v1.0/x"])(
    "never follows a page elsewhere: %s",
    async (link) => {
      const { graphFetch, sent } = fakeGraph(() => ({ body: { value: [], "@odata.nextLink": link } }));
      const [answer] = await clientOf(graphFetch).client.ask(calls(1));
      expect(sent).toHaveLength(1);
      expect(answer).toMatchObject({ ok: false, reason: { kind: "incomplete" } });
    },
  );

  test("ends where pages lead in a circle", async () => {
    const { graphFetch } = fakeGraph(() => ({
      body: { value: [1], "@odata.nextLink": "https://graph.microsoft.com/v1.0/thing/0" },
    }));
    const [answer] = await clientOf(graphFetch).client.ask(calls(1));
    expect(answer).toMatchObject({ ok: false, reason: { kind: "incomplete" } });
  });
});

describe("continuous access evaluation", () => {
  const claims = '{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}';
  const challenge = {
    status: 401,
    headers: { "WWW-Authenticate": `Bearer error="insufficient_claims", claims="${btoa(claims)}"` },
  };

  test("a challenge inside a batch is answered once, and only its items are sent again", async () => {
    const { graphFetch, sent } = fakeGraph((path, nth) =>
      path === "/thing/1" && nth === 1 ? challenge : {},
    );
    const asked: string[] = [];
    const { client } = clientOf(graphFetch, {
      answerChallenge: async (demand) => {
        asked.push(demand);
        return true;
      },
    });
    const answers = await client.ask(calls(3));
    expect(asked).toEqual([claims]);
    expect(sent[1]?.paths).toEqual(["/thing/1"]);
    expect(answers.every((answer) => answer.ok)).toBe(true);
  });

  test("a challenge that nobody can answer says to sign in again", async () => {
    const { graphFetch, sent } = fakeGraph(() => challenge);
    const { client } = clientOf(graphFetch, { answerChallenge: async () => false });
    const [answer] = await client.ask(calls(1));
    expect(answer).toMatchObject({ ok: false, reason: { kind: "sign-in-again" } });
    expect(sent).toHaveLength(1);
  });
});

describe("ends", () => {
  const never: GraphFetch = () => new Promise(() => {});

  test("the deadline ends a call that ignores its signal", async () => {
    const controller = new AbortController();
    const { client } = clientOf(never, { signal: controller.signal });
    const asked = client.ask(calls(2));
    controller.abort(new DeadlinePassed());
    expect(await asked).toMatchObject([{ reason: { kind: "timed-out" } }, { reason: { kind: "timed-out" } }]);
  });

  test("cancelling says that it was cancelled", async () => {
    const controller = new AbortController();
    const { client } = clientOf(never, { signal: controller.signal });
    const asked = client.ask(calls(1));
    controller.abort();
    expect(await asked).toMatchObject([{ reason: { kind: "cancelled" } }]);
  });

  test("a network that is down says so", async () => {
    const { client } = clientOf(async () => {
      throw new TypeError("Failed to fetch");
    });
    expect(await client.ask(calls(1))).toMatchObject([{ reason: { kind: "offline" } }]);
  });

  test("an answer that is cut off is malformed, not empty", async () => {
    const { client } = clientOf(async () => new Response('{"value":[{"id":'));
    expect(await client.ask(calls(1))).toMatchObject([{ reason: { kind: "malformed" } }]);
  });
});
