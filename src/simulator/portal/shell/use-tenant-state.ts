import { useCallback, useEffect, useState } from "preact/hooks";
import type { PortalCommand, PortalState } from "../../portal-api.ts";
import type { PortalClient } from "../client.ts";

interface TenantState {
  readonly state: PortalState | null;
  /** Why there is no newer state, in the words of the error. */
  readonly problem: string | null;
  readonly refresh: () => void;
  readonly send: (command: PortalCommand) => Promise<boolean>;
}

/**
 * Keeps what the back end says of the tenant: asked at the start, after every move, and whenever `refreshes` tells that
 * something changed behind the portal's back.
 */
export function useTenantState(
  client: PortalClient,
  path: string,
  refreshes: (listener: () => void) => () => void,
  onRefusal: (detail: string) => void,
): TenantState {
  const [state, setState] = useState<PortalState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const refresh = useCallback(() => {
    client.state().then(
      (fresh) => {
        setState(fresh);
        setProblem(null);
      },
      (error) => setProblem(wordsOfError(error)),
    );
  }, [client]);
  useEffect(refresh, [client, path]);
  useEffect(() => refreshes(refresh), [refreshes, refresh]);
  const send = async (command: PortalCommand) => {
    try {
      setState(await client.send(command));
      return true;
    } catch (error) {
      onRefusal(wordsOfError(error));
      return false;
    }
  };
  return { state, problem, refresh, send };
}

function wordsOfError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
