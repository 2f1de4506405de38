import type { Guide } from "../guide.ts";
import { say } from "../text.ts";

const SETTINGS = ["Settings", "Defender Experts"];
const sources = ["get-started-2026-02"] as const;
const permissions = ["get-started-2026-02", "permissions-2026-07"] as const;

/** Microsoft's current onboarding: a wizard of five steps, then the readiness assessment. */
export const current: Guide = {
  id: "current",
  title: say("guide_current"),
  dated: "2026-02-27",
  sources,
  warning: say("guide_current_warning"),
  sections: [
    {
      id: "current-start",
      title: say("section_current_start"),
      intro: [],
      steps: [
        {
          id: "current-open",
          text: say(
            "step_current_open",
            { label: "Settings" },
            { label: "Defender Experts" },
            { label: "Get started" },
          ),
          place: ["System", ...SETTINGS],
          links: [
            { text: say("link_defender_settings"), href: "https://security.microsoft.com/securitysettings" },
            {
              text: say("link_get_started"),
              href: "https://learn.microsoft.com/defender-xdr/defender-experts/defender-experts-mdr-get-started",
            },
          ],
          cautions: [say("caution_customer_only")],
          optional: false,
          provenBy: [],
          needs: "onboard",
          sources: ["get-started-2026-02", "mssp-guide-2026-03"],
        },
      ],
    },
    {
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
              href: "https://learn.microsoft.com/azure/active-directory/external-identities/cross-tenant-access-overview",
            },
          ],
          cautions: [say("caution_keep_entry")],
          optional: false,
          provenBy: ["provider-access"],
          needs: "onboard",
          sources: permissions,
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
          sources: permissions,
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
          sources: [...permissions, "entra-security-operator-2026-06"],
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
          sources: permissions,
        },
      ],
    },
    {
      id: "current-exclusions",
      title: say("section_current_exclusions"),
      intro: [],
      steps: [
        {
          id: "current-exclusions",
          text: say(
            "step_current_exclusions",
            { label: "Manage exclusions" },
            { label: "Device groups" },
            { label: "Add device groups" },
            { label: "User groups" },
            { label: "Add user groups" },
            { label: "Next" },
            { label: "Skip" },
          ),
          place: [...SETTINGS, "Exclusions"],
          links: [
            {
              text: say("link_device_groups"),
              href: "https://learn.microsoft.com/defender-endpoint/machine-groups",
            },
            {
              text: say("link_user_groups"),
              href: "https://learn.microsoft.com/entra/fundamentals/concept-learn-about-groups",
            },
          ],
          cautions: [
            say("caution_excluded_guidance"),
            say("caution_skip_discards", { label: "Skip" }),
            say("caution_security_groups"),
          ],
          optional: true,
          provenBy: ["shown-exclusions"],
          needs: "onboard",
          sources,
        },
      ],
    },
    {
      id: "current-contacts",
      title: say("section_current_contacts"),
      intro: [],
      steps: [
        {
          id: "current-contact-incident",
          text: say(
            "step_current_contact_incident",
            { label: "Contact person or team" },
            { label: "Phone number" },
            { label: "Incident notification" },
            { label: "Contact for" },
            { label: "Add" },
          ),
          place: [...SETTINGS, "Notification contacts"],
          links: [],
          cautions: [say("caution_contact_reachable")],
          optional: false,
          provenBy: ["shown-contacts"],
          needs: "onboard",
          sources,
        },
        {
          id: "current-contact-review",
          text: say(
            "step_current_contact_review",
            { label: "Service review" },
            { label: "Contact for" },
            { label: "Add" },
            { label: "Next" },
          ),
          place: [...SETTINGS, "Notification contacts"],
          links: [],
          cautions: [],
          optional: false,
          provenBy: ["shown-contacts"],
          needs: "onboard",
          sources,
        },
      ],
    },
    {
      id: "current-teams",
      title: say("section_current_teams"),
      intro: [],
      steps: [
        {
          id: "current-teams",
          text: say(
            "step_current_teams",
            { label: "Communicate on Teams" },
            { label: "Defender Experts team" },
            { label: "Managed response" },
            { label: "Open Teams channel" },
          ),
          place: [...SETTINGS, "Teams"],
          links: [
            {
              text: say("link_teams_app_policy"),
              href: "https://admin.teams.microsoft.com/policies/app-permission",
            },
          ],
          cautions: [say("caution_teams_app"), say("caution_teams_groups"), say("caution_teams_read")],
          optional: true,
          provenBy: ["shown-teams"],
          needs: "teams",
          sources: ["get-started-2026-02", "teams-app-permissions-2026-04"],
        },
      ],
    },
    {
      id: "current-finish",
      title: say("section_current_finish"),
      intro: [],
      steps: [
        {
          id: "current-submit",
          text: say("step_current_submit", { label: "Next" }, { label: "Submit" }),
          place: SETTINGS,
          links: [],
          cautions: [],
          optional: false,
          provenBy: ["shown-submitted"],
          needs: "onboard",
          sources,
        },
        {
          id: "current-readiness",
          text: say(
            "step_current_readiness",
            { label: "View readiness assessment" },
            { label: "Actions needed" },
            { label: "Complete now" },
            { label: "Protected assets" },
          ),
          place: [...SETTINGS, "Service status"],
          links: [
            {
              text: say("link_onboard_devices"),
              href: "https://learn.microsoft.com/defender-endpoint/onboarding",
            },
            {
              text: say("link_install_sensors"),
              href: "https://learn.microsoft.com/defender-for-identity/install-sensor",
            },
          ],
          cautions: [
            say("caution_readiness_lag"),
            say("caution_readiness_repeated"),
            say("caution_passive_mode"),
          ],
          optional: false,
          provenBy: ["shown-readiness"],
          sources: ["get-started-2026-02", "prerequisites-2026-07"],
        },
        {
          id: "current-monitoring",
          text: say("step_current_monitoring"),
          place: [...SETTINGS, "Service status"],
          links: [
            {
              text: say("link_managed_response"),
              href: "https://learn.microsoft.com/defender-xdr/defender-experts/defender-experts-mdr-managed-response",
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
