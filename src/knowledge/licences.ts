import type { Product } from "./action.ts";

/**
 * Service plans that the service rests on. Plans are tested, not subscriptions, for many subscriptions carry them.
 * Source: Microsoft, "Product names and service plan identifiers for licensing", list of 2026-08-08; which of them count:
 * Defender Experts MDR prerequisites, 2026-07-29.
 */
export interface ServicePlan {
  readonly id: string;
  readonly code: string;
  /** The product in which response actions are taken by it. */
  readonly product?: Product;
  /** Product name as Microsoft writes it. */
  readonly name: string;
}

/** Any of these makes a tenant eligible; the first is needed at least, the second for coverage of identities. */
export const ENTRA_PREMIUM_PLANS: readonly ServicePlan[] = [
  { id: "41781fb2-bc02-4b7c-bd55-b576c07bb09d", code: "AAD_PREMIUM", name: "Microsoft Entra ID P1" },
  { id: "eec0eb4f-6444-4f95-aba0-50c24d67f998", code: "AAD_PREMIUM_P2", name: "Microsoft Entra ID P2" },
];

/** At least one of these, in active mode. Defender for Endpoint P1, for Business and for Office 365 P1 do not count. */
export const ELIGIBLE_PRODUCT_PLANS: readonly ServicePlan[] = [
  {
    id: "871d91ec-ec1a-452b-a83f-bd76c7d770ef",
    code: "WINDEFATP",
    product: "defender-for-endpoint",
    name: "Microsoft Defender for Endpoint P2",
  },
  {
    id: "8e0c0a52-6a6c-4d40-8370-dd62790dcd70",
    code: "THREAT_INTELLIGENCE",
    product: "defender-for-office-365",
    name: "Microsoft Defender for Office 365 P2",
  },
  {
    id: "900018f1-0cdb-4ecb-94d4-90281760fdc6",
    code: "THREAT_INTELLIGENCE_GOV",
    product: "defender-for-office-365",
    name: "Microsoft Defender for Office 365 P2 (GCC)",
  },
  {
    id: "14ab5db5-e6c4-4b20-b4bc-13e36fd2227f",
    code: "ATA",
    product: "defender-for-identity",
    name: "Microsoft Defender for Identity",
  },
  {
    id: "2e2ddb96-6af9-4b1d-a3f0-d6ecfd22edb2",
    code: "ADALLOM_S_STANDALONE",
    product: "defender-for-cloud-apps",
    name: "Microsoft Defender for Cloud Apps",
  },
  {
    id: "eec0eb4f-6444-4f95-aba0-50c24d67f998",
    code: "AAD_PREMIUM_P2",
    product: "entra-id-protection",
    name: "Microsoft Entra ID P2",
  },
];

/**
 * Names that a licence of the service may carry. Microsoft publishes no identifier for it, so a match is a hint and
 * nothing more. `EXPERTS_ON_DEMAND` is an older product and must not match.
 */
export const EXPERTS_LICENCE_NAME =
  /DEFENDER.?EXPERTS|DEX[_-]?(XDR|MDR)|EXPERTS_FOR_XDR|EXPERTS_MDR|MDR_(P1|P2|PLAN)/i;

/**
 * What Microsoft sells the service as. Plan 1 is what was called Defender Experts for XDR; Plan 2 adds sources of other
 * vendors, on which the experts only advise; the plan for governments is for GCC customers without FedRAMP requirements.
 * Sources: Defender Experts MDR overview and prerequisites, 2026-07-29; Microsoft Learn, changes of 2026-09-02.
 */
export const EXPERTS_PLANS: readonly string[] = [
  "Microsoft Defender Experts MDR Plan 1",
  "Microsoft Defender Experts MDR Plan 2",
  "Microsoft Defender Experts MDR Plan 1 for Government",
];

/** Names of subscriptions and plans that Microsoft sells to governments of the United States only. */
const GOVERNMENT_NAME = /(^|_)(GOV|USGOV|GCC|GCCHIGH|DOD)(_|$)/i;

/**
 * Names that look like those and are commercial. `GOV` also stands for governance in Microsoft Entra's plans (in Microsoft
 * 365 E7 and Agent 365), and Microsoft 365 F1 holds a plan of rights management under a government's name.
 */
const COMMERCIAL_NAMES = [/^ENTRA_ID_GOV/i, /^RMS_S_ENTERPRISE_GOV$/i, /_GCC_COMPAT$/i];

/** Whether a subscription or service plan of this name is sold to governments only. */
export function isGovernmentName(name: string): boolean {
  return GOVERNMENT_NAME.test(name) && !COMMERCIAL_NAMES.some((pattern) => pattern.test(name));
}
