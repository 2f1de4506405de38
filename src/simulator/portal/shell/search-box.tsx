import searchIcon from "fluent-icon:search_20_regular";
import { useRef, useState } from "preact/hooks";
import { DEVICES } from "../data/assets.ts";
import { Icon } from "../kit/icon.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { usePortal } from "../portal-context.ts";
import type { PortalPage } from "../routes.ts";
import { placesOf } from "./navigation.ts";

/** Finds pages of the portal and devices by name. */
export function SearchBox() {
  const { say, state } = usePortal();
  const [text, setText] = useState("");
  const box = useRef<HTMLDivElement>(null);
  const wanted = text.trim().toLocaleLowerCase();
  const pages = placesOf(state?.era ?? "current").map(({ word, page }) => ({ name: say(word), page }));
  const devices = DEVICES.map(({ name }) => ({ name, page: "devices" as PortalPage }));
  const found = [...pages, ...devices]
    .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
    .slice(0, 8);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens for leaving and Escape on the way up
    <div
      class="search"
      ref={box}
      onKeyDown={(event) => event.key === "Escape" && setText("")}
      onFocusOut={(event) => {
        if (!(event.relatedTarget instanceof Node && box.current?.contains(event.relatedTarget))) setText("");
      }}
    >
      <Icon svg={searchIcon} />
      <input
        type="search"
        aria-label={say("search")}
        placeholder={say("search")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      {wanted && (
        <ul class="search-results" aria-label={say("searchResults")}>
          {found.length === 0 && <li>{say("searchNothing", { text: text.trim() })}</li>}
          {found.map(({ name, page }) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what is operated; this only tidies up
            <li key={name} onClick={() => setText("")}>
              <PageLink to={page}>{name}</PageLink>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
