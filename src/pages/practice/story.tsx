import { useEffect, useRef, useState } from "preact/hooks";
import { Words } from "../../panel/words.tsx";
import { words, writing } from "../../platform/i18n.ts";
import { momentsWithMinutes, timeAt } from "../../practice/action-timeline.ts";
import { type Localized, localize, type Scenario } from "../../practice/scenario.ts";
import { ActionTimeline } from "./action-timeline.tsx";
import { Goal } from "./goal.tsx";
import type { Lesson, LessonView } from "./lesson.ts";
import { Presenter } from "./presenter.tsx";

interface StoryProps {
  view: LessonView | null;
  lesson: Lesson;
  choices: readonly Scenario[];
}

/** The lesson's story: what is going on, what there is to reach, and the way through its moments. */
export function Story({ view, lesson, choices }: StoryProps) {
  const [own, setOwn] = useState<readonly Scenario[]>([]);
  const file = useRef<HTMLInputElement>(null);
  const [announced, setAnnounced] = useState("");
  const scenario = view?.scenario;
  useEffect(() => {
    if (scenario && ![...choices, ...own].includes(scenario)) setOwn((all) => [...all, scenario]);
  }, [scenario]);
  const { lang, dir } = writing();
  const moment = scenario?.moments[view?.position ?? 0];
  useEffect(() => {
    if (moment) setAnnounced(localize(moment.title, lang).text);
  }, [moment]);
  if (!view || !scenario || !moment) return <p class="story">{words("panel_loading")}</p>;
  const { position, problems } = view;
  const all = [...choices, ...own];
  const group = (items: readonly Scenario[]) =>
    items.map((item) => <option value={all.indexOf(item)}>{localize(item.title, lang).text}</option>);
  const free = (item: Scenario) => item.id.startsWith("free-");

  return (
    <section class="story" lang={lang} dir={dir} aria-labelledby="story-title">
      <p class="banner">{words("practice_banner")}</p>
      <h1 id="story-title">{words("practice_page")}</h1>
      <label class="field">
        {words("practice_choose")}
        <select
          value={all.indexOf(scenario)}
          onChange={({ currentTarget }) => {
            const chosen = all[Number(currentTarget.value)];
            if (chosen) void lesson.begin(chosen);
          }}
        >
          <optgroup label={words("practice_scenarios")}>
            {group(choices.filter((one) => !free(one)))}
          </optgroup>
          {own.length > 0 && <optgroup label={words("practice_own")}>{group(own)}</optgroup>}
          <optgroup label={words("practice_free")}>{group(choices.filter(free))}</optgroup>
        </select>
      </label>
      <div class="row">
        <button type="button" onClick={() => file.current?.click()}>
          {words("practice_open")}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={words("practice_open")}
          onChange={async ({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            currentTarget.blur();
            if (chosen) await lesson.open(await chosen.text());
            if (file.current) file.current.value = "";
          }}
        />
      </div>
      {problems.length > 0 && (
        <div class="problems" role="alert">
          <b>{words("practice_refused")}</b>
          <ul>
            {problems.map((problem) => (
              <li>
                <Words text={problem} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <h2>
        <LocalizedText told={scenario.title} />
      </h2>
      <p>
        <LocalizedText told={scenario.story} />
      </p>
      <Goal goal={scenario.goal} reached={view.reached} />
      <nav aria-label={words("practice_moments")}>
        <ol>
          {momentsWithMinutes(scenario).map(({ title, minute }, index) => (
            <li key={index}>
              <button
                type="button"
                class="moment"
                aria-current={index === position ? "step" : undefined}
                onClick={() => lesson.goTo(index)}
              >
                {timeAt(scenario, minute) && <time>{timeAt(scenario, minute)}</time>}
                <LocalizedText told={title} />
              </button>
              {index === position && (
                <div class="now">
                  <p>
                    <LocalizedText told={moment.text} />
                  </p>
                  {moment.show && (
                    <button type="button" onClick={lesson.show}>
                      {words("practice_show")}
                    </button>
                  )}
                </div>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <output class="sr">{announced}</output>
      <div class="row steps">
        <button type="button" aria-disabled={position === 0} onClick={() => lesson.step(-1)}>
          {words("practice_back")}
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={position === scenario.moments.length - 1}
          onClick={() => lesson.step(1)}
        >
          {words("practice_next")}
        </button>
        <button type="button" aria-keyshortcuts="F9" onClick={() => lesson.reset()}>
          {words("practice_reset")}
        </button>
      </div>
      {view.calls.length > 0 && <ActionTimeline scenario={scenario} calls={view.calls} />}
      <Presenter lesson={lesson} companion={view.companion} />
    </section>
  );
}

/** A text of the scenario, in the language that it is in. */
export function LocalizedText({ told }: { told: Localized }) {
  const { text, lang } = localize(told, writing().lang);
  return lang === null ? <bdi>{text}</bdi> : <bdi lang={lang}>{text}</bdi>;
}
