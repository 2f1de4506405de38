import { useEffect, useState } from "preact/hooks";
import { words } from "../../../platform/i18n.ts";
import type { Here, LessonMessage } from "../lesson-channel.ts";

interface NotesProps {
  /** null: no lesson is open. */
  here: Here | null;
  send: (message: LessonMessage) => void;
}

/** What only the presenter sees: the notes on this moment, what comes next, and how long the lesson has lasted. */
export function Notes({ here, send }: NotesProps) {
  if (!here) return <main class="stack">{words("practice_no_lesson")}</main>;
  const { position, count, next, notes } = here;
  return (
    <main class="stack">
      <p class="soft">
        <Localized told={here.scenario} /> · {words("practice_position", position + 1, count)} · <Elapsed />
      </p>
      <h1>
        <Localized told={here.title} />
      </h1>
      <p class="soft">
        <Localized told={here.text} />
      </p>
      <p class="notes" role="status">
        {notes ? <Localized told={notes} /> : words("practice_no_notes")}
      </p>
      {next && (
        <p>
          <b>{words("practice_comes_next")}</b> <Localized told={next} />
        </p>
      )}
      <div class="row">
        <button type="button" aria-disabled={position === 0} onClick={() => send({ say: "step", by: -1 })}>
          {words("practice_back")}
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={position + 1 === count}
          onClick={() => send({ say: "step", by: 1 })}
        >
          {words("practice_next")}
        </button>
        <button type="button" aria-keyshortcuts="F9" onClick={() => send({ say: "reset" })}>
          {words("practice_reset")}
        </button>
      </div>
    </main>
  );
}

function Localized({ told: { text, lang } }: { told: Here["title"] }) {
  return lang === null ? <bdi>{text}</bdi> : <bdi lang={lang}>{text}</bdi>;
}

/** Minutes and seconds since this window was opened. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((all) => all + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span role="timer">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, "0")}
    </span>
  );
}
