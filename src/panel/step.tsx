import { formatAge, translate, words } from "../platform/i18n.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import type { Evidence as EvidenceType, StepState, StepView } from "../readiness/assessment.ts";
import type { PanelCalls } from "./calls.ts";
import { Copyable } from "./copyable.tsx";
import { Evidence } from "./evidence.tsx";
import { Fold } from "./fold.tsx";
import { Icon } from "./icon.tsx";
import { shapeOf } from "./mark.tsx";
import { Paragraph } from "./paragraph.tsx";
import { ShowMe } from "./show-me.tsx";
import { LinkOut, Words } from "./words.tsx";

/** States that are told by a mark: the others are the check box's own. */
const TOLD = ["done", "attention", "unknown"] as const;

interface StepProps {
  step: StepView;
  /** The first step that is still to do: its details are open. */
  next: boolean;
  calls: PanelCalls;
  now: number;
  spotlight: SpotlightView | null;
}

/** One step. Its check box is the admin's own word, unless the step is proven: then it is locked, and says so. */
export function Step({ step, next, calls, now, spotlight }: StepProps) {
  const { id, state, proof, links, cautions, place, who } = step;
  const proven = state === "done";
  const box = `step-${id}`;
  return (
    <li class="step">
      <input
        type="checkbox"
        id={box}
        checked={proven || step.tickedAt !== null}
        disabled={!calls.tick}
        aria-disabled={proven}
        aria-describedby={`${box}-state`}
        onClick={(event) => proven && event.preventDefault()}
        onChange={(event) => proven || calls.tick?.(id, event.currentTarget.checked)}
      />
      <div class="grow">
        <label for={box}>
          <Words text={step.text} /> {step.optional && <span class="badge">{words("panel_optional")}</span>}
        </label>
        <div id={`${box}-state`}>
          <StepMark step={step} now={now} />
        </div>
        {place.length > 0 && (
          <p class="meta">
            <span class="sr">{words("panel_place")} </span>
            {place.map((label, index) => (
              <>
                {index > 0 && " › "}
                <bdi lang="en">{label}</bdi>
              </>
            ))}
          </p>
        )}
        {calls.canShow(id) && (
          <ShowMe step={step} calls={calls} seen={spotlight?.step === id ? spotlight.state : null} />
        )}
        {(links.length > 0 || cautions.length > 0 || proof || who) && (
          <Fold look="more" open={next} head={words("panel_step_more")}>
            <Paragraph text={who} />
            {who?.key.startsWith("who_ask") && (
              <Copyable
                text={translate({ key: "panel_request", args: [{ text: step.text }] })}
                label="panel_request_label"
              />
            )}
            {cautions.map((text) => (
              <Paragraph text={text} />
            ))}
            {links.map((link) => (
              <p>
                <LinkOut link={link} />
              </p>
            ))}
            {proof && <Evidence evidence={proof.evidence} now={now} />}
          </Fold>
        )}
      </div>
    </li>
  );
}

/** What is known of a step. Proof and tick are two things and are never merged into one word. */
function StepMark({ step: { state, proof, tickedAt }, now }: { step: StepView; now: number }) {
  const look = TOLD.find((told) => told === state);
  if (!look && !tickedAt && !proof) return null;
  return (
    <p class="meta">
      {look && (
        <span class="mark">
          <Icon name={shapeOf(look)} />
          {standing(state, proof?.evidence[0], tickedAt !== null, now)}
        </span>
      )}{" "}
      {proof && <Words text={proof.summary} />} {tickedAt && words("panel_step_ticked", { time: tickedAt })}
    </p>
  );
}

function standing(state: StepState, seen: EvidenceType | undefined, ticked: boolean, now: number): string {
  if (state === "attention" && ticked) return words("panel_step_contradicted");
  if (state !== "done" || !seen) return words(`panel_step_${state}`);
  const byGraph = /^[A-Z]+ \//.test(seen.source);
  return words(byGraph ? "panel_step_graph" : "panel_step_evidence", formatAge(seen.at, now));
}
