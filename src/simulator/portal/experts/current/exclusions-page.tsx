import { usePortal, useTenant } from "../../portal-context.ts";
import { ExclusionEditor } from "./exclusion-editor.tsx";
import { PartHeading } from "./part-heading.tsx";

/** Unlike in the guide, each change is saved at once. */
export function ExclusionsPage() {
  const { say, send, notify } = usePortal();
  const { exclusions } = useTenant();
  return (
    <>
      <PartHeading name="xExclusions" sentence="xHeadExclusions" />
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
