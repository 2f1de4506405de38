import { usePortal, useTenant } from "../../portal-context.ts";
import { ExclusionEditor } from "./exclusion-editor.tsx";

/** Unlike in the guide, each change is saved at once. */
export function ExclusionsPage() {
  const { say, send, notify } = usePortal();
  const { exclusions } = useTenant();
  return (
    <>
      <h2>{say("xExclusions")}</h2>
      <p>{say("xExclusionsText")}</p>
      <ExclusionEditor
        exclusions={exclusions}
        onChange={async (changed) => {
          if (await send({ do: "set-exclusions", ...changed })) notify(say("saved"));
        }}
      />
    </>
  );
}
