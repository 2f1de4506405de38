import playIcon from "fluent-icon:chevron_right_12_regular";
import { Button } from "../../kit/button.tsx";
import { PageLink } from "../../kit/page-link.tsx";
import { usePortal } from "../../portal-context.ts";

/** What stands at the settings page until the guide has been submitted. */
export function Welcome({ onStart }: { onStart: () => void }) {
  const { say, face, notify } = usePortal();
  const rich = face.welcome === "rich";
  return (
    <section class="welcome">
      <h2>{say("xWelcome")}</h2>
      <p>{say("xWelcomeText")}</p>
      <ol>
        <li>{say("xWelcomeOne")}</li>
        <li>{say("xWelcomeTwo")}</li>
        <li>{say("xWelcomeThree")}</li>
      </ol>
      {rich && (
        <p>
          <PageLink to="expertsArticle">{say("xLearnService")}</PageLink>
          {" · "}
          <PageLink to="expertsArticle">{say("xLearnPermissions")}</PageLink>
          {" · "}
          <PageLink to="expertsWorkloads">{say("xCloudWorkloads")}</PageLink>
        </p>
      )}
      <div class="buttons">
        <Button kind="primary" onClick={onStart}>
          {say("xGetStarted")}
        </Button>
        {rich && (
          <Button kind="subtle" icon={playIcon} onClick={() => notify(say("xFilmHere"))}>
            {say("xFilm")}
          </Button>
        )}
      </div>
    </section>
  );
}
