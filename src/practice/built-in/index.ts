import { Scenario } from "../scenario.ts";
import changedPortal from "./changed-portal.json" with { type: "json" };
import cleanCurrent from "./clean-current.json" with { type: "json" };
import cleanPreview from "./clean-preview.json" with { type: "json" };
import mistakenProvider from "./mistaken-provider.json" with { type: "json" };
import ownPolicyBlocks from "./own-policy-blocks.json" with { type: "json" };
import ransomwareNight from "./ransomware-night.json" with { type: "json" };
import tidiedPolicy from "./tidied-policy.json" with { type: "json" };
import tooLittleAdmin from "./too-little-admin.json" with { type: "json" };

/** The scenarios that come with the extension, in the order in which a trainer would show them. */
export const SCENARIOS: readonly Scenario[] = [
  cleanCurrent,
  ransomwareNight,
  tidiedPolicy,
  ownPolicyBlocks,
  mistakenProvider,
  tooLittleAdmin,
  changedPortal,
  cleanPreview,
].map((file) => Scenario.parse(file));
