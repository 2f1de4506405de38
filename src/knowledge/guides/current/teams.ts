import type { GuideSection } from "../../guide.ts";
import { say } from "../../text.ts";
import { SETTINGS } from "./common.ts";

/** Talking with the experts in Teams. */
export const teams: GuideSection = {
  id: "current-teams",
  title: say("section_current_teams"),
  intro: [],
  steps: [
    {
      id: "current-teams",
      text: say(
        "step_current_teams",
        { label: "Communicate on Teams" },
        { label: "Defender Experts team" },
        { label: "Managed response" },
        { label: "Open Teams channel" },
      ),
      place: [...SETTINGS, "Teams"],
      links: [
        {
          text: say("link_teams_app_policy"),
          href: "https://admin.teams.microsoft.com/policies/app-permission",
        },
      ],
      cautions: [say("caution_teams_app"), say("caution_teams_groups"), say("caution_teams_read")],
      optional: true,
      provenBy: ["shown-teams"],
      needs: "teams",
      sources: ["get-started-2026-02", "teams-app-permissions-2026-04"],
    },
  ],
};
