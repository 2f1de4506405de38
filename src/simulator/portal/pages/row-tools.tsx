import exportIcon from "fluent-icon:arrow_download_20_regular";
import { Button } from "../kit/button.tsx";
import { usePortal } from "../portal-context.ts";

interface RowToolsProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly count: number;
}

/** Filter, number of rows and export, over a table. */
export function RowTools({ filter, onFilter, count }: RowToolsProps) {
  const { say, notify } = usePortal();
  return (
    <div class="row-tools">
      <Button kind="subtle" icon={exportIcon} onClick={() => notify(say("exportDone", { count }))}>
        {say("exportRows")}
      </Button>
      <span class="spring" />
      <span class="about">{say("items", { count })}</span>
      <input
        type="text"
        aria-label={say("filterRows")}
        placeholder={say("filterRows")}
        value={filter}
        onInput={(event) => onFilter(event.currentTarget.value)}
      />
    </div>
  );
}

/** Whether any of the texts holds what was typed, whatever the case. */
export function matches(filter: string, ...texts: readonly string[]): boolean {
  const wanted = filter.trim().toLocaleLowerCase();
  return texts.some((text) => text.toLocaleLowerCase().includes(wanted));
}
