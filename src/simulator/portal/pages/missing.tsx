import { PageLink } from "../kit/page-link.tsx";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";

/** Shown for an address that the portal does not have. */
export function Missing() {
  const { say } = usePortal();
  return (
    <PageFrame title={say("pageMissing")}>
      <p>{say("pageMissingBody")}</p>
      <PageLink to="home">{say("goHome")}</PageLink>
    </PageFrame>
  );
}
