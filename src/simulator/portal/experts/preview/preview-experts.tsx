import { usePortal, useTenant } from "../../portal-context.ts";
import { PageFrame } from "../../shell/page-frame.tsx";
import { Access } from "./access.tsx";
import { Licence } from "./licence.tsx";
import { Terms } from "./terms.tsx";

/** Settings > Defender Experts as Microsoft's "Get started" of 11/17/2022 describes it: terms, licence, permissions. */
export function PreviewExperts() {
  const { say } = usePortal();
  const { termsAccepted, licenceOrdered } = useTenant();
  return (
    <PageFrame title={say("xTitle")} trail={[{ text: say("settingsTitle"), page: "settings" }]}>
      {!termsAccepted ? <Terms /> : !licenceOrdered ? <Licence /> : <Access />}
    </PageFrame>
  );
}
