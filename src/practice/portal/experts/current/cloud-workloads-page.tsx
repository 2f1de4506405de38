import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { CheckBox } from "../../kit/check-box.tsx";
import { usePortal } from "../../portal-context.ts";

const CLOUDS = [
  { name: "Azure", servers: 214 },
  { name: "Amazon Web Services", servers: 38 },
  { name: "Google Cloud", servers: 6 },
] as const;

/** Defender Experts for Servers. For customers of the service pressing **Save** is all there is; no back end hears of it. */
export function CloudWorkloadsPage() {
  const { say, notify } = usePortal();
  const [off, setOff] = useState<readonly string[]>([]);
  return (
    <>
      <h2>{say("xCloudWorkloads")}</h2>
      <p>{say("xCloudWorkloadsText")}</p>
      <div class="stack boxed">
        {CLOUDS.map(({ name, servers }) => (
          <CheckBox
            key={name}
            toggle
            label={name}
            about={`${say("xCloudServers")}: ${servers}`}
            checked={!off.includes(name)}
            onChange={(on) => setOff(on ? off.filter((other) => other !== name) : [...off, name])}
          />
        ))}
      </div>
      <div class="buttons">
        <Button kind="primary" onClick={() => notify(say("saved"))}>
          {say("save")}
        </Button>
      </div>
    </>
  );
}
