import { Icon } from "../../panel/icon.tsx";
import { words } from "../../platform/i18n.ts";
import type { Localized } from "../../practice/scenario.ts";
import { LocalizedText } from "./story.tsx";

/** What there is to reach, and whether the tenant has come to it. @param reached null: not asked yet, or not named. */
export function Goal({ goal, reached }: { goal: Localized; reached: boolean | null }) {
  return (
    <div class="goal">
      <b>{words("practice_goal")}</b> <LocalizedText told={goal} />
      {reached !== null && (
        <p class="mark" role="status">
          <Icon name={reached ? "check" : "circle"} />
          {words(reached ? "practice_reached" : "practice_not_reached")}
        </p>
      )}
    </div>
  );
}
