import type { CDPSession, Page } from "puppeteer-core";
import { callThroughBidi, contextOf, sendBidi, speaksBidi } from "./bidi.ts";

/** Runs inside the page with the panel's shadow root; must be self-contained, for it is sent as text. */
export type RootCall<T> = (root: ShadowRoot, args: unknown[]) => T;

const PANEL = "defender-experts-companion";

/** tsx has functions keep their names through a helper of this name, which does not travel along. */
const NAME_HELPER = "const __name = (made) => made;";

/**
 * Runs a function on a closed shadow root, the panel's or that of another host of ours, which no script of the page can reach; the browser's debugging
 * protocol can. null where the host is not there.
 */
export function rootOf<T>(
  page: Page,
  call: RootCall<T>,
  args: unknown[] = [],
  host = PANEL,
): Promise<T | null> {
  return speaksBidi(page.browser())
    ? throughBidi(page, host, call, args)
    : throughCdp(page, host, call, args);
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

async function throughCdp<T>(
  page: Page,
  host: string,
  call: RootCall<T>,
  args: unknown[],
): Promise<T | null> {
  let opening = sessions.get(page);
  if (!opening) {
    opening = page.createCDPSession();
    sessions.set(page, opening);
  }
  const session = await opening;
  const { root } = await session.send("DOM.getDocument", { depth: 5, pierce: true });
  const shadow = find(root, host)?.shadowRoots?.[0];
  if (!shadow) return null;
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: shadow.backendNodeId });
  const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
    ...(object.objectId && { objectId: object.objectId }),
    functionDeclaration: `function (args) { ${NAME_HELPER} return (${call})(this, args); }`,
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

function find(node: CdpNode, id: string): CdpNode | null {
  if (node.attributes?.includes(id)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, id);
    if (found) return found;
  }
  return null;
}

interface LocatedNodes {
  readonly nodes: { readonly value?: { readonly shadowRoot?: { readonly sharedId: string } | null } }[];
}

async function throughBidi<T>(
  page: Page,
  host: string,
  call: RootCall<T>,
  args: unknown[],
): Promise<T | null> {
  const browser = page.browser();
  const context = contextOf(page);
  const located = await sendBidi<LocatedNodes>(browser, "browsingContext.locateNodes", {
    context,
    locator: { type: "css", value: `#${host}` },
    serializationOptions: { includeShadowTree: "all", maxDomDepth: 1 },
  });
  const shadow = located.nodes[0]?.value?.shadowRoot;
  if (!shadow) return null;
  // JSON both ways spares the protocol's own description of values.
  const json = await callThroughBidi(
    browser,
    context,
    `(root, args) => { ${NAME_HELPER} return JSON.stringify((${call})(root, JSON.parse(args)) ?? null); }`,
    [{ sharedId: shadow.sharedId }, { type: "string", value: JSON.stringify(args) }],
  );
  return JSON.parse(json ?? "null") as T;
}
