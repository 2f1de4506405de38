import type { Text } from "../knowledge/text.ts";
import { Words } from "./words.tsx";

/** A sentence that may be missing. */
export function Paragraph({ text, look }: { text: Text | null; look?: string }) {
  return (
    text && (
      <p class={look ?? ""}>
        <Words text={text} />
      </p>
    )
  );
}

/** Several short things, one below the other. */
export function Lines({ texts }: { texts: Text[] }) {
  return (
    <ul class="lines">
      {texts.map((text) => (
        <li>
          <Words text={text} />
        </li>
      ))}
    </ul>
  );
}
