import type { GuideSection } from "../../guide.ts";
import { say } from "../../text.ts";
import { GET_STARTED, SETTINGS } from "./common.ts";

/** What the experts are to leave alone. */
export const exclusions: GuideSection = {
  id: "current-exclusions",
  title: say("section_current_exclusions"),
  intro: [],
  steps: [
    {
      id: "current-exclusions",
      text: say(
        "step_current_exclusions",
        { label: "Manage exclusions" },
        { label: "Device groups" },
        { label: "Add device groups" },
        { label: "User groups" },
        { label: "Add user groups" },
        { label: "Next" },
        { label: "Skip" },
      ),
      place: [...SETTINGS, "Exclusions"],
      links: [
        {
          text: say("link_device_groups"),
          href: "https://learn.microsoft.com/defender-endpoint/machine-groups",
        },
        {
          text: say("link_user_groups"),
          href: "https://learn.microsoft.com/entra/fundamentals/concept-learn-about-groups",
        },
      ],
      cautions: [
        say("caution_excluded_guidance"),
        say("caution_skip_discards", { label: "Skip" }),
        say("caution_exclusions_remove", { label: "Remove device group" }, { label: "Remove user group" }),
        say("caution_security_groups"),
      ],
      optional: true,
      provenBy: ["shown-exclusions"],
      needs: "onboard",
      sources: GET_STARTED,
    },
  ],
};
