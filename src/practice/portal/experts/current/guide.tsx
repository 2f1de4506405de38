import doneIcon from "fluent-icon:checkmark_16_regular";
import dismissIcon from "fluent-icon:dismiss_20_regular";
import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { Icon } from "../../kit/icon.tsx";
import { usePortal } from "../../portal-context.ts";
import type { WordKey } from "../../strings/language.ts";
import { ContactsStep } from "./contacts-step.tsx";
import { ExclusionsStep } from "./exclusions-step.tsx";
import { PermissionsStep } from "./permissions-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { SubmittedStep } from "./submitted-step.tsx";
import { TeamsStep } from "./teams-step.tsx";

const STEPS = ["permissions", "exclusions", "contacts", "teams", "review"] as const;
export type GuideStep = (typeof STEPS)[number];

const WORDS: Record<GuideStep, WordKey> = {
  permissions: "xPermissions",
  exclusions: "xExclusions",
  contacts: "xContacts",
  teams: "xTeams",
  review: "xReview",
};

/** The guide of six steps; the last, after **Submit**, has no line of its own. */
export function Guide({ onClose }: { onClose: () => void }) {
  const { say } = usePortal();
  const [step, setStep] = useState<GuideStep | "submitted">("permissions");
  const at = step === "submitted" ? STEPS.length : STEPS.indexOf(step);
  const to = (next: GuideStep | "submitted") => () => setStep(next);
  return (
    <section class="guide" aria-label={say("xGuide")}>
      <ol class="guide-steps" aria-label={say("xSteps")}>
        {STEPS.map((each, index) => (
          <li
            key={each}
            class={index < at ? "past" : index === at ? "here" : ""}
            aria-current={each === step ? "step" : undefined}
          >
            <span class="guide-dot">{index < at && <Icon svg={doneIcon} size={16} />}</span>
            {say(WORDS[each])}
            <span class="unseen">
              {index < at && say("xStepDone")}
              {index === at && say("xStepCurrent")}
            </span>
          </li>
        ))}
      </ol>
      <div class="guide-body">
        <div class="guide-close">
          <Button kind="subtle" icon={dismissIcon} label={say("close")} onClick={onClose} />
        </div>
        {step === "permissions" && <PermissionsStep onNext={to("exclusions")} />}
        {step === "exclusions" && <ExclusionsStep onBack={to("permissions")} onNext={to("contacts")} />}
        {step === "contacts" && <ContactsStep onBack={to("exclusions")} onNext={to("teams")} />}
        {step === "teams" && <TeamsStep onBack={to("contacts")} onNext={to("review")} />}
        {step === "review" && <ReviewStep onBack={to("teams")} onEdit={setStep} onNext={to("submitted")} />}
        {step === "submitted" && <SubmittedStep />}
      </div>
    </section>
  );
}
