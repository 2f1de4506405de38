import type { GuideSection } from "../../guide.ts";
import { say } from "../../text.ts";
import { GET_STARTED, SETTINGS } from "./common.ts";

/** Whom the experts call, and who reviews the service with them. */
export const contacts: GuideSection = {
  id: "current-contacts",
  title: say("section_current_contacts"),
  intro: [],
  steps: [
    {
      id: "current-contact-incident",
      text: say(
        "step_current_contact_incident",
        { label: "Contact person or team" },
        { label: "Phone number" },
        { label: "Incident notification" },
        { label: "Contact for" },
        { label: "Add" },
      ),
      place: [...SETTINGS, "Notification contacts"],
      links: [],
      cautions: [say("caution_contact_reachable")],
      optional: false,
      provenBy: ["shown-contacts"],
      needs: "onboard",
      sources: GET_STARTED,
    },
    {
      id: "current-contact-review",
      text: say(
        "step_current_contact_review",
        { label: "Service review" },
        { label: "Contact for" },
        { label: "Add" },
        { label: "Next" },
      ),
      place: [...SETTINGS, "Notification contacts"],
      links: [],
      cautions: [],
      optional: false,
      provenBy: ["shown-contacts"],
      needs: "onboard",
      sources: GET_STARTED,
    },
  ],
};
