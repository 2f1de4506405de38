import type { GuideId } from "../knowledge/guide.ts";
import { KNOWLEDGE } from "../knowledge/index.ts";
import type { Text } from "../knowledge/text.ts";
import { assess } from "../readiness/assess.ts";
import type { Assessment } from "../readiness/assessment.ts";
import { NOTHING_SAID } from "../readiness/attestations.ts";
import type { TenantSnapshot } from "../tenant/snapshot.ts";

interface About {
  readonly earlier?: TenantSnapshot;
  readonly guide?: GuideId | null;
  readonly origin?: Text;
}

/**
 * The judge's word on facts that stand alone, without the admin's own word and without a page of the portal. Judged is the
 * moment at which the tenant was last asked: what was true then is not to age on the way.
 */
export function judgeFacts(snapshot: TenantSnapshot, { earlier, guide, origin }: About = {}): Assessment {
  const { organization } = snapshot;
  const signedIn = organization.state === "known" ? organization.value.id : null;
  return assess(
    {
      snapshot,
      earlier: earlier ?? null,
      page: null,
      attestations: NOTHING_SAID,
      guide: guide ?? null,
      whose: { portal: null, signedIn },
      ...(origin && { origin }),
    },
    KNOWLEDGE,
    snapshot.finishedAt,
  );
}
