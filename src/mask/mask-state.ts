import type { PanelState } from "../platform/protocol.ts";
import type { Mask } from "./mask.ts";

/** What a panel goes by and does not show, or what is Microsoft's own: requests that name it must still be understood. */
const KEPT = new Set(["id", "key", "state", "href", "label", "place", "sources", "time", "kind", "guide"]);

/** A panel's state with no name in it. The rest is as it was, so that everything on the panel still works. */
export function maskState(state: PanelState, mask: Mask): PanelState {
  const tenant = state.assessment.tenant;
  const masked = masking(state, mask) as PanelState;
  return {
    ...masked,
    assessment: {
      ...masked.assessment,
      tenant: masked.assessment.tenant && { ...masked.assessment.tenant, id: mask.mask(tenant?.id ?? "") },
    },
    settings: { ...state.settings, masked: true },
  };
}

function masking(value: unknown, mask: Mask): unknown {
  if (typeof value === "string") return mask.mask(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => masking(item, mask));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, KEPT.has(name) ? inner : masking(inner, mask)]),
  );
}
