import { words } from "../platform/i18n.ts";
import type { Answer, RoleView, Supposition } from "../readiness/assessment.ts";
import { Evidence } from "./evidence.tsx";
import { Fold } from "./fold.tsx";
import { Mark } from "./mark.tsx";
import { Paragraph } from "./paragraph.tsx";
import { Suppositions } from "./suppositions.tsx";
import { Words } from "./words.tsx";

interface RolesProps {
  roles: RoleView[];
  suppositions: Supposition[];
  now: number;
}

/** For each role two answers that must not be mixed up: may the experts be given it, and do they hold it now. */
export function Roles({ roles, suppositions, now }: RolesProps) {
  return (
    <>
      <p class="meta">{words("panel_roles_just_in_time")}</p>
      <ul>
        {roles.map(({ role, name, allowed, active, caution }) => (
          <li key={role}>
            <Fold
              head={
                <span class="role">
                  <strong>{name}</strong> <Verdict title={words("panel_role_allowed")} answer={allowed} />{" "}
                  <Verdict title={words("panel_role_active")} answer={active} />
                </span>
              }
            >
              <Paragraph text={caution} />
              <Why title={words("panel_role_allowed")} answer={allowed} now={now} />
              <Why title={words("panel_role_active")} answer={active} now={now} />
            </Fold>
          </li>
        ))}
      </ul>
      <Suppositions suppositions={suppositions} />
    </>
  );
}

function Verdict({ title, answer }: { title: string; answer: Answer }) {
  return (
    <span>
      <span class="meta">{title}</span> <Mark kind="verdict" state={answer.verdict} />
    </span>
  );
}

function Why({ title, answer, now }: { title: string; answer: Answer; now: number }) {
  return (
    <>
      <h3>{title}</h3>
      <p>
        <Words text={answer.why} /> {answer.change && <Words text={answer.change} />}
      </p>
      <Evidence evidence={answer.evidence} now={now} />
    </>
  );
}
