import chevronIcon from "fluent-icon:chevron_right_12_regular";
import { useState } from "preact/hooks";
import { Icon } from "../kit/icon.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { usePortal } from "../portal-context.ts";
import type { PortalPage } from "../routes.ts";
import { type NavEntry, navigationOf } from "./navigation.ts";

/** Pages that have no line of their own are marked at the line that leads to them. */
function lineOf(page: PortalPage | undefined): PortalPage | undefined {
  if (page === "incident") return "incidents";
  if (page === "actionsHistory") return "actionsPending";
  if (page && /^(settings|experts(?!Overview|Article|Messages))/.test(page)) return "settings";
  return page;
}

export function SideNav({ current: page }: { current: PortalPage | undefined }) {
  const { say, state } = usePortal();
  const current = lineOf(page);
  return (
    <nav class="side-nav" aria-label={say("navigation")}>
      <ul>
        {navigationOf(state?.era ?? "current").map((entry) => (
          <li key={entry.word}>
            {entry.page ? (
              <PageLink
                to={entry.page}
                class="nav-line"
                current={entry.page === current}
                automationId={automationId(entry.page)}
              >
                <Icon svg={entry.icon} />
                <span>{say(entry.word)}</span>
              </PageLink>
            ) : (
              <NavGroup entry={entry} current={current} />
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Every line of the real navigation has one of these, and they are what tools find it by. */
const automationId = (page: string) => `scc-nav-${page.toLowerCase()}`;

function NavGroup({ entry, current }: { entry: NavEntry; current: PortalPage | undefined }) {
  const { say, face } = usePortal();
  const places = entry.places ?? [];
  const here = places.some((place) => place.page === current);
  // What the reader chose counts, until then the group of the current page is open.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? (here || entry.word === "navIncidentsAlerts" || entry.word === "navExperts");
  return (
    <>
      <button type="button" class="nav-line" aria-expanded={open} onClick={() => setChosen(!open)}>
        <Icon svg={entry.icon} />
        <span>{say(entry.word)}</span>
        <Icon svg={chevronIcon} size={12} mirrored />
      </button>
      {(open || face.navigation === "complete") && (
        <ul hidden={!open}>
          {places.map(({ word, page }) => (
            <li key={page}>
              <PageLink
                to={page}
                class="nav-line inner"
                current={page === current}
                automationId={automationId(page)}
              >
                <span>{say(word)}</span>
              </PageLink>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
