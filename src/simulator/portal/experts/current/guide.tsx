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
import { ServiceStep } from "./service-step.tsx";
import { SubmittedStep } from "./submitted-step.tsx";
import { TeamsStep } from "./teams-step.tsx";

const STEPS = ["permissions", "exclusions", "contacts", "teams", "review"] as const;
export type GuideStep = "service" | (typeof STEPS)[number];

const WORDS: Record<GuideStep, WordKey> = {
  service: "xServiceSetUp",
  permissions: "xPermissions",
  exclusions: "xExclusions",
  contacts: "xContacts",
  teams: "xTeams",
  review: "xReview",
};

interface GuideProps {
  /** With the step that those need who come for their servers alone. */
  readonly servers: boolean;
  readonly onClose: () => void;
}

/** The guide of six steps; the last, after **Submit**, has no line of its own. */
export function Guide({ servers, onClose }: GuideProps) {
  const { say, face } = usePortal();
  const steps: readonly GuideStep[] = servers ? ["service", ...STEPS] : STEPS;
  const [step, setStep] = useState<GuideStep | "submitted">(servers ? "service" : "permissions");
  const at = step === "submitted" ? steps.length : steps.indexOf(step);
  const marked = face.guide !== "unmarked";
  const to = (next: GuideStep | "submitted") => () => setStep(next);
  return (
    <section class="guide" aria-label={say("xGuide")}>
      <ol class="guide-steps" aria-label={say("xSteps")}>
        {steps.map((each, index) => (
          <li
            key={each}
            class={index < at ? "past" : index === at ? "here" : ""}
            aria-current={marked && each === step ? "step" : undefined}
          >
            <span class="guide-dot">{index < at && <Icon svg={doneIcon} size={16} />}</span>
            {say(WORDS[each])}
            {marked && (
              <span class="unseen">
                {index < at && say("xStepDone")}
                {index === at && say("xStepCurrent")}
              </span>
            )}
          </li>
        ))}
      </ol>
      <div class="guide-body">
        {face.guide !== "layer" && (
          <div class="guide-close">
            <Button kind="subtle" icon={dismissIcon} label={say("close")} onClick={onClose} />
          </div>
        )}
        {step === "service" && <ServiceStep onNext={to("permissions")} />}
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
