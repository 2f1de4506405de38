import { useEffect, useRef, useState } from "preact/hooks";
import type { PortalRole } from "../../../portal-api.ts";
import { usePortal } from "../../portal-context.ts";

/** How long the policies take to be created, in milliseconds. */
const CREATING_MS = 1000;

/**
 * Gives the experts access. Creating the policies takes a while, and an admin who leaves the page before the
 * notification has given nothing: Microsoft's permissions page asks to stay signed in until then.
 */
export function useGrant(): { granting: boolean; grant: (roles: readonly PortalRole[]) => Promise<boolean> } {
  const { say, send, notify } = usePortal();
  const [granting, setGranting] = useState(false);
  const left = useRef(false);
  useEffect(
    () => () => {
      left.current = true;
    },
    [],
  );
  const grant = async (roles: readonly PortalRole[]) => {
    setGranting(true);
    await new Promise((resolve) => setTimeout(resolve, CREATING_MS));
    if (left.current) return false;
    const given = await send({ do: "give-access", roles });
    setGranting(false);
    if (given) notify(say("xCreated"));
    return given;
  };
  return { granting, grant };
}
