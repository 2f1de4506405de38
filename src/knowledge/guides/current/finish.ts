import type { GuideSection } from "../../guide.ts";
import { say } from "../../text.ts";
import { GET_STARTED, SETTINGS } from "./common.ts";

/** Review, the readiness assessment, and what comes after it. */
export const finish: GuideSection = {
  id: "current-finish",
  title: say("section_current_finish"),
  intro: [],
  steps: [
    {
      id: "current-submit",
      text: say("step_current_submit", { label: "Next" }, { label: "Submit" }),
      place: SETTINGS,
      links: [],
      cautions: [],
      optional: false,
      provenBy: ["shown-submitted"],
      impliedBy: ["shown-readiness"],
      needs: "onboard",
      sources: GET_STARTED,
    },
    {
      id: "current-readiness",
      text: say(
        "step_current_readiness",
        { label: "View readiness assessment" },
        { label: "Actions needed" },
        { label: "Complete now" },
        { label: "Protected assets" },
      ),
      place: [...SETTINGS, "Service status"],
      links: [
        {
          text: say("link_onboard_devices"),
          href: "https://learn.microsoft.com/defender-endpoint/onboarding",
        },
        {
          text: say("link_install_sensors"),
          href: "https://learn.microsoft.com/defender-for-identity/install-sensor",
        },
      ],
      cautions: [
        say("caution_readiness_lag"),
        say("caution_readiness_repeated"),
        say("caution_passive_mode"),
      ],
      optional: false,
      provenBy: ["shown-readiness"],
      sources: ["get-started-2026-02", "prerequisites-2026-07"],
    },
    {
      id: "current-monitoring",
      text: say("step_current_monitoring"),
      place: [...SETTINGS, "Service status"],
      links: [
        {
          text: say("link_managed_response"),
          href: "https://learn.microsoft.com/defender-xdr/defender-experts/defender-experts-mdr-managed-response",
        },
      ],
      cautions: [],
      optional: true,
      provenBy: [],
      sources: GET_STARTED,
    },
  ],
};
