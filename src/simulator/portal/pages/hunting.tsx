import { useId, useState } from "preact/hooks";
import { DEVICES, type Device } from "../data/assets.ts";
import { Button } from "../kit/button.tsx";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import { DeviceTable } from "./device-table.tsx";

const FIRST_QUERY = "DeviceInfo\n| take 10";

/** Understands of the query language only `take` over the devices; the page is here to be typed in. */
export function Hunting() {
  const { say } = usePortal();
  const id = useId();
  const [query, setQuery] = useState(FIRST_QUERY);
  const [rows, setRows] = useState<readonly Device[] | null>(null);
  const run = () => setRows(DEVICES.slice(0, Number(/\|\s*take\s+(\d+)/.exec(query)?.[1] ?? DEVICES.length)));
  return (
    <PageFrame
      title={say("huntingTitle")}
      tools={
        <Button kind="primary" onClick={run}>
          {say("huntingRun")}
        </Button>
      }
    >
      <label class="field wide" for={id}>
        <span>{say("huntingQuery")}</span>
        <textarea
          id={id}
          rows={6}
          dir="ltr"
          spellcheck={false}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      {rows && (
        <>
          <h2>{say("huntingResults")}</h2>
          <DeviceTable label={say("huntingResults")} rows={rows} />
        </>
      )}
    </PageFrame>
  );
}
