import { useEffect, useRef, useState } from "preact/hooks";
import { words } from "../platform/i18n.ts";
import type { PanelState } from "../platform/protocol.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import { Actions, type Filter } from "./actions.tsx";
import type { PanelCalls } from "./calls.ts";
import { Changes } from "./changes.tsx";
import { Checklist } from "./checklist.tsx";
import { actionsCount, changesCount, findingsCount, rolesCount } from "./counts.ts";
import { Disagreements } from "./disagreements.tsx";
import { Findings } from "./findings.tsx";
import { Overview } from "./overview.tsx";
import { Roles } from "./roles.tsx";
import { Section } from "./section.tsx";
import { Trace } from "./trace.tsx";

interface BodyProps {
  state: PanelState;
  calls: PanelCalls;
  now: number;
  spotlight: SpotlightView | null;
}

/** Everything under the header, in the order in which an admin needs it: what to do, what is known, what it means. */
export function Body({ state, calls, now, spotlight }: BodyProps) {
  const {
    checklist,
    findings,
    roles,
    actions,
    counts,
    sources,
    trace,
    changes,
    suppositions,
    contradictions,
  } = state.assessment;
  const [open, setOpen] = useState({
    checklist: true,
    changes: false,
    findings: true,
    roles: false,
    actions: false,
    disagreements: false,
  });
  const [filter, setFilter] = useState<Filter>("all");
  const actionsHeading = useRef<HTMLButtonElement>(null);

  const section = (id: keyof typeof open) => ({
    id,
    open: open[id],
    toggle: (wanted: boolean) => setOpen((all) => ({ ...all, [id]: wanted })),
  });
  const [led, setLed] = useState(0);
  useEffect(() => {
    if (!led) return;
    actionsHeading.current?.focus();
    actionsHeading.current?.scrollIntoView();
  }, [led]);
  const showLeftToYou = () => {
    setOpen((all) => ({ ...all, actions: true }));
    setFilter("customer");
    // Only when the list is there can it be scrolled to.
    setLed(led + 1);
  };

  return (
    <div class="body">
      <Overview state={state} calls={calls} now={now} showLeftToYou={showLeftToYou} />
      <Section {...section("checklist")} count={words("panel_done", checklist.done, checklist.total)}>
        {() => (
          <Checklist
            checklist={checklist}
            calls={calls}
            now={now}
            spotlight={spotlight}
            locked={state.settings.guideLocked}
          />
        )}
      </Section>
      {changes && changes.length > 0 && (
        <Section {...section("changes")} count={changesCount(changes)}>
          {() => <Changes changes={changes} now={now} />}
        </Section>
      )}
      {findings.length > 0 && (
        <Section {...section("findings")} count={findingsCount(findings)}>
          {() => (
            <>
              <Trace trace={trace} />
              <Findings findings={findings} sources={sources} calls={calls} now={now} />
            </>
          )}
        </Section>
      )}
      {roles.length > 0 && (
        <Section {...section("roles")} count={rolesCount(roles)}>
          {() => <Roles roles={roles} suppositions={suppositions} now={now} />}
        </Section>
      )}
      {actions.length > 0 && (
        <Section {...section("actions")} count={actionsCount(counts)} heading={actionsHeading}>
          {() => (
            <Actions
              actions={actions}
              sources={sources}
              filter={filter}
              setFilter={setFilter}
              sayPassive={calls.sayPassive}
            />
          )}
        </Section>
      )}
      {contradictions.length > 0 && (
        <Section {...section("disagreements")} count={String(contradictions.length)}>
          {() => <Disagreements contradictions={contradictions} sources={sources} />}
        </Section>
      )}
    </div>
  );
}
