import type { GuideSection } from "../../guide.ts";
import { say } from "../../text.ts";
import { SETTINGS } from "./common.ts";

/** Where the wizard begins. */
export const start: GuideSection = {
  id: "current-start",
  title: say("section_current_start"),
  intro: [],
  steps: [
    {
      id: "current-open",
      text: say(
        "step_current_open",
        { label: "Settings" },
        { label: "Defender Experts" },
        { label: "Get started" },
      ),
      place: ["System", ...SETTINGS],
      links: [
        { text: say("link_defender_settings"), href: "https://security.microsoft.com/securitysettings" },
        {
          text: say("link_get_started"),
          href: "https://learn.microsoft.com/defender-xdr/defender-experts/defender-experts-mdr-get-started",
        },
      ],
      cautions: [say("caution_customer_only")],
      optional: false,
      provenBy: [],
      impliedBy: ["provider-access", "allowed-reader", "allowed-operator", "shown-submitted"],
      needs: "onboard",
      sources: ["get-started-2026-02", "mssp-guide-2026-03"],
    },
    {
      id: "current-servers",
      text: say("step_current_servers", { label: "Service set up" }, { label: "Validate" }),
      place: SETTINGS,
      links: [],
      cautions: [say("caution_servers", { label: "Save" })],
      optional: true,
      provenBy: [],
      needs: "servers",
      sources: ["servers-get-started-2026-06"],
    },
  ],
};
