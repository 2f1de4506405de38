import check from "fluent-icon:checkmark_circle_16_filled";
import chevron from "fluent-icon:chevron_right_16_regular";
import circle from "fluent-icon:circle_16_regular";
import cross from "fluent-icon:dismiss_circle_16_filled";
import more from "fluent-icon:more_horizontal_16_regular";
import person from "fluent-icon:person_16_filled";
import question from "fluent-icon:question_circle_16_filled";
import scales from "fluent-icon:scales_16_filled";
import dash from "fluent-icon:subtract_circle_16_regular";
import warning from "fluent-icon:warning_16_filled";
import { pathIn } from "../platform/icon-path.ts";

const ICONS = { check, chevron, circle, cross, more, person, question, scales, dash, warning };
export type IconName = keyof typeof ICONS;

/** One of Microsoft's system icons. It never carries meaning alone, so it is hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class={`icon ${name}`} viewBox="0 0 16 16" aria-hidden="true">
      <path d={pathIn(ICONS[name])} />
    </svg>
  );
}
