import { beforeAll, describe, expect, test } from "vitest";
import type { Simulator } from "../../../src/simulator/simulator.ts";
import { bundle, ORGANIZATIONS, REDIRECT, startSignIn } from "../background/sign-in/worker.ts";
import { memoryArea } from "../support/memory-area.ts";
import { ORIGIN, simulate } from "./support.ts";

/** The extension's own sign-in, with all of MSAL, against the practice one: each keeps the other honest. */
let code: string;
beforeAll(async () => {
  code = await bundle();
}, 60_000);

function start(tenant: string) {
  const { simulator } = simulate(tenant, {
    clientId: ORGANIZATIONS.clientId,
    redirectUris: [REDIRECT],
    autoSignIn: true,
    now: Date.now,
  });
  const worker = startSignIn({
    code,
    session: memoryArea(),
    fetch: (input, init) => simulator.handle(new Request(input, init), ORIGIN),
    window: (url) => follow(simulator, url),
  });
  return { simulator, signIn: worker.signIn };
}

/** What the browser's window does: it ends where the sign-in sends it. */
async function follow(simulator: Simulator, url: URL): Promise<string> {
  const response = await simulator.fetch(url);
  const location = response.headers.get("location");
  if (!location) throw new Error(`The window stays at a page: ${response.status}`);
  return location;
}

describe("MSAL and the practice sign-in", () => {
  test("sign in, and renew", async () => {
    const { simulator, signIn } = start("fresh");
    const account = await signIn.signIn({ tiers: ["sign-in", "core"], selectAccount: true });
    expect(account).toMatchObject({
      name: "Ines Okafor",
      username: "ines@harbourline.example",
      tenantId: "7d0c1a52-3e84-4c0b-9a6f-51c2b8e0d914",
      scopes: ["User.Read", "Policy.Read.All"],
    });
    const { accessToken } = await signIn.token(["User.Read"], { forceRefresh: true });
    const me = await simulator.fetch("https://graph.microsoft.com/v1.0/me", {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    expect(me.status).toBe(200);
    expect(simulator.log.filter(({ url }) => url.includes("/token")).map(({ status }) => status)).toEqual([
      200, 200,
    ]);
  });

  test("agree on what a missing consent is", async () => {
    const { signIn } = start("scopes-refused");
    await expect(signIn.signIn({ tiers: ["core"], selectAccount: true })).rejects.toMatchObject({
      errorCode: "access_denied",
      errorNo: "90094",
    });
    await signIn.signIn({ tiers: ["sign-in"], selectAccount: true });
    await expect(signIn.token(["Policy.Read.All"])).rejects.toMatchObject({ kind: "not-granted" });
  });

  test("agree that a revoked session needs a new sign-in", async () => {
    const { simulator, signIn } = start("fresh");
    await signIn.signIn({ tiers: ["sign-in"], selectAccount: true });
    simulator.revoke("ines@harbourline.example");
    await expect(signIn.token(["User.Read"], { forceRefresh: true })).rejects.toMatchObject({
      errorCode: "invalid_grant",
      errorNo: 50173,
    });
    await signIn.signIn({ tiers: ["sign-in"], selectAccount: true });
    await expect(signIn.token(["User.Read"])).resolves.toBeDefined();
  });
});
