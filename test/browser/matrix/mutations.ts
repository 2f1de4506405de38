/** One way in which the portal could change. It works on the document that is shown, and may leave it as it is. */
export interface Mutation {
  readonly name: string;
  apply(page: Document): void;
  /** Names and places are there still, so in English every control is to be found. */
  readonly findable: boolean;
}

const main = (page: Document) => page.querySelector("main") ?? page.body;

export const MUTATIONS: readonly Mutation[] = [
  { name: "as it is", findable: true, apply: () => undefined },
  {
    name: "classes and ids renamed",
    findable: true,
    apply(page) {
      const renamed = (id: string) => `z${[...id].map((sign) => sign.charCodeAt(0).toString(36)).join("")}`;
      for (const element of page.body.querySelectorAll("*")) {
        element.removeAttribute("class");
        for (const name of ["id", "for", "aria-labelledby", "aria-describedby", "aria-controls"]) {
          const value = element.getAttribute(name);
          if (value) element.setAttribute(name, value.split(/\s+/).map(renamed).join(" "));
        }
      }
    },
  },
  {
    name: "wrappers added",
    findable: true,
    apply(page) {
      for (const element of [...main(page).querySelectorAll("h1, h2, h3, input, button, p, .check")]) {
        const wrapper = page.createElement("div");
        element.replaceWith(wrapper);
        wrapper.append(element);
      }
    },
  },
  {
    name: "order of boxes, tabs and sub-pages turned round",
    findable: true,
    apply(page) {
      const groups = page.querySelectorAll(".stack, [role=tablist], nav ul, fieldset, .buttons");
      for (const group of groups) {
        const [first, ...rest] = [...group.children];
        const turned = first?.matches("legend") ? [first, ...rest.reverse()] : [...group.children].reverse();
        group.append(...turned);
      }
    },
  },
  {
    name: "page's heading gone",
    findable: true,
    apply: (page) => main(page).querySelector("h1")?.remove(),
  },
  {
    name: "trail of pages gone",
    findable: true,
    apply: (page) => main(page).querySelector("nav.breadcrumb")?.remove(),
  },
  {
    name: "title of another kind",
    findable: true,
    apply: (page) => {
      page.title = "Microsoft Defender";
    },
  },
  {
    name: "headings of the parts gone",
    findable: false,
    apply(page) {
      for (const heading of main(page).querySelectorAll("h2, h3")) heading.remove();
    },
  },
  {
    name: "headings one level deeper",
    findable: true,
    apply(page) {
      for (const heading of main(page).querySelectorAll("h2, h3")) {
        const deeper = page.createElement(`h${Number(heading.tagName[1]) + 1}`);
        deeper.append(...heading.childNodes);
        heading.replaceWith(deeper);
      }
    },
  },
  {
    name: "no list says where one is",
    findable: false,
    apply(page) {
      for (const element of page.querySelectorAll("[aria-current]")) element.removeAttribute("aria-current");
    },
  },
  {
    name: "ARIA instead of HTML's own controls",
    findable: true,
    apply(page) {
      for (const box of main(page).querySelectorAll<HTMLInputElement>("input[type=checkbox]")) {
        const made = page.createElement("div");
        made.setAttribute("role", "checkbox");
        made.setAttribute("aria-checked", String(box.checked));
        if (box.disabled) made.setAttribute("aria-disabled", "true");
        const label = page.querySelector(`label[for="${box.id}"]`);
        made.setAttribute("aria-label", label?.textContent ?? "");
        copyTruth(box, made);
        box.replaceWith(made);
      }
      for (const button of main(page).querySelectorAll("button:not([role])")) {
        const made = page.createElement("div");
        made.setAttribute("role", "button");
        made.append(...button.childNodes);
        if (button.hasAttribute("aria-label"))
          made.setAttribute("aria-label", button.getAttribute("aria-label") ?? "");
        copyTruth(button, made);
        button.replaceWith(made);
      }
    },
  },
  {
    name: "labels reworded",
    findable: false,
    apply(page) {
      for (const label of main(page).querySelectorAll("label, button span, [role=tab]")) {
        label.textContent = `${label.textContent?.length} choices`;
      }
    },
  },
  {
    name: "the control gone",
    findable: false,
    apply(page) {
      for (const control of page.querySelectorAll("[data-truth]")) control.remove();
    },
  },
  {
    name: "decoys in a box beside",
    findable: true,
    apply: (page) => void main(page).prepend(decoys(page, "aside", "Tips")),
  },
  {
    name: "decoys under a heading of their own, before",
    findable: true,
    apply: (page) => void partOf(page).prepend(decoys(page, "div", "Tell us what you think")),
  },
  {
    name: "decoys under a heading of their own, after",
    findable: true,
    apply: (page) => void partOf(page).append(decoys(page, "section", "Related settings")),
  },
  {
    name: "decoys in a hint over the page",
    findable: true,
    apply(page) {
      const hint = decoys(page, "div", "What's new");
      hint.setAttribute("role", "dialog");
      main(page).append(hint);
    },
  },
  {
    name: "decoys where the controls were",
    findable: false,
    apply(page) {
      for (const control of page.querySelectorAll("[data-truth]")) control.remove();
      partOf(page).append(decoys(page, "section", "Related settings"));
    },
  },
  {
    name: "decoys under another product's name",
    findable: true,
    apply(page) {
      const box = decoys(page, "section", "Microsoft Defender Experts for Hunting");
      page.body.append(box);
    },
  },
  {
    name: "empty while it loads",
    findable: false,
    apply: (page) => main(page).replaceChildren(),
  },
];

/** Where the content of the part that is shown begins. */
function partOf(page: Document): Element {
  return main(page).querySelector("h2")?.parentElement ?? main(page);
}

const LABELS = [
  "Get started",
  "Next",
  "Submit",
  "Accept",
  "Manage permissions",
  "Give access",
  "View readiness assessment",
  "Complete now",
];
const BOXES = [
  "Service provider access",
  "Investigate incidents and guide my responses",
  "Respond directly to active threats (Security Operator)",
  "Communicate on Teams",
  "Security operator",
  "Security administrator",
];

/** The same words on controls that do something else. */
function decoys(page: Document, tag: string, heading: string): HTMLElement {
  const box = page.createElement(tag);
  const title = page.createElement("h3");
  title.textContent = heading;
  box.append(title);
  for (const label of LABELS) {
    const button = page.createElement("button");
    button.textContent = label;
    box.append(button);
  }
  for (const text of BOXES) {
    const label = page.createElement("label");
    const input = page.createElement("input");
    input.type = "checkbox";
    label.append(input, text);
    box.append(label);
  }
  return box;
}

function copyTruth(from: Element, to: Element): void {
  const truth = from.getAttribute("data-truth");
  if (truth) to.setAttribute("data-truth", truth);
}
