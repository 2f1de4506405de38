import bannerIcon from "fluent-icon:info_20_regular";
import { useEffect, useState } from "preact/hooks";
import { INCIDENTS } from "../data/incidents.ts";
import { Button } from "../kit/button.tsx";
import { Icon } from "../kit/icon.tsx";
import { Modal } from "../kit/modal.tsx";
import { usePortal } from "../portal-context.ts";
import { QUIRK_TIMES } from "../quirks.ts";
import { ShortcutList, useShortcuts } from "./shortcuts.tsx";

/** The conditions of quirks.ts that are drawn over the page, each only where it is switched on. */
export function Hostile() {
  const { quirks } = usePortal();
  return (
    <>
      {quirks.banner && <Banner />}
      {quirks.bubble && <Bubble />}
      {quirks.session && <SessionDialog />}
      {quirks.toasts && <RestlessToasts />}
      {quirks.shortcuts && <Shortcuts />}
    </>
  );
}

function Banner() {
  const { say } = usePortal();
  return (
    <div class="banner" role="status">
      <Icon svg={bannerIcon} />
      {say("quirkBanner")}
    </div>
  );
}

function Bubble() {
  const { say } = usePortal();
  const [seen, setSeen] = useState(false);
  if (seen) return null;
  return (
    <div class="bubble" role="dialog" aria-label={say("quirkBubble")}>
      <h2>{say("quirkBubble")}</h2>
      <p>{say("quirkBubbleText")}</p>
      <Button onClick={() => setSeen(true)}>{say("quirkBubbleOk")}</Button>
    </div>
  );
}

function SessionDialog() {
  const { say } = usePortal();
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), QUIRK_TIMES.session);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return null;
  const close = () => setShown(false);
  return (
    <Modal
      title={say("quirkSession")}
      onClose={close}
      buttons={
        <Button kind="primary" onClick={close}>
          {say("quirkSessionStay")}
        </Button>
      }
    >
      <p>{say("quirkSessionText")}</p>
    </Modal>
  );
}

function RestlessToasts() {
  const { say, notify } = usePortal();
  useEffect(() => {
    let turn = 0;
    const timer = setInterval(() => {
      const incident = INCIDENTS[turn++ % INCIDENTS.length];
      if (incident) notify(say("quirkToast", { id: incident.id }));
    }, QUIRK_TIMES.toasts);
    return () => clearInterval(timer);
  }, [say]);
  return null;
}

function Shortcuts() {
  const [listed, setListed] = useState(false);
  const anchor = useShortcuts(() => setListed(true));
  return (
    <>
      <span ref={anchor} hidden />
      {listed && <ShortcutList onClose={() => setListed(false)} />}
    </>
  );
}
