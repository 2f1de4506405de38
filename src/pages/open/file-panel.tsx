import { useEffect, useRef, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import type { GuideId } from "../../knowledge/guide.ts";
import type { PanelCalls } from "../../panel/calls.ts";
import { type MountedPanel, mountPanel } from "../../panel/mount.tsx";
import { PANEL_HOST } from "../../platform/keys.ts";
import type { PanelState } from "../../platform/protocol.ts";
import { judgeFacts } from "../../report/judge-facts.ts";
import type { Opened } from "./opened.ts";

/** The panel over facts from a file: it can be read and not changed, for there is no tenant behind it. */
export function FilePanel({ opened }: { opened: Opened }) {
  const host = useRef<HTMLDivElement>(null);
  const root = useRef<ShadowRoot | null>(null);
  const panel = useRef<MountedPanel | null>(null);
  const [guide, setGuide] = useState<GuideId | null>(null);

  useEffect(() => {
    root.current ??= host.current?.attachShadow({ mode: "closed" }) ?? null;
    if (!root.current) return;
    const mounted = mountPanel(root.current, { state: null, calls: readOnly(setGuide), frame: "page" });
    panel.current = mounted;
    return mounted.unmount;
  }, []);
  useEffect(() => {
    panel.current?.update(stateOf(opened, guide));
  }, [opened, guide]);
  return <div id={PANEL_HOST} ref={host} />;
}

const nothing = () => undefined;

function readOnly(chooseGuide: PanelCalls["chooseGuide"]): PanelCalls {
  return {
    check: nothing,
    cancelCheck: nothing,
    signIn: null,
    signOut: nothing,
    tick: null,
    chooseGuide,
    dismiss: null,
    bringBack: nothing,
    sayLicence: null,
    sayPassive: null,
    setPrefs: nothing,
    hideHere: nothing,
    openOptions: () => void browser.runtime.openOptionsPage(),
    canShow: () => false,
    show: nothing,
    hide: nothing,
    focus: nothing,
  };
}

function stateOf({ snapshot, origin }: Opened, guide: GuideId | null): PanelState {
  return {
    assessment: judgeFacts(snapshot, { guide, origin }),
    signIn: { state: "not-configured" },
    check: { running: false, done: 0, total: 0, call: null, problem: null },
    prefs: { dock: null, collapsed: false, width: null },
    policyProblems: [],
    settings: { language: "auto", pointing: false, pageReading: false, guideLocked: false, masked: false },
  };
}
