import type { VNode } from "preact";
import { CurrentExperts } from "../experts/current/current-experts.tsx";
import { PreviewExperts } from "../experts/preview/preview-experts.tsx";
import type { Portal } from "../portal-context.ts";
import type { ExpertsPage, PortalPage, PortalPlace } from "../routes.ts";
import type { WordKey } from "../strings/language.ts";
import { ActionCenter } from "./action-center.tsx";
import { Alerts } from "./alerts.tsx";
import { Article } from "./article.tsx";
import { Checkout } from "./checkout.tsx";
import { Devices } from "./devices.tsx";
import { ExpertsMessages } from "./experts-messages.tsx";
import { ExpertsOverview } from "./experts-overview.tsx";
import { Home } from "./home.tsx";
import { Hunting } from "./hunting.tsx";
import { Identities } from "./identities.tsx";
import { IncidentPage } from "./incident.tsx";
import { Incidents } from "./incidents.tsx";
import { LIST_PAGES, ListPage } from "./list-page.tsx";
import { Missing } from "./missing.tsx";
import { OPTION_PAGES, OptionPage } from "./option-page.tsx";
import { Settings } from "./settings.tsx";

type PlainPage = Exclude<PortalPage, ExpertsPage | keyof typeof LIST_PAGES | keyof typeof OPTION_PAGES>;

const PAGES: Record<PlainPage, { title: WordKey; page: VNode }> = {
  home: { title: "homeTitle", page: <Home /> },
  incidents: { title: "incidentsTitle", page: <Incidents /> },
  incident: { title: "incidentsTitle", page: <IncidentPage /> },
  alerts: { title: "alertsTitle", page: <Alerts /> },
  hunting: { title: "huntingTitle", page: <Hunting /> },
  actionsPending: { title: "actionsTitle", page: <ActionCenter /> },
  actionsHistory: { title: "actionsTitle", page: <ActionCenter /> },
  devices: { title: "devicesTitle", page: <Devices /> },
  identities: { title: "identitiesTitle", page: <Identities /> },
  expertsOverview: { title: "overviewTitle", page: <ExpertsOverview /> },
  expertsMessages: { title: "messagesTitle", page: <ExpertsMessages /> },
  expertsArticle: { title: "articleTitle", page: <Article /> },
  settings: { title: "settingsTitle", page: <Settings /> },
  checkout: { title: "pCheckout", page: <Checkout /> },
};

/** The content of an address and its title in the portal's language. */
export function pageOf(
  place: PortalPlace | null,
  { say, state }: Pick<Portal, "say" | "state">,
): { title: string; page: VNode } {
  if (!place) return { title: say("pageMissing"), page: <Missing /> };
  const { page } = place;
  if (page in LIST_PAGES) {
    const list = page as keyof typeof LIST_PAGES;
    return { title: say(LIST_PAGES[list].title), page: <ListPage list={list} /> };
  }
  if (page in OPTION_PAGES) {
    const options = page as keyof typeof OPTION_PAGES;
    return { title: say(OPTION_PAGES[options].title), page: <OptionPage key={page} page={options} /> };
  }
  if (page in PAGES) {
    const plain = PAGES[page as PlainPage];
    return { title: say(plain.title), page: plain.page };
  }
  const experts = page as ExpertsPage;
  return {
    title: say("xTitle"),
    page: state?.era === "preview-2022-11" ? <PreviewExperts /> : <CurrentExperts page={experts} />,
  };
}
