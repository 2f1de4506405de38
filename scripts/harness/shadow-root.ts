import type { CDPSession, Page } from "puppeteer-core";

/** Runs inside the page with the panel's shadow root; must be self-contained, for it is sent as text. */
export type RootCall<T> = (root: ShadowRoot, args: unknown[]) => T;

const HOST = "defender-experts-companion";

/**
 * Runs a function on the panel's closed shadow root, which no script of the page can reach; the browser's debugging
 * protocol can. null where there is no panel.
 */
export function rootOf<T>(page: Page, call: RootCall<T>, args: unknown[]): Promise<T | null> {
  return page.browser().protocol === "webDriverBiDi" ? throughBidi(page, call, args) : throughCdp(page, call, args);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function throughCdp<T>(page: Page, call: RootCall<T>, args: unknown[]): Promise<T | null> {
  let opening = sessions.get(page);
  if (!opening) {
    opening = page.createCDPSession();
    sessions.set(page, opening);
  }
  const session = await opening;
  const { root } = await session.send("DOM.getDocument", { depth: 2, pierce: true });
  const host = find(root);
  const shadow = host?.shadowRoots?.[0];
  if (!shadow) return null;
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId });
  const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
    ...(object.objectId && { objectId: object.objectId }),
    functionDeclaration: `function (args) { return (${call})(this, args); }`,
    arguments: [{ value: args }],
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

interface CdpNode {
  readonly attributes?: string[];
  readonly children?: CdpNode[];
  readonly shadowRoots?: { readonly backendNodeId: number }[];
}

function find(node: CdpNode): CdpNode | null {
  if (node.attributes?.includes(HOST)) return node;
  for (const child of node.children ?? []) {
    const found = find(child);
    if (found) return found;
  }
  return null;
}

/** What is used of WebDriver BiDi, which puppeteer has no public way to speak. */
interface BidiSession {
  send(method: string, params: unknown): Promise<{ result: unknown }>;
}
interface BidiContext {
  readonly id: string;
  readonly session?: BidiSession;
  readonly userContext: { readonly browser: { readonly session: BidiSession } };
}
interface LocatedNodes {
  readonly nodes: { readonly value?: { readonly shadowRoot?: { readonly sharedId: string } | null } }[];
}
interface CallResult {
  readonly type: "success" | "exception";
  readonly result?: { readonly type: string; readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

async function throughBidi<T>(page: Page, call: RootCall<T>, args: unknown[]): Promise<T | null> {
  const context = (page.mainFrame() as unknown as { browsingContext: BidiContext }).browsingContext;
  const session = context.session ?? context.userContext.browser.session;
  const send = async <R>(method: string, params: unknown) => (await session.send(method, params)).result as R;
  const located = await send<LocatedNodes>("browsingContext.locateNodes", {
    context: context.id,
    locator: { type: "css", value: `#${HOST}` },
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
  });
  const shadow = located.nodes[0]?.value?.shadowRoot;
  if (!shadow) return null;
  // JSON both ways spares the protocol's own description of values.
  const outcome = await send<CallResult>("script.callFunction", {
    functionDeclaration: `(root, args) => JSON.stringify((${call})(root, JSON.parse(args)) ?? null)`,
    awaitPromise: false,
    target: { context: context.id },
    arguments: [{ sharedId: shadow.sharedId }, { type: "string", value: JSON.stringify(args) }],
  });
  if (outcome.type === "exception") throw new Error(outcome.exceptionDetails?.text);
  return JSON.parse(outcome.result?.value ?? "null") as T;
}
