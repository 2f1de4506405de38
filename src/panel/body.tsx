import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../platform/i18n.ts";
import type { PanelState } from "../platform/protocol.ts";
import { Actions, type Filter } from "./actions.tsx";
import type { PanelCalls } from "./calls.ts";
import { Checklist } from "./checklist.tsx";
import { actionsCount, findingsCount, rolesCount } from "./counts.ts";
import { Findings } from "./findings.tsx";
import { Overview } from "./overview.tsx";
import { Roles } from "./roles.tsx";
import { Section } from "./section.tsx";

interface BodyProps {
  state: PanelState;
  calls: PanelCalls;
  now: number;
}

/** Everything under the header, in the order in which an admin needs it: what to do, what is known, what it means. */
export function Body({ state, calls, now }: BodyProps) {
  const [open, setOpen] = useState({ checklist: true, findings: true, roles: false, actions: false });
  const [filter, setFilter] = useState<Filter>("all");
  const actionsHeading = useRef<HTMLButtonElement>(null);
  const { checklist, findings, roles, actions, sources } = state.assessment;

  const section = (id: keyof typeof open) => ({
    id,
    open: open[id],
    toggle: (wanted: boolean) => setOpen({ ...open, [id]: wanted }),
  });
  const [led, setLed] = useState(0);
  useEffect(() => {
    if (!led) return;
    actionsHeading.current?.focus();
    actionsHeading.current?.scrollIntoView();
  }, [led]);
  const showLeftToYou = () => {
    setOpen({ ...open, actions: true });
    setFilter("customer");
    // Only when the list is there can it be scrolled to.
    setLed(led + 1);
  };

  return (
    <div class="body">
      <Overview state={state} calls={calls} now={now} showLeftToYou={showLeftToYou} />
      <Section {...section("checklist")} count={words("panel_done", checklist.done, checklist.total)}>
        {() => <Checklist checklist={checklist} calls={calls} now={now} />}
      </Section>
      {findings.length > 0 && (
        <Section {...section("findings")} count={findingsCount(findings)}>
          {() => <Findings findings={findings} sources={sources} now={now} />}
        </Section>
      )}
      {roles.length > 0 && (
        <Section {...section("roles")} count={rolesCount(roles)}>
          {() => <Roles roles={roles} now={now} />}
        </Section>
      )}
      {actions.length > 0 && (
        <Section {...section("actions")} count={actionsCount(actions)} heading={actionsHeading}>
          {() => <Actions actions={actions} sources={sources} filter={filter} setFilter={setFilter} />}
        </Section>
      )}
    </div>
  );
}
