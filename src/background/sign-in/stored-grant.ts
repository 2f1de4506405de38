import * as z from "zod/mini";
import type { Registration } from "../../platform/config.ts";
import type { Environment } from "./environment.ts";

const Kept = z.object({
  clientId: z.string(),
  tenantId: z.nullable(z.string()),
  /** As Entra spelled them, because MSAL finds a cached token by that spelling. */
  scopes: z.array(z.string()),
});

/** Kept beside MSAL's own cache, so that both are stored and forgotten together. */
const KEY = "companion.sign-in";

/** Which app registration the cached sign-in was made with, and what it was granted. */
export function storedGrant(environment: Environment, { clientId, tenantId }: Registration) {
  const read = () => {
    try {
      const kept = Kept.parse(JSON.parse(environment.getItem(KEY) ?? ""));
      return kept.clientId === clientId && kept.tenantId === tenantId ? kept : null;
    } catch {
      return null;
    }
  };
  return {
    /** Whether what is cached was made with this registration. */
    get ours(): boolean {
      return read() !== null;
    },
    get scopes(): readonly string[] {
      return read()?.scopes ?? [];
    },
    write(scopes: readonly string[]): void {
      environment.setItem(KEY, JSON.stringify({ clientId, tenantId, scopes }));
    },
  };
}
