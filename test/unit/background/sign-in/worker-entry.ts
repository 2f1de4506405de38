/** What the tests need inside the worker: MSAL's error classes must be the bundle's own. */

export { createClient } from "../../../../src/background/sign-in/client.ts";
export { installEnvironment } from "../../../../src/background/sign-in/environment.ts";
export { needsSignIn, problemOf } from "../../../../src/background/sign-in/errors.ts";
export { createSignIn } from "../../../../src/background/sign-in/sign-in.ts";
