import { useState } from "preact/hooks";
import { DEVICES } from "../data/assets.ts";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import { DeviceTable } from "./device-table.tsx";
import { matches, RowTools } from "./row-tools.tsx";

export function Devices() {
  const { say } = usePortal();
  const [filter, setFilter] = useState("");
  const rows = DEVICES.filter((device) => matches(filter, device.name, device.os, device.domain));
  return (
    <PageFrame title={say("devicesTitle")}>
      <RowTools filter={filter} onFilter={setFilter} count={rows.length} />
      <DeviceTable label={say("devicesTitle")} rows={rows} />
    </PageFrame>
  );
}
