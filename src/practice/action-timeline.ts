import type { ActionView, Assessment } from "../readiness/assessment.ts";
import type { Scenario } from "./scenario.ts";

/** A response action that is called for at a moment, here and in the tenant that is compared with. */
export interface NeededAction {
  /** Index of the moment. */
  readonly moment: number;
  /** Minutes since the beginning. */
  readonly minute: number;
  readonly action: Pick<ActionView, "id" | "name">;
  readonly here: Answered;
  /** null: the scenario compares with nothing. */
  readonly there: Answered | null;
}

export interface Answered {
  readonly coverage: ActionView["coverage"];
  /** Minutes since the beginning at which the customer's own team takes it; null: nobody waits for it, or nothing is supposed of it. */
  readonly byTeam: number | null;
}

/**
 * Who answers to each action that was called for by now, by the judge's own word on both tenants. An action of which the
 * judge is not sure stays so: a story must not be surer than the tenant.
 * @param position index of the moment that is shown.
 */
export function actionsNeededBy(
  scenario: Scenario,
  position: number,
  here: Assessment,
  there: Assessment | null,
): NeededAction[] {
  return momentsWithMinutes(scenario)
    .slice(0, position + 1)
    .flatMap(({ minute, actionsNeeded = [] }, moment) =>
      actionsNeeded.flatMap((id) => {
        const action = here.actions.find((one) => one.id === id);
        if (!action) return [];
        const answered = ({ actions }: Assessment): Answered => {
          const coverage = actions.find((one) => one.id === id)?.coverage ?? "unknown";
          const byTeam =
            coverage === "customer" && scenario.customerResponseMinutes !== undefined
              ? minute + scenario.customerResponseMinutes
              : null;
          return { coverage, byTeam };
        };
        return [{ moment, minute, action, here: answered(here), there: there && answered(there) }];
      }),
    );
}

/** Every moment with its minute; one that names none happens with the one before it. */
export function momentsWithMinutes({ moments }: Scenario) {
  let minute = 0;
  return moments.map((moment) => {
    minute = moment.minute ?? minute;
    return { ...moment, minute };
  });
}

/** The time of day, `02:07`, so many minutes after the scenario's clock; null where it has none. */
export function timeAt({ clock }: Scenario, minute: number): string | null {
  if (clock === undefined) return null;
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  const of = (hours * 60 + minutes + minute) % (24 * 60);
  return [Math.floor(of / 60), of % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** Whether the tenant has come to what the scenario is about; null where it names no such thing. */
export function isReached({ goalReached }: Scenario, { overall, actions }: Assessment): boolean | null {
  if (!goalReached) return null;
  const can = (id: string) => actions.find((one) => one.id === id)?.coverage === "experts";
  return (
    (goalReached.overall === undefined || goalReached.overall === overall) &&
    (goalReached.experts ?? []).every(can)
  );
}
