import type { AccountInfo } from "@azure/msal-browser";
import type { Tier } from "../../platform/protocol.ts";
import { permissionsIn, tiersOf } from "./scopes.ts";

/** Who is signed in, for display. It rests on the ID token, whose signature MSAL does not check: it proves nothing. */
export interface Account {
  readonly name: string | null;
  readonly username: string;
  readonly tenantId: string;
  /** Graph permissions that the last token carried. */
  readonly scopes: readonly string[];
  readonly tiers: readonly Tier[];
}

export function accountOf({ name, username, tenantId }: AccountInfo, scopes: readonly string[]): Account {
  return { name: name || null, username, tenantId, scopes: permissionsIn(scopes), tiers: tiersOf(scopes) };
}
