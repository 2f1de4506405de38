import { useEffect, useRef, useState } from "preact/hooks";
import { words, writing } from "../platform/i18n.ts";
import type { PanelState, Prefs } from "../platform/protocol.ts";
import type { SpotlightView } from "../platform/spotlight.ts";
import { USUAL_WIDTH } from "../platform/width.ts";
import { announce } from "./announce.ts";
import { Body } from "./body.tsx";
import type { Frame, PanelCalls } from "./calls.ts";
import { Header } from "./header.tsx";
import { Icon } from "./icon.tsx";
import { shapeOf, stateWord } from "./mark.tsx";
import { Resizer } from "./resizer.tsx";

/** What an overlay does to keep off the control that is pointed at: nothing, stand on the other side, or fold up. */
export type Aside = "swapped" | "folded" | null;

export interface PanelProps {
  /** null while nothing is known yet. */
  state: PanelState | null;
  calls: PanelCalls;
  frame: Frame;
  /** Milliseconds since the epoch; ages on screen are counted from here. */
  now: number;
  spotlight: SpotlightView | null;
  aside: Aside;
  /** A dialog of the page keeps it from being used. */
  keptOut: boolean;
  /** Gives the keyboard back to whatever had it before the panel; false if nothing had. */
  leave: () => boolean;
}

/** The whole panel: a rendering of one {@link PanelState}. It knows nothing of browsers or messages. */
export function Panel({ state, calls, frame, now, leave, spotlight, aside, keptOut }: PanelProps) {
  const [chosen, setChosen] = useState<Prefs | null>(null);
  const [said, setSaid] = useState("");
  const before = useRef(state);
  const refocus = useRef(false);
  const collapse = useRef<HTMLButtonElement>(null);
  const tab = useRef<HTMLButtonElement>(null);

  // The panel moves at once; storing the choice may take as long as waking the background.
  const prefs = chosen ?? state?.prefs ?? { dock: null, collapsed: false, width: null };
  const [dragged, setDragged] = useState<number | null>(null);
  const width = dragged ?? prefs.width ?? USUAL_WIDTH;
  const collapsed = frame === "overlay" && (prefs.collapsed || aside === "folded");
  const setPrefs = (wanted: Prefs) => {
    setChosen(wanted);
    calls.setPrefs(wanted);
  };
  const fold = (wanted: boolean, focus: boolean) => {
    refocus.current = focus;
    // Opened again while it makes room: then the admin wants the panel, not the mark.
    if (aside !== null) calls.hide();
    setPrefs({ ...prefs, collapsed: wanted });
  };

  useEffect(() => {
    const news = announce(before.current, state);
    before.current = state;
    if (news) setSaid(news);
    if (JSON.stringify(state?.prefs) === JSON.stringify(chosen)) setChosen(null);
  }, [state]);
  useEffect(() => {
    if (refocus.current) (collapsed ? tab : collapse).current?.focus();
    refocus.current = false;
  }, [collapsed]);

  const { lang, dir } = writing();
  const dock = prefs.dock ?? sideWithoutNavigation();
  const atEnd = ((dock === "right") === (dir === "ltr")) === (aside !== "swapped");
  const overall = state?.assessment.overall;
  return (
    <aside
      class={`panel ${frame} ${atEnd ? "end" : "start"} ${collapsed ? "collapsed" : ""} ${state ? "" : "waiting"}`}
      aria-label={words("panel_title")}
      lang={lang}
      dir={dir}
      style={frame === "overlay" && !collapsed ? { inlineSize: `min(${width}px, 100%)` } : undefined}
      onKeyDown={({ key }) => {
        if (key === "Escape" && frame === "overlay" && !collapsed) fold(true, !leave());
      }}
    >
      <output class="sr">{said}</output>
      {frame === "overlay" && !collapsed && (
        <Resizer
          width={width}
          atRight={(dock === "right") === (aside !== "swapped")}
          resize={(wanted, settled) => {
            setDragged(settled ? null : wanted);
            if (settled) setPrefs({ ...prefs, width: wanted });
          }}
        />
      )}
      {collapsed && (
        <button type="button" class="tab" ref={tab} aria-expanded={false} onClick={() => fold(false, true)}>
          {overall && <Icon name={shapeOf(overall)} />}
          <span class="sr">{words("panel_title")}: </span>
          <span class="along">{overall ? stateWord("state", overall) : words("panel_loading")}</span>
        </button>
      )}
      {/* Hidden rather than removed: what was open and how far it was scrolled is still there afterwards. */}
      <div class="sheet" hidden={collapsed}>
        <Header
          frame={frame}
          dock={dock}
          move={(wanted) => setPrefs({ ...prefs, dock: wanted })}
          fold={() => fold(true, true)}
          foldButton={collapse}
          origin={state?.assessment.origin ?? null}
          signedIn={state?.signIn.state === "signed-in"}
          calls={calls}
        />
        {keptOut && <output class="bar warning">{words("panel_kept_out")}</output>}
        {state ? (
          <Body state={state} calls={calls} now={now} spotlight={spotlight} />
        ) : (
          <p class="body">{words("panel_loading")}</p>
        )}
      </div>
    </aside>
  );
}

/** The portal's navigation stands where its lines begin. */
function sideWithoutNavigation(): "left" | "right" {
  return getComputedStyle(document.body).direction === "rtl" ? "left" : "right";
}
