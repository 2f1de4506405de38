import { words } from "../../platform/i18n.ts";
import { SCENARIO_KIND, SCENARIO_VERSION, type Scenario } from "../../practice/scenario.ts";
import { PRACTICE_TENANTS } from "../../simulator/tenants/index.ts";

/** A practice tenant by itself: no story, to be explored by hand. */
export function freePractice(): Scenario[] {
  return Object.values(PRACTICE_TENANTS).map(({ id, name, portal }) => ({
    kind: SCENARIO_KIND,
    version: SCENARIO_VERSION,
    id: `free-${id}`,
    title: `${name} (${id})`,
    story: words("practice_free_story"),
    goal: words("practice_free_goal"),
    tenant: id,
    ...(portal.era === "preview-2022-11" && { guide: portal.era }),
    moments: [
      {
        title: words("practice_free_moment"),
        text: words("practice_free_tells"),
        open: "/securitysettings/defender_experts",
      },
    ],
  }));
}
