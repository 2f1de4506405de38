import { say, type Text } from "./text.ts";

/** What somebody who guides a customer on a call says at a step, asks, and may expect to hear or see. */
export interface Cue {
  readonly say: Text;
  readonly ask: Text;
  readonly expect: Text;
}

/** Microsoft's own labels, which a cue names as they stand on the page. */
const LABELS = {
  page: "Defender Experts",
  provider: "Service provider access",
  investigate: "Investigate incidents and guide my responses",
  respond: "Respond directly to active threats",
  incident: "Incident notification",
  review: "Service review",
  submit: "Submit",
  complete: "Complete now",
  accept: "Accept",
  reader: "Security Reader",
  operator: "Security Operator",
  administrator: "Security Administrator",
} as const;
type Label = keyof typeof LABELS;

/** Keys are `cue_<name>_say`, `…_ask`, `…_expect`. @param labels those that each sentence names. */
function cue(name: string, labels: Partial<Record<keyof Cue, Label>> = {}): Cue {
  const part = (of: keyof Cue): Text => {
    const label = labels[of];
    return label ? say(`cue_${name}_${of}`, { label: LABELS[label] }) : say(`cue_${name}_${of}`);
  };
  return { say: part("say"), ask: part("ask"), expect: part("expect") };
}

const open = cue("open", { expect: "page" });
const provider = cue("provider", { ask: "provider" });
const stay = cue("stay");
const monitoring = cue("monitoring");

/**
 * Cues by the id of their step. They rest on the steps' own sources and promise nothing beyond them; how to ask is the
 * experience of people who guide others.
 */
export const CUES: Readonly<Record<string, Cue>> = {
  "current-open": open,
  "current-service-provider": provider,
  "current-servers": cue("servers"),
  "current-reader": cue("reader", { ask: "investigate" }),
  "current-operator": cue("operator", { expect: "respond" }),
  "current-stay": stay,
  "current-exclusions": cue("exclusions"),
  "current-contact-incident": cue("contact_incident", { expect: "incident" }),
  "current-contact-review": cue("contact_review", { expect: "review" }),
  "current-teams": cue("teams"),
  "current-submit": cue("submit", { expect: "submit" }),
  "current-readiness": cue("readiness", { ask: "complete" }),
  "current-monitoring": monitoring,
  "preview-open": open,
  "preview-accept-terms": cue("terms", { expect: "accept" }),
  "preview-place-order": cue("order"),
  "preview-service-provider": provider,
  "preview-reader": cue("reader", { ask: "reader" }),
  "preview-manage-permissions": cue("manage"),
  "preview-operator": cue("operator", { expect: "operator" }),
  "preview-administrator": cue("administrator", { expect: "administrator" }),
  "preview-give-access": stay,
  "preview-start-using": monitoring,
};
