import type { Browser, Page } from "puppeteer-core";

interface BidiBrowser {
  readonly protocol: string;
  readonly connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}

/** Whether puppeteer speaks WebDriver BiDi to this browser, as it does to Firefox; it knows, and does not tell in its types. */
export function speaksBidi(browser: Browser): boolean {
  return (browser as unknown as BidiBrowser).protocol === "webDriverBiDi";
}

/** Sends a command of WebDriver BiDi, for what puppeteer has no method for. @throws ProtocolError */
export async function sendBidi<T>(browser: Browser, method: string, params: object): Promise<T> {
  return (await (browser as unknown as BidiBrowser).connection.send(method, params)).result as T;
}

/** What BiDi calls the page. */
export function contextOf(page: Page): string {
  return (page.mainFrame() as unknown as { browsingContext: { id: string } }).browsingContext.id;
}

/** Outcome of `script.callFunction`, for functions that return text or nothing. */
interface CallOutcome {
  readonly type: "success" | "exception";
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/**
 * Runs a function given as source in a context, and waits for what it promises.
 * @param args values in BiDi's own description.
 * @throws Error with what the function threw.
 */
export async function callThroughBidi(
  browser: Browser,
  context: string,
  functionDeclaration: string,
  args: readonly object[],
): Promise<string | undefined> {
  const outcome = await sendBidi<CallOutcome>(browser, "script.callFunction", {
    functionDeclaration,
    awaitPromise: true,
    target: { context },
    arguments: args,
  });
  if (outcome.type === "exception") throw new Error(outcome.exceptionDetails?.text);
  return outcome.result?.value;
}
