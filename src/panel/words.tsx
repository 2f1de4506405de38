import type { ComponentChildren } from "preact";
import type { Text } from "../knowledge/text.ts";
import { formatAge, formatTime, parts, plainName, words } from "../platform/i18n.ts";
import type { Link } from "../readiness/assessment.ts";

/** A sentence with the portal's labels in bold and foreign names kept out of its reading direction. */
export function Words({ text }: { text: Text }) {
  return (
    <>
      {parts(text).map((part) =>
        typeof part === "string" ? part : "label" in part ? <b>{part.label}</b> : <bdi>{part.data}</bdi>,
      )}
    </>
  );
}

/** A name from outside, kept out of the reading direction around it. */
export function Name({ children }: { children: string }) {
  return <bdi>{plainName(children)}</bdi>;
}

/** How long ago, with the full time on hover. @param as a sentence of the catalogue that takes it in. */
export function Ago({ iso, now, as }: { iso: string; now: number; as?: string }) {
  const ago = formatAge(iso, now);
  return (
    <time dateTime={iso} title={formatTime(iso)}>
      {as ? words(as, ago) : ago}
    </time>
  );
}

/** A link in a new tab. An address that is not https is shown as text: a replayed file may name any. */
export function Out({ href, children }: { href: string; children: ComponentChildren }) {
  return href.startsWith("https://") ? (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
      <span class="sr"> {words("panel_new_tab")}</span>
    </a>
  ) : (
    <span>{children}</span>
  );
}

export function LinkOut({ link }: { link: Link }) {
  return (
    <Out href={link.href}>
      <Words text={link.text} />
    </Out>
  );
}
