import { useState } from "preact/hooks";
import { SidePanel } from "../../kit/side-panel.tsx";
import { Sections } from "../../pages/sections.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import type { ExpertsPage } from "../../routes.ts";
import { PageFrame } from "../../shell/page-frame.tsx";
import type { WordKey } from "../../strings/language.ts";
import { CloudWorkloadsPage } from "./cloud-workloads-page.tsx";
import { ContactsPage } from "./contacts-page.tsx";
import { ExclusionsPage } from "./exclusions-page.tsx";
import { Guide } from "./guide.tsx";
import { PermissionsPage } from "./permissions-page.tsx";
import { SamplesPage } from "./samples-page.tsx";
import { ServiceStatusPage } from "./service-status-page.tsx";
import { TeamsPage } from "./teams-page.tsx";
import { Welcome } from "./welcome.tsx";

type Section = Exclude<ExpertsPage, "experts">;

const MANAGED: readonly { page: Section; word: WordKey }[] = [
  { page: "expertsPermissions", word: "xPermissions" },
  { page: "expertsExclusions", word: "xExclusions" },
  { page: "expertsContacts", word: "xNotificationContacts" },
  { page: "expertsTeams", word: "xTeams" },
  { page: "expertsStatus", word: "xServiceStatus" },
  { page: "expertsWorkloads", word: "xCloudWorkloads" },
];

/** What customers have who bought hunting alone: nothing is granted there. */
const HUNTING: readonly { page: Section; word: WordKey }[] = [
  { page: "expertsContacts", word: "xNotificationContacts" },
  { page: "expertsTeams", word: "xTeams" },
  { page: "expertsSamples", word: "xSamples" },
];

/** Settings > Defender Experts as Microsoft's documents of 2026 describe it: a guide at first, then sub-pages. */
export function CurrentExperts({ page }: { page: ExpertsPage }) {
  const { say, face, loaded } = usePortal();
  const { submitted, huntingOnly } = useTenant();
  // The guide stays open past its submission, for its last step.
  const [guided, setGuided] = useState<"whole" | "servers" | null>(null);
  const sections = huntingOnly ? HUNTING : MANAGED;
  const current = sections.find((section) => section.page === page)?.page ?? sections[0]?.page;
  const close = () => setGuided(null);
  const content = (section: Section | undefined) => {
    switch (section) {
      case "expertsExclusions":
        return <ExclusionsPage />;
      case "expertsContacts":
        return <ContactsPage />;
      case "expertsTeams":
        return <TeamsPage />;
      case "expertsStatus":
        return <ServiceStatusPage />;
      case "expertsWorkloads":
        return <CloudWorkloadsPage onStart={() => setGuided("servers")} />;
      case "expertsSamples":
        return <SamplesPage />;
      default:
        return <PermissionsPage />;
    }
  };
  const inLayer = face.guide === "layer";
  return (
    <PageFrame title={say("xTitle")} trail={[{ text: say("settingsTitle"), page: "settings" }]}>
      {guided && !inLayer ? (
        <Guide servers={guided === "servers"} onClose={close} />
      ) : submitted || huntingOnly ? (
        <Sections
          label={say("xTitle")}
          current={current ?? "expertsPermissions"}
          sections={sections.map(({ page: section, word }) => ({ page: section, text: say(word) }))}
        >
          {/* What comes late comes into fields that start over with it. */}
          <div key={`${current} ${loaded}`} class="section-body">
            {content(current)}
          </div>
        </Sections>
      ) : page === "expertsWorkloads" ? (
        <section>
          <CloudWorkloadsPage onStart={() => setGuided("servers")} />
        </section>
      ) : (
        <Welcome onStart={() => setGuided("whole")} />
      )}
      {guided && inLayer && (
        <SidePanel title={say("xGuide")} whole onClose={close}>
          <Guide servers={guided === "servers"} onClose={close} />
        </SidePanel>
      )}
    </PageFrame>
  );
}
