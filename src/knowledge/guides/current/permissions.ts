import type { GuideSection } from "../../guide.ts";
import { say } from "../../text.ts";
import { PERMISSIONS, SETTINGS } from "./common.ts";

/** The wizard's first step: letting the experts in, and the two access levels. */
export const permissions: GuideSection = {
  id: "current-permissions",
  title: say("section_current_permissions"),
  intro: [say("section_current_permissions_intro")],
  steps: [
    {
      id: "current-service-provider",
      text: say("step_current_provider", { label: "Service provider access" }),
      place: [...SETTINGS, "Permissions"],
      links: [
        {
          text: say("link_permissions_page"),
          href: "https://learn.microsoft.com/defender-xdr/defender-experts/defender-experts-mdr-permissions",
        },
        {
          text: say("link_cross_tenant_overview"),
          href: "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview",
        },
      ],
      cautions: [say("caution_keep_entry")],
      optional: false,
      provenBy: ["provider-access"],
      needs: "onboard",
      sources: PERMISSIONS,
    },
    {
      id: "current-reader",
      text: say(
        "step_current_reader",
        { label: "Investigate incidents and guide my responses" },
        { label: "Security Reader" },
      ),
      place: [...SETTINGS, "Permissions"],
      links: [],
      cautions: [],
      optional: false,
      provenBy: ["allowed-reader"],
      needs: "onboard",
      sources: PERMISSIONS,
    },
    {
      id: "current-operator",
      text: say(
        "step_current_operator",
        { label: "Respond directly to active threats" },
        { label: "Security Operator" },
      ),
      place: [...SETTINGS, "Permissions"],
      links: [],
      cautions: [say("caution_operator_privileged", { label: "Security Operator" })],
      optional: true,
      provenBy: ["allowed-operator"],
      needs: "onboard",
      sources: [...PERMISSIONS, "entra-security-operator-2026-06"],
    },
    {
      id: "current-stay",
      text: say("step_current_stay", { label: "Next" }),
      place: [...SETTINGS, "Permissions"],
      links: [],
      cautions: [say("caution_stay_signed_in"), say("caution_keep_policies")],
      optional: false,
      provenBy: ["experts-policies"],
      needs: "onboard",
      sources: PERMISSIONS,
    },
  ],
};
