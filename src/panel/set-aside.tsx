import { useId, useRef } from "preact/hooks";
import { words } from "../platform/i18n.ts";
import type { PanelCalls } from "./calls.ts";
import { Fold } from "./fold.tsx";

/** Days for which something can be put aside: not for ever, so that it is looked at again. */
const DAYS = [7, 30, 90];

interface SetAsideProps {
  id: string;
  state: string;
  dismiss: PanelCalls["dismiss"];
}

/** Puts something aside, for a reason and a time. */
export function SetAside({ id, state, dismiss }: SetAsideProps) {
  const days = useRef<HTMLSelectElement>(null);
  const reason = useRef<HTMLInputElement>(null);
  const name = useId();
  if (!dismiss) return null;
  return (
    <Fold look="more" head={words("panel_dismiss")}>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const why = reason.current?.value.trim();
          if (why) dismiss(id, state, why, Number(days.current?.value));
        }}
      >
        <label class="grow" for={name}>
          {words("panel_dismiss_why")} <input class="field" id={name} ref={reason} required maxLength={300} />
        </label>
        <label>
          {words("panel_dismiss_days")}{" "}
          <select ref={days}>
            {DAYS.map((count) => (
              <option value={count}>{words("panel_days", count)}</option>
            ))}
          </select>
        </label>
        <button type="submit">{words("panel_dismiss")}</button>
      </form>
    </Fold>
  );
}
