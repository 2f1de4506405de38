import type { Guide } from "../../guide.ts";
import { say } from "../../text.ts";
import { GET_STARTED } from "./common.ts";
import { contacts } from "./contacts.ts";
import { exclusions } from "./exclusions.ts";
import { finish } from "./finish.ts";
import { permissions } from "./permissions.ts";
import { start } from "./start.ts";
import { teams } from "./teams.ts";

/** Microsoft's current onboarding: a wizard of five steps, then the readiness assessment. */
export const current: Guide = {
  id: "current",
  title: say("guide_current"),
  dated: "2026-02-27",
  sources: GET_STARTED,
  warning: say("guide_current_warning"),
  sections: [start, permissions, exclusions, contacts, teams, finish],
};
