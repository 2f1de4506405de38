import { usePortal } from "../../portal-context.ts";
import type { WordKey } from "../../strings/language.ts";

interface PartHeadingProps {
  readonly name: WordKey;
  readonly sentence: WordKey;
  readonly more?: string;
}

/**
 * What heads a part of the page: its name, or a sentence. Names of Microsoft's screenshots, such as "who to contact for
 * important matters", speak for sentences.
 */
export function PartHeading({ name, sentence, more }: PartHeadingProps) {
  const { say, face } = usePortal();
  return (
    <h2>
      {say(face.headings === "sentences" ? sentence : name)}
      {more && <small> {more}</small>}
    </h2>
  );
}
