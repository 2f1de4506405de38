import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../kit/button.tsx";
import { NoticeBar } from "../kit/notice-bar.tsx";
import { pageOf } from "../pages/page-of.tsx";
import type { AppOptions } from "../portal.tsx";
import { type PageHead, type Portal, PortalContext } from "../portal-context.ts";
import { addressOf, pageAt } from "../routes.ts";
import { directionOf, wordsOf } from "../strings/language.ts";
import { AskExperts } from "./ask-experts.tsx";
import { Hostile } from "./hostile.tsx";
import { Head } from "./page-frame.tsx";
import { SideNav } from "./side-nav.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Toasts } from "./toasts.tsx";
import { productWord, TopBar } from "./top-bar.tsx";
import { useArrival } from "./use-arrival.ts";
import { useNotices } from "./use-notices.ts";
import { useTenantState } from "./use-tenant-state.ts";
import { useWide } from "./use-wide.ts";

/** The whole portal: frame, current page, and what lies over them. */
export function App(options: AppOptions) {
  const { client, language, router, face, quirks, addresses, labels, onTitle, refreshes } = options;
  const say = useMemo(() => wordsOf(language, labels, face.words), [language, labels, face.words]);
  const { notices, notify } = useNotices();
  const [address, setAddress] = useState(router.path());
  useEffect(() => router.listen(() => setAddress(router.path())), [router]);
  const { shown, stage } = useArrival(address, face);
  const place = pageAt(shown, addresses);
  const tenant = useTenantState(client, address, refreshes, (detail) => notify(say("failed", { detail })));
  const [head, showHead] = useState<PageHead | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const wide = useWide(frame);
  // null: as the width has it. On a narrow page the navigation goes away again once it has been used.
  const [navChosen, setNavChosen] = useState<boolean | null>(null);
  const navOpen = navChosen ?? wide;
  useEffect(() => setNavChosen((chosen) => (wide ? chosen : null)), [address, wide]);
  const [asking, setAsking] = useState(false);

  const portal: Portal = {
    say,
    language,
    face,
    quirks,
    addresses,
    router,
    place,
    notices,
    notify,
    state: tenant.state,
    send: tenant.send,
    go: (page, id) => router.go(addressOf(page, addresses, id)),
    ask: () => setAsking(true),
    loaded: stage === 3,
    showHead,
  };
  const { title, page } = pageOf(place, portal);
  const product = say(productWord(tenant.state?.era, place?.page));
  useEffect(() => onTitle(face.title === "still" ? product : `${title} - ${product}`), [title, product]);
  const inPlace = face.moves === "in-place";
  const ready = stage > 1 && tenant.state !== null;

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
          {place?.page !== "checkout" && <SideNav current={pageAt(address, addresses)?.page} />}
          <main aria-busy={inPlace ? undefined : !ready} key={inPlace ? "frame" : shown}>
            {tenant.problem && (
              <NoticeBar kind="error">
                {say("failed", { detail: tenant.problem })}
                <Button kind="link" onClick={tenant.refresh}>
                  {say("retry")}
                </Button>
              </NoticeBar>
            )}
            {stage > 0 && (inPlace || (!ready && stage < 3)) && !tenant.problem && (
              <Head {...(ready && head ? head : { title, trail: [] })} />
            )}
            {ready ? page : !tenant.problem && <Skeleton />}
          </main>
        </div>
        <Toasts />
        <Hostile />
        <AskExperts open={asking} onClose={() => setAsking(false)} />
      </div>
    </PortalContext.Provider>
  );
}
