import bellIcon from "fluent-icon:alert_20_regular";
import dotsIcon from "fluent-icon:grid_dots_20_regular";
import menuIcon from "fluent-icon:navigation_20_regular";
import personIcon from "fluent-icon:person_20_filled";
import helpIcon from "fluent-icon:question_circle_20_regular";
import { useState } from "preact/hooks";
import { Button } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { SidePanel } from "../kit/side-panel.tsx";
import { usePortal } from "../portal-context.ts";
import type { PortalPage } from "../routes.ts";
import { SearchBox } from "./search-box.tsx";

type Flyout = "apps" | "notices" | "help" | "account";

interface TopBarProps {
  readonly navOpen: boolean;
  readonly onNav: () => void;
}

export function TopBar({ navOpen, onNav }: TopBarProps) {
  const { say, state, place } = usePortal();
  const [flyout, setFlyout] = useState<Flyout | null>(null);
  const admin = state?.adminName ?? "";
  const open = (which: Flyout) => () => setFlyout(which);
  return (
    <>
      <header class="top-bar">
        <Button kind="subtle" icon={dotsIcon} label={say("appLauncher")} onClick={open("apps")} />
        <Button
          kind="subtle"
          icon={menuIcon}
          label={say("navigationToggle")}
          expanded={navOpen}
          onClick={onNav}
        />
        <PageLink to="home" class="product">
          {say(productWord(state?.era, place?.page))}
        </PageLink>
        <SearchBox />
        <Button kind="subtle" icon={bellIcon} label={say("notifications")} onClick={open("notices")} />
        <Button kind="subtle" icon={helpIcon} label={say("help")} onClick={open("help")} />
        <button
          type="button"
          class="account"
          aria-label={say("account", { name: admin })}
          title={say("account", { name: admin })}
          onClick={open("account")}
        >
          <Icon svg={personIcon} />
        </button>
      </header>
      {flyout && <FlyoutPanel which={flyout} onClose={() => setFlyout(null)} />}
    </>
  );
}

/** The portal was called Microsoft 365 Defender in the time of the preview; the checkout is another portal's. */
export function productWord(era: string | undefined, page?: PortalPage) {
  if (page === "checkout") return "pAdminCenter";
  return era === "preview-2022-11" ? "productPreview" : "productCurrent";
}

function FlyoutPanel({ which, onClose }: { which: Flyout; onClose: () => void }) {
  const { say, state, notices, ask } = usePortal();
  if (which === "apps") {
    return (
      <SidePanel title={say("appLauncher")} onClose={onClose}>
        <ul class="plain-list">
          <li>
            <PageLink to="home">{say(productWord(state?.era))}</PageLink>
          </li>
          <li>
            <PageLink to="checkout">{say("pAdminCenter")}</PageLink>
          </li>
        </ul>
      </SidePanel>
    );
  }
  if (which === "help") {
    return (
      <SidePanel title={say("help")} onClose={onClose}>
        <h3>{say("helpMore")}</h3>
        <ul class="plain-list">
          <li>
            <PageLink to="expertsArticle">{say("articleTitle")}</PageLink>
          </li>
          <li>
            <Button
              kind="link"
              onClick={() => {
                onClose();
                ask();
              }}
            >
              {say("askExperts")}
            </Button>
          </li>
        </ul>
        <p class="about">{say("simulated")}</p>
      </SidePanel>
    );
  }
  if (which === "notices") {
    return (
      <SidePanel title={say("notifications")} onClose={onClose}>
        {notices.length === 0 && <p>{say("notificationsNone")}</p>}
        <ul class="plain-list">
          {notices.map((notice) => (
            <li key={notice.id}>{notice.text}</li>
          ))}
        </ul>
      </SidePanel>
    );
  }
  return (
    <SidePanel title={state?.adminName ?? ""} onClose={onClose}>
      <p>{state?.adminUpn}</p>
      <dl class="details">
        <dt>{say("accountTenant")}</dt>
        <dd>{state?.tenantName}</dd>
        <dt>{say("accountTenantId")}</dt>
        <dd>{state?.tenantId}</dd>
      </dl>
    </SidePanel>
  );
}
