import { optionsFrom } from "./options.ts";
import { mountPortal } from "./portal.tsx";
import "./styles/page.ts";

/** Starts the portal on its own page. The language is that of the document, which the server chose. */
const root = document.getElementById("root");
if (root) {
  mountPortal(root, {
    fetch: (input, init) => fetch(input, init),
    lang: document.documentElement.lang,
    onTitle: (title) => {
      document.title = title;
    },
    ...optionsFrom(new URL(location.href)),
  });
}
