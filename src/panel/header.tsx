import type { RefObject } from "preact";
import type { Text } from "../knowledge/text.ts";
import { words } from "../platform/i18n.ts";
import type { Prefs } from "../platform/protocol.ts";
import type { Frame, PanelCalls } from "./calls.ts";
import { Icon } from "./icon.tsx";
import { Menu } from "./menu.tsx";
import { Words } from "./words.tsx";

type Side = NonNullable<Prefs["dock"]>;

interface HeaderProps {
  frame: Frame;
  dock: Side;
  move: (dock: Side) => void;
  fold: () => void;
  /** Focus comes to this button when the panel is expanded. */
  foldButton: RefObject<HTMLButtonElement | null>;
  /** Where the facts come from, when not from the tenant itself just now: in sight however far one scrolls. */
  origin: Text | null;
  signedIn: boolean;
  calls: PanelCalls;
}

/** Title and the controls of the panel itself. */
export function Header({ frame, dock, move, fold, foldButton, origin, signedIn, calls }: HeaderProps) {
  const other = dock === "left" ? "right" : "left";
  const label = words("panel_collapse");
  const items: [string, () => void][] = [["panel_options", calls.openOptions]];
  if (frame === "overlay")
    items.push([`panel_dock_${other}`, () => move(other)], ["panel_hide_here", calls.hideHere]);
  if (signedIn) items.push(["signin_out", calls.signOut]);
  return (
    <header>
      {origin && (
        <p class="origin">
          <Words text={origin} />
        </p>
      )}
      <h1 tabIndex={-1}>{words("panel_title")}</h1>
      <Menu items={items} />
      {frame === "overlay" && (
        <button
          type="button"
          class={`quiet ${dock}`}
          ref={foldButton}
          title={label}
          aria-label={label}
          aria-expanded={true}
          onClick={fold}
        >
          <Icon name="chevron" />
        </button>
      )}
    </header>
  );
}
