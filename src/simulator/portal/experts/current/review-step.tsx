import editIcon from "fluent-icon:edit_20_regular";
import { useState } from "preact/hooks";
import { Button } from "../../kit/button.tsx";
import { usePortal, useTenant } from "../../portal-context.ts";
import type { WordKey } from "../../strings/language.ts";
import type { GuideStep } from "./guide.tsx";
import { PartHeading } from "./part-heading.tsx";

interface ReviewStepProps {
  readonly onBack: () => void;
  readonly onEdit: (step: GuideStep) => void;
  readonly onNext: () => void;
}

export function ReviewStep({ onBack, onEdit, onNext }: ReviewStepProps) {
  const { say, send } = usePortal();
  const { roles, exclusions, contacts, teams } = useTenant();
  const [sending, setSending] = useState(false);
  const chosen: readonly { step: GuideStep; word: WordKey; texts: readonly string[] }[] = [
    {
      step: "permissions",
      word: "xPermissions",
      texts: [
        say("xServiceProvider"),
        ...(roles.includes("reader") ? [say("xInvestigate")] : []),
        ...(roles.includes("operator") ? [say("xRespond")] : []),
      ],
    },
    {
      step: "exclusions",
      word: "xExclusions",
      texts: [...exclusions.deviceGroups, ...exclusions.userGroups],
    },
    { step: "contacts", word: "xContacts", texts: contacts.map((contact) => contact.name) },
    { step: "teams", word: "xTeams", texts: [`${say("xCommunicate")}: ${say(teams ? "xOn" : "xOff")}`] },
  ];
  const submit = async () => {
    setSending(true);
    const sent = await send({ do: "submit" });
    setSending(false);
    if (sent) onNext();
  };
  return (
    <>
      <PartHeading name="xReview" sentence="xHeadReview" />
      <p>{say("xReviewText")}</p>
      <div class="stack boxed">
        {chosen.map(({ step, word, texts }) => (
          <div key={step} class="reviewed">
            <div>
              <h3>{say(word)}</h3>
              <ul>
                {texts.length === 0 && <li>{say("xNobody")}</li>}
                {texts.map((text, index) => (
                  <li key={`${index} ${text}`}>{text}</li>
                ))}
              </ul>
            </div>
            <Button
              kind="subtle"
              icon={editIcon}
              label={`${say("edit")}: ${say(word)}`}
              onClick={() => onEdit(step)}
            />
          </div>
        ))}
      </div>
      <div class="buttons">
        <Button onClick={onBack}>{say("back")}</Button>
        <Button kind="primary" disabled={sending} onClick={submit}>
          {say("xSubmit")}
        </Button>
      </div>
    </>
  );
}
