import { DataTable } from "../kit/data-table.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { usePortal, useTenant } from "../portal-context.ts";
import type { PortalPage } from "../routes.ts";
import { PageFrame } from "../shell/page-frame.tsx";
import type { WordKey } from "../strings/language.ts";

interface SettingsEntry {
  readonly name: WordKey;
  readonly about: WordKey;
  readonly page: PortalPage;
}

export function Settings() {
  const { say } = usePortal();
  const preview = useTenant().era === "preview-2022-11";
  const entries: readonly SettingsEntry[] = [
    { name: "setPortal", about: "setPortalAbout", page: "settingsPortal" },
    { name: preview ? "setXdrPreview" : "setXdr", about: "setXdrAbout", page: "settingsEmailNotifications" },
    { name: "setEndpoints", about: "setEndpointsAbout", page: "settingsEndpoints" },
    { name: "setEmail", about: "setEmailAbout", page: "settingsEmail" },
    { name: "setIdentities", about: "setIdentitiesAbout", page: "settingsIdentities" },
    { name: "setDiscovery", about: "setDiscoveryAbout", page: "settingsDiscovery" },
    { name: "setCloudApps", about: "setCloudAppsAbout", page: "settingsCloudApps" },
    { name: "setExperts", about: "setExpertsAbout", page: "experts" },
  ];
  return (
    <PageFrame title={say("settingsTitle")}>
      <DataTable<SettingsEntry>
        label={say("settingsTitle")}
        rows={entries}
        rowKey={(entry) => entry.page}
        columns={[
          {
            key: "name",
            head: say("colName"),
            order: (entry) => say(entry.name),
            cell: (entry) => <PageLink to={entry.page}>{say(entry.name)}</PageLink>,
          },
          { key: "about", head: say("colDescription"), cell: (entry) => say(entry.about) },
        ]}
      />
    </PageFrame>
  );
}
