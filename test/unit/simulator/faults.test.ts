import { describe, expect, test } from "vitest";
import type { Fault } from "../../../src/simulator/faults.ts";
import { ask, simulate } from "./support.ts";

const ME = /\/me\b/;
const PARTNERS = "/policies/crossTenantAccessPolicy/partners";
const batch = {
  body: { requests: ["/me", "/organization"].map((url) => ({ id: url, method: "GET", url })) },
};

function faulty(...faults: Fault[]) {
  return simulate("many-pages", { faults }).simulator;
}

describe("a fault", () => {
  test("answers in Graph's place, at the call that it counts to", async () => {
    const headers = { "retry-after": "7" };
    const simulator = faulty({
      path: ME,
      nth: [2],
      strike: { kind: "answer", status: 503, headers, body: {} },
    });
    expect((await ask(simulator, "/me")).status).toBe(200);
    const second = await ask(simulator, "/me");
    expect([second.status, second.headers.get("retry-after")]).toEqual([503, "7"]);
    expect((await ask(simulator, "/me")).status).toBe(200);
    expect(simulator.log.map(({ status }) => status)).toEqual([200, 503, 200]);
  });

  test("strikes every call where it does not count, one method alone where it names it", async () => {
    const simulator = faulty({ method: "post", path: ME, strike: { kind: "answer", status: 500, body: {} } });
    expect((await ask(simulator, "/me")).status).toBe(200);
    expect((await ask(simulator, "/me", { body: {} })).status).toBe(500);
    expect((await ask(simulator, "/me", { body: {} })).status).toBe(500);
    simulator.setFaults([]);
    expect((await ask(simulator, "/me", { body: {} })).status).toBe(405);
  });

  test("cuts an answer in the middle", async () => {
    await expect(ask(faulty({ path: ME, strike: { kind: "truncate" } }), "/me")).rejects.toThrow(SyntaxError);
  });

  test("breaks the connection", async () => {
    const simulator = faulty({ path: ME, strike: { kind: "network-error" } });
    await expect(ask(simulator, "/me")).rejects.toThrow(TypeError);
    expect(simulator.log.at(-1)?.status).toBe(0);
  });

  test("loses the next page", async () => {
    const simulator = faulty({ path: /partners$/, strike: { kind: "lose-next-page" } });
    const first = await ask(simulator, PARTNERS);
    const next = await ask(simulator, String(first.body["@odata.nextLink"]));
    expect([next.status, next.body.error?.code]).toEqual([400, "Directory_ExpiredPageToken"]);
  });

  test("hangs until the client gives up", async () => {
    const simulator = faulty({ path: ME, strike: { kind: "hang" } });
    const controller = new AbortController();
    const answer = simulator.fetch("https://graph.microsoft.com/v1.0/me", { signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(answer).rejects.toThrow("enough");
  });

  test("delays", async () => {
    const simulator = faulty({ path: ME, strike: { kind: "delay", milliseconds: 20 } });
    const before = performance.now();
    expect((await ask(simulator, "/me")).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThan(15);
  });

  test("lies over sign-in as well", async () => {
    const simulator = faulty({
      path: /\/token/,
      strike: { kind: "answer", status: 502, body: "Bad gateway" },
    });
    const response = await simulator.fetch("https://login.microsoftonline.com/common/oauth2/v2.0/token");
    expect([response.status, await response.text()]).toEqual([502, "Bad gateway"]);
  });
});

describe("a fault inside a batch", () => {
  const inside = async (strike: Fault["strike"]) => {
    const { status, body } = await ask(faulty({ path: /^\/v1\.0\/me$/, strike }), "/$batch", batch);
    expect(status).toBe(200);
    return body.responses as { id: string; status: number; body: unknown }[];
  };

  test("strikes the one item", async () => {
    const responses = await inside({
      kind: "answer",
      status: 429,
      body: { error: { code: "TooManyRequests" } },
    });
    expect(Object.fromEntries(responses.map(({ id, status }) => [id, status]))).toEqual({
      "/me": 429,
      "/organization": 200,
    });
  });

  test("leaves the item out", async () => {
    expect((await inside({ kind: "drop" })).map(({ id }) => id)).toEqual(["/organization"]);
  });

  test("cuts the item's body", async () => {
    const responses = await inside({ kind: "truncate" });
    const cut = responses.find(({ id }) => id === "/me")?.body;
    expect(() => JSON.parse(String(cut))).toThrow(SyntaxError);
  });

  test("takes the whole batch with it where the connection breaks", async () => {
    const simulator = faulty({ path: /^\/v1\.0\/me$/, strike: { kind: "network-error" } });
    await expect(ask(simulator, "/$batch", batch)).rejects.toThrow(TypeError);
  });

  test("loses the item's next page", async () => {
    const simulator = faulty({ path: /partners$/, strike: { kind: "lose-next-page" } });
    const { body } = await ask(simulator, "/$batch", {
      body: { requests: [{ id: "1", method: "GET", url: PARTNERS }] },
    });
    const [item] = body.responses as { body: Record<string, unknown> }[];
    expect((await ask(simulator, String(item?.body["@odata.nextLink"]))).status).toBe(400);
  });
});
