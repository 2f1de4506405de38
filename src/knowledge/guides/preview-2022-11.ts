import type { Guide } from "../guide.ts";
import { say } from "../text.ts";

const SETTINGS = ["Settings", "Defender Experts"];
const sources = ["get-started-2022-11"] as const;

/** The text by which the preview of November 2022 was onboarded: terms, licence, three roles, **Give access**. */
export const preview: Guide = {
  id: "preview-2022-11",
  title: say("guide_preview"),
  dated: "2022-11-17",
  sources,
  warning: say("guide_preview_warning"),
  sections: [
    {
      id: "preview-licence",
      title: say("section_preview_licence"),
      intro: [],
      steps: [
        {
          id: "preview-open",
          text: say("step_preview_open", { label: "Settings" }, { label: "Defender Experts" }),
          place: SETTINGS,
          links: [
            { text: say("link_defender_settings"), href: "https://security.microsoft.com/securitysettings" },
            { text: say("link_defender_product"), href: "https://go.microsoft.com/fwlink/?linkid=2118804" },
          ],
          cautions: [],
          optional: false,
          provenBy: [],
          impliedBy: ["provider-access"],
          sources,
        },
        {
          id: "preview-accept-terms",
          text: say("step_preview_accept", { label: "Accept" }),
          place: SETTINGS,
          links: [],
          cautions: [],
          optional: false,
          provenBy: [],
          impliedBy: ["provider-access"],
          sources,
        },
        {
          id: "preview-place-order",
          text: say("step_preview_order", { label: "Place order" }),
          place: ["Microsoft 365 admin center"],
          links: [{ text: say("link_admin_center"), href: "https://admin.microsoft.com/" }],
          cautions: [],
          optional: false,
          provenBy: ["licence"],
          impliedBy: ["provider-access"],
          needs: "order",
          sources,
        },
      ],
    },
    {
      id: "preview-permissions",
      title: say("section_preview_permissions"),
      intro: [say("section_preview_permissions_default"), say("section_preview_permissions_more")],
      steps: [
        {
          id: "preview-service-provider",
          text: say("step_preview_provider", { label: "Service provider access" }),
          place: SETTINGS,
          links: [
            {
              text: say("link_cross_tenant_overview"),
              href: "https://learn.microsoft.com/entra/external-id/cross-tenant-access-overview",
            },
          ],
          cautions: [say("caution_keep_entry")],
          optional: false,
          provenBy: ["provider-access"],
          needs: "onboard",
          sources,
        },
        {
          id: "preview-reader",
          text: say("step_preview_reader", { label: "Security reader" }),
          place: SETTINGS,
          links: [
            {
              text: say("link_roles_reference"),
              href: "https://learn.microsoft.com/entra/identity/role-based-access-control/permissions-reference",
            },
          ],
          cautions: [],
          optional: false,
          provenBy: ["allowed-reader"],
          needs: "onboard",
          sources,
        },
        {
          id: "preview-manage-permissions",
          text: say("step_preview_manage", { label: "Manage permissions" }),
          place: SETTINGS,
          links: [],
          cautions: [],
          optional: true,
          provenBy: [],
          impliedBy: ["allowed-additional"],
          sources,
        },
        {
          id: "preview-operator",
          text: say(
            "step_preview_operator",
            { label: "Additional permissions" },
            { label: "Security operator" },
          ),
          place: [...SETTINGS, "Manage permissions"],
          links: [],
          cautions: [say("caution_operator_privileged", { label: "Security operator" })],
          optional: true,
          provenBy: ["allowed-operator"],
          needs: "onboard",
          sources: [...sources, "entra-security-operator-2026-06"],
        },
        {
          id: "preview-administrator",
          text: say(
            "step_preview_administrator",
            { label: "Additional permissions" },
            { label: "Security administrator" },
          ),
          place: [...SETTINGS, "Manage permissions"],
          links: [],
          cautions: [say("caution_administrator_gone")],
          optional: true,
          provenBy: ["allowed-administrator"],
          needs: "onboard",
          sources,
        },
        {
          id: "preview-give-access",
          text: say("step_preview_give", { label: "Give access" }),
          place: [...SETTINGS, "Manage permissions"],
          links: [],
          cautions: [],
          optional: true,
          provenBy: ["allowed-additional"],
          needs: "onboard",
          sources,
        },
      ],
    },
    {
      id: "preview-next",
      title: say("section_preview_next"),
      intro: [],
      steps: [
        {
          id: "preview-start-using",
          text: say("step_preview_next"),
          links: [
            {
              text: say("link_start_using"),
              href: "https://learn.microsoft.com/microsoft-365/security/defender/start-using-mdex-xdr",
            },
          ],
          cautions: [],
          optional: true,
          provenBy: [],
          sources,
        },
      ],
    },
  ],
};
