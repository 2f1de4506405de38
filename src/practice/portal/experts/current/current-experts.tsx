import { useState } from "preact/hooks";
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
import { ServiceStatusPage } from "./service-status-page.tsx";
import { TeamsPage } from "./teams-page.tsx";
import { Welcome } from "./welcome.tsx";

const SECTIONS: readonly { page: ExpertsPage; word: WordKey }[] = [
  { page: "expertsPermissions", word: "xPermissions" },
  { page: "expertsExclusions", word: "xExclusions" },
  { page: "expertsContacts", word: "xNotificationContacts" },
  { page: "expertsTeams", word: "xTeams" },
  { page: "expertsStatus", word: "xServiceStatus" },
  { page: "expertsWorkloads", word: "xCloudWorkloads" },
];

const PAGES: Record<ExpertsPage, () => preact.JSX.Element> = {
  experts: PermissionsPage,
  expertsPermissions: PermissionsPage,
  expertsExclusions: ExclusionsPage,
  expertsContacts: ContactsPage,
  expertsTeams: TeamsPage,
  expertsStatus: ServiceStatusPage,
  expertsWorkloads: CloudWorkloadsPage,
};

/** Settings > Defender Experts as Microsoft's documents of 2026 describe it: a guide at first, then sub-pages. */
export function CurrentExperts({ page }: { page: ExpertsPage }) {
  const { say } = usePortal();
  const { submitted } = useTenant();
  // The guide stays open past its submission, for its last step.
  const [guided, setGuided] = useState(false);
  const Shown = PAGES[page];
  return (
    <PageFrame title={say("xTitle")} trail={[{ text: say("settingsTitle"), page: "settings" }]}>
      {guided ? (
        <Guide onClose={() => setGuided(false)} />
      ) : submitted ? (
        <Sections
          label={say("xTitle")}
          current={page === "experts" ? "expertsPermissions" : page}
          sections={SECTIONS.map(({ page: section, word }) => ({ page: section, text: say(word) }))}
        >
          <Shown />
        </Sections>
      ) : (
        <Welcome onStart={() => setGuided(true)} />
      )}
    </PageFrame>
  );
}
