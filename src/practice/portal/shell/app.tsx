import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../kit/button.tsx";
import { NoticeBar } from "../kit/notice-bar.tsx";
import { pageOf } from "../pages/page-of.tsx";
import type { AppOptions } from "../portal.tsx";
import { type Portal, PortalContext } from "../portal-context.ts";
import { QUIRK_TIMES } from "../quirks.ts";
import { addressOf, pageAt } from "../routes.ts";
import { directionOf, wordsOf } from "../strings/language.ts";
import { Hostile } from "./hostile.tsx";
import { SideNav } from "./side-nav.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Toasts } from "./toasts.tsx";
import { productWord, TopBar } from "./top-bar.tsx";
import { useNotices } from "./use-notices.ts";
import { useTenantState } from "./use-tenant-state.ts";
import { useWide } from "./use-wide.ts";

/** The whole portal: frame, current page, and what lies over them. */
export function App({ client, language, router, quirks, addresses, labels, onTitle, refreshes }: AppOptions) {
  const say = useMemo(() => wordsOf(language, labels), [language, labels]);
  const { notices, notify } = useNotices();
  const [path, setPath] = useState(router.path());
  useEffect(() => router.listen(() => setPath(router.path())), [router]);
  const place = pageAt(path, addresses);
  const tenant = useTenantState(client, path, refreshes, (detail) => notify(say("failed", { detail })));
  const arrived = useArrival(path, quirks.skeleton === true);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useWide(frame);
  // null: as the width has it. On a narrow page the navigation goes away again once it has been used.
  const [navChosen, setNavChosen] = useState<boolean | null>(null);
  const navOpen = navChosen ?? wide;
  useEffect(() => setNavChosen((chosen) => (wide ? chosen : null)), [path, wide]);

  const portal: Portal = {
    say,
    language,
    quirks,
    addresses,
    router,
    place,
    notices,
    notify,
    state: tenant.state,
    send: tenant.send,
    go: (page, id) => router.go(addressOf(page, addresses, id)),
  };
  const { title, page } = pageOf(place, portal);
  useEffect(
    () => onTitle(`${title} - ${say(productWord(tenant.state?.era, place?.page))}`),
    [title, tenant.state?.era],
  );

  return (
    <PortalContext.Provider value={portal}>
      <div
        ref={frame}
        class={navOpen ? "portal nav-open" : "portal"}
        dir={directionOf(language)}
        lang={language}
      >
        <TopBar navOpen={navOpen} onNav={() => setNavChosen(!navOpen)} />
        <div class="below">
          {place?.page !== "checkout" && <SideNav />}
          <main aria-busy={!arrived || !tenant.state} key={path}>
            {tenant.problem && (
              <NoticeBar kind="error">
                {say("failed", { detail: tenant.problem })}
                <Button kind="link" onClick={tenant.refresh}>
                  {say("retry")}
                </Button>
              </NoticeBar>
            )}
            {arrived && tenant.state ? page : !tenant.problem && <Skeleton />}
          </main>
        </div>
        <Toasts />
        <Hostile />
      </div>
    </PortalContext.Provider>
  );
}

/** False for a moment after each move, as on pages that load their parts one by one. */
function useArrival(path: string, waits: boolean): boolean {
  const [arrivedAt, setArrivedAt] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setArrivedAt(path), waits ? QUIRK_TIMES.skeleton : 0);
    return () => clearTimeout(timer);
  }, [path, waits]);
  return !waits || arrivedAt === path;
}
