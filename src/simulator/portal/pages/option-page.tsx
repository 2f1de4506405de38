import { useState } from "preact/hooks";
import { Button } from "../kit/button.tsx";
import { CheckBox } from "../kit/check-box.tsx";
import { usePortal } from "../portal-context.ts";
import type { PortalPage } from "../routes.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import type { WordKey } from "../strings/language.ts";
import { Sections } from "./sections.tsx";

interface OptionPageContent {
  /** The heading of the page; pages of one product share it and are told apart by their section. */
  readonly title: WordKey;
  readonly section: WordKey;
  readonly options: readonly { readonly label: WordKey; readonly about: WordKey; readonly on: boolean }[];
}

/** Settings pages that are a list of switches. What is saved lasts until the page is left. */
export const OPTION_PAGES = {
  settingsPortal: {
    title: "setPortal",
    section: "setPortal",
    options: [
      { label: "optionTimeZone", about: "optionTimeZoneAbout", on: true },
      { label: "optionCompact", about: "optionCompactAbout", on: false },
    ],
  },
  settingsEmailNotifications: {
    title: "setXdr",
    section: "setEmailNotifications",
    options: [
      { label: "optionMailIncidents", about: "optionMailIncidentsAbout", on: true },
      { label: "optionMailActions", about: "optionMailActionsAbout", on: true },
      { label: "optionMailReports", about: "optionMailReportsAbout", on: false },
    ],
  },
  settingsAlertSuppression: {
    title: "setXdr",
    section: "setAlertSuppression",
    options: [{ label: "optionTuning", about: "optionTuningAbout", on: true }],
  },
  settingsCriticalAssets: {
    title: "setXdr",
    section: "setCriticalAssets",
    options: [{ label: "optionCritical", about: "optionCriticalAbout", on: true }],
  },
  settingsPreviewFeatures: {
    title: "setXdr",
    section: "setPreviewFeatures",
    options: [{ label: "optionPreview", about: "optionPreviewAbout", on: false }],
  },
  settingsEndpoints: {
    title: "setEndpoints",
    section: "setAdvancedFeatures",
    options: [
      { label: "optionLive", about: "optionLiveAbout", on: true },
      { label: "optionTamper", about: "optionTamperAbout", on: true },
    ],
  },
  settingsEndpointRoles: {
    title: "setEndpoints",
    section: "setEndpointRoles",
    options: [{ label: "optionRoles", about: "optionRolesAbout", on: true }],
  },
  settingsIndicators: {
    title: "setEndpoints",
    section: "setIndicators",
    options: [{ label: "optionIndicators", about: "optionIndicatorsAbout", on: false }],
  },
  settingsRoles: {
    title: "setXdr",
    section: "setRoles",
    options: [{ label: "optionUnified", about: "optionUnifiedAbout", on: false }],
  },
  settingsEmail: {
    title: "setEmail",
    section: "setEmail",
    options: [{ label: "optionSafeLinks", about: "optionSafeLinksAbout", on: true }],
  },
  settingsIdentities: {
    title: "setIdentities",
    section: "setIdentities",
    options: [{ label: "optionSensors", about: "optionSensorsAbout", on: true }],
  },
  settingsDiscovery: {
    title: "setDiscovery",
    section: "setDiscovery",
    options: [{ label: "optionDiscovery", about: "optionDiscoveryAbout", on: true }],
  },
  settingsCloudApps: {
    title: "setCloudApps",
    section: "setCloudApps",
    options: [{ label: "optionShadow", about: "optionShadowAbout", on: false }],
  },
} as const satisfies Partial<Record<PortalPage, OptionPageContent>>;

export function OptionPage({ page }: { page: keyof typeof OPTION_PAGES }) {
  const { say, notify } = usePortal();
  const content: OptionPageContent = OPTION_PAGES[page];
  const [on, setOn] = useState<readonly WordKey[]>(
    content.options.filter((option) => option.on).map((option) => option.label),
  );
  const siblings = (Object.keys(OPTION_PAGES) as (keyof typeof OPTION_PAGES)[]).filter(
    (other) => OPTION_PAGES[other].title === content.title,
  );
  return (
    <PageFrame title={say(content.title)} trail={[{ text: say("settingsTitle"), page: "settings" }]}>
      <Sections
        label={say("settingsSections")}
        current={page}
        sections={siblings.map((other) => ({ page: other, text: say(OPTION_PAGES[other].section) }))}
      >
        <h2>{say(content.section)}</h2>
        <div class="stack">
          {content.options.map(({ label, about }) => (
            <CheckBox
              key={label}
              toggle
              label={say(label)}
              about={say(about)}
              checked={on.includes(label)}
              onChange={(checked) => setOn(checked ? [...on, label] : on.filter((other) => other !== label))}
            />
          ))}
        </div>
        <div class="buttons">
          <Button kind="primary" onClick={() => notify(say("saved"))}>
            {say("save")}
          </Button>
        </div>
      </Sections>
    </PageFrame>
  );
}
