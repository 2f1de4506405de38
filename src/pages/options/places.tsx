import { useEffect, useState } from "preact/hooks";
import browser from "webextension-polyfill";
import { words } from "../../platform/i18n.ts";
import { learnedPlaces, normalPath } from "../../platform/places.ts";

const places = learnedPlaces(browser.storage.local);
type Places = Awaited<ReturnType<typeof places.read>>;

/** The addresses at which the admin settled by hand whether the panel stands. */
export function PlacesList() {
  const [known, setKnown] = useState<Places>({ shown: [], hidden: [] });
  const [path, setPath] = useState("");
  const [wrong, setWrong] = useState(false);
  useEffect(() => void places.read().then(setKnown), []);

  const change = async (edit: (places: Places) => Places) => setKnown(await places.change(edit));
  const without = (gone: string) => (list: string[]) => list.filter((each) => each !== gone);
  const lines = [
    ...known.shown.map((each) => ({ path: each, key: "options_place_shown" })),
    ...known.hidden.map((each) => ({ path: each, key: "options_place_hidden" })),
  ];
  return (
    <section class="stack" id="places">
      <h2>{words("options_places")}</h2>
      <p class="soft">{words("options_places_why")}</p>
      {lines.length === 0 && <p>{words("options_places_none")}</p>}
      <ul class="places">
        {lines.map(({ path: each, key }) => (
          <li key={each} class="row">
            <code>{each}</code> <span>{words(key)}</span>
            <button
              type="button"
              onClick={() =>
                change(({ shown, hidden }) => ({
                  shown: without(each)(shown),
                  hidden: without(each)(hidden),
                }))
              }
            >
              {words("options_place_forget", each)}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="field"
        noValidate
        onSubmit={async (event) => {
          event.preventDefault();
          const wanted = normalPath(path.trim());
          const fits = /^\/[^\s?#]*$/.test(wanted) && wanted.length <= 2048;
          setWrong(!fits);
          if (!fits) return;
          await change(({ shown, hidden }) => ({
            shown: [...new Set([...shown, wanted])],
            hidden: without(wanted)(hidden),
          }));
          setPath("");
        }}
      >
        <label for="place">{words("options_place_add")}</label>
        <div class="row">
          <input
            id="place"
            value={path}
            spellcheck={false}
            autocomplete="off"
            dir="ltr"
            aria-invalid={wrong}
            aria-describedby={wrong ? "place-error" : undefined}
            onInput={({ currentTarget }) => setPath(currentTarget.value)}
          />
          <button type="submit">{words("options_add")}</button>
        </div>
        {wrong && (
          <p class="error" id="place-error" role="alert">
            {words("options_place_expected")}
          </p>
        )}
      </form>
    </section>
  );
}
