import { say, type Text } from "../../knowledge/text.ts";
import type { InboundTrust } from "../../tenant/snapshot.ts";
import type { Evidence } from "../assessment.ts";
import type { Context } from "../context.ts";
import { seen } from "../unknown.ts";

export const TRUST_NAMES: Readonly<Record<keyof InboundTrust, Text>> = {
  mfa: say("trust_mfa"),
  compliantDevice: say("trust_compliant_device"),
  hybridJoinedDevice: say("trust_hybrid_device"),
};

type Accepted = { readonly value: boolean | null; readonly evidence: Evidence | null };

/**
 * Whether the tenant accepts one of the experts' claims: the partner's own setting, or what it inherits from the tenant's
 * default where its own is null. null: there is no partner entry, or Graph did not say.
 */
export function acceptedClaim({ partner, snapshot }: Context, claim: keyof InboundTrust): Accepted {
  if (!partner) return { value: null, evidence: null };
  const claimed = (value: boolean, inherited: boolean) =>
    say(`evidence_trust_${value ? "on" : "off"}${inherited ? "_inherited" : ""}`, {
      text: TRUST_NAMES[claim],
    });
  const own = partner.inboundTrust?.[claim] ?? null;
  if (own !== null) return { value: own, evidence: seen(snapshot.partners, claimed(own, false)) };
  if (snapshot.partnerDefault.state === "unknown") return { value: null, evidence: null };
  const inherited = snapshot.partnerDefault.value.inboundTrust?.[claim] ?? null;
  if (inherited === null) return { value: null, evidence: null };
  return { value: inherited, evidence: seen(snapshot.partnerDefault, claimed(inherited, true)) };
}
