import { beforeAll, describe, expect, test } from "vitest";
import { SIGN_IN_ERRORS } from "../../../../src/knowledge/sign-in-errors.ts";
import { REFUSALS } from "../../../../src/simulator/sign-in/aadsts.ts";
import type { SimulatorOptions } from "../../../../src/simulator/simulator.ts";
import { CLIENT_ID, ORIGIN, simulate } from "../../simulator/support.ts";
import { memoryArea } from "../../support/memory-area.ts";
import { bundle, REDIRECT, startSignIn } from "./worker.ts";

/** The sign-in against the practice tenant's Entra, which refuses in Entra's own shapes. */
let code: string;
beforeAll(async () => {
  code = await bundle();
}, 60_000);

function setUp(options: Partial<SimulatorOptions> = {}) {
  // MSAL keeps its own clock, so the simulator's has to go with it.
  const { simulator } = simulate("fresh", {
    autoSignIn: true,
    autoConsent: "accept",
    now: Date.now,
    ...options,
  });
  const session = memoryArea();
  const start = () =>
    startSignIn({
      code,
      session,
      fetch: ((url: string, init?: RequestInit) =>
        simulator.handle(new Request(url, init), ORIGIN)) as typeof fetch,
      registration: () => ({ clientId: CLIENT_ID, tenantId: "harbourline.example" }),
      window: async (url) => {
        const response = await simulator.handle(new Request(url));
        const location = response.headers.get("location");
        // Where Microsoft shows its refusal, the admin can only close the window.
        if (!location) throw new Error("The user did not approve access.");
        return location;
      },
    });
  return { simulator, start };
}

const core = { tiers: ["core" as const], selectAccount: false };
const context = { registration: null, redirectUri: REDIRECT, tiers: [], now: 0 };

describe("against the practice tenant", () => {
  test("signs in, asks for more, and renews in a new worker", async () => {
    const { start } = setUp();
    const { signIn } = start();
    const account = await signIn.signIn({ tiers: ["sign-in"], selectAccount: false });
    expect(account).toMatchObject({ name: "Ines Okafor", tiers: ["sign-in"] });
    expect((await signIn.signIn(core)).tiers).toEqual(["sign-in", "core"]);
    const next = start().signIn;
    expect((await next.account())?.tiers).toEqual(["sign-in", "core"]);
    const token = await next.token(["Policy.Read.All", "User.Read"], { forceRefresh: true });
    expect(token.scopes).toEqual(expect.arrayContaining(["User.Read", "Policy.Read.All"]));
  });

  test("a session that an admin ended is told apart from one that ran out", async () => {
    const { simulator, start } = setUp();
    const { signIn, lib } = start();
    const { username } = await signIn.signIn(core);
    await new Promise((resolve) => setTimeout(resolve, 5));
    simulator.revoke(username);
    const error = await signIn
      .token(["User.Read"], { forceRefresh: true })
      .catch((thrown: unknown) => thrown);
    expect(lib.needsSignIn(error)).toBe(true);
    expect(lib.problemOf(error, context).title.key).toBe("problem_50173_title");
  });
});

const simulated = SIGN_IN_ERRORS.filter(({ help }) => help !== null).map(({ code }) => String(code));
const returned = simulated.filter((number) => !REFUSALS[Number(number)]?.onPage);

describe("each refusal finds its words through all of MSAL", () => {
  test.each(returned)("AADSTS%s from Microsoft's window", async (number) => {
    const { start } = setUp({ refused: { authorize: Number(number) } });
    const { signIn, lib } = start();
    const error = await signIn.signIn(core).catch((thrown: unknown) => thrown);
    const problem = lib.problemOf(error, context);
    expect(problem.title.key).toMatch(/^problem_\d+_title$/);
    expect(problem.detail).toMatch(new RegExp(`^AADSTS${number} · [\\w/]+ · [0-9a-f-]{36} · `));
    expect(await signIn.account()).toBeNull();
  });

  test.each(simulated)("AADSTS%s in a renewal, which leaves the account in place", async (number) => {
    const { simulator, start } = setUp();
    const { signIn, lib } = start();
    const { username } = await signIn.signIn(core);
    simulator.setRefused({ token: Number(number) });
    const error = await signIn
      .token(["User.Read"], { forceRefresh: true })
      .catch((thrown: unknown) => thrown);
    const problem = lib.problemOf(error, context);
    expect(problem.title.key).toMatch(/^problem_\d+_title$/);
    expect(problem.detail).toMatch(new RegExp(`^AADSTS${number} · `));
    expect(JSON.stringify(problem)).not.toContain(username);
    expect((await signIn.account())?.username).toBe(username);
  });
});
