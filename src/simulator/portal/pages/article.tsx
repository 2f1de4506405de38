import { PageLink } from "../kit/page-link.tsx";
import { usePortal } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";

/** Speaks of every label of the settings page, as help does, and is not the settings page. */
export function Article() {
  const { say } = usePortal();
  return (
    <PageFrame title={say("articleTitle")}>
      <article class="article">
        <p class="about">{say("articleDate")}</p>
        <p>{say("articleP1")}</p>
        <h2>{say("xPermissions")}</h2>
        <p>{say("articleP2")}</p>
        <p>{say("articleP3")}</p>
        <h2>{say("xServiceStatus")}</h2>
        <p>{say("articleP4")}</p>
        <PageLink to="settings">{say("articleBack")}</PageLink>
      </article>
    </PageFrame>
  );
}
