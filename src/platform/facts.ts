import * as z from "zod/mini";
import { TenantSnapshot } from "../tenant/snapshot.ts";
import type { Request } from "./protocol.ts";

/** The answer to `facts`, apart from all others: it never goes to a page of the portal. */
export const FactsReply = z.object({ ok: z.literal(true), facts: z.nullable(TenantSnapshot) });

/**
 * The facts of the tenant signed in to, for one of the extension's own pages. null: it was never checked, or nobody is
 * signed in, or the background refused.
 * @param send the browser's `runtime.sendMessage`.
 */
export async function askFacts(send: (request: Request) => Promise<unknown>): Promise<TenantSnapshot | null> {
  const reply = FactsReply.safeParse(await send({ do: "facts" }));
  return reply.success ? reply.data.facts : null;
}
