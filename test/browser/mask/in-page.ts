import { createMask, type MaskedName } from "../../../src/mask/mask.ts";
import { HIDDEN } from "../../../src/mask/page/fields.ts";
import { maskPage } from "../../../src/mask/page/mask-page.ts";

/**
 * Runs in a page of its own: plants names in every way in which a page can show them, masks the page, and tells what is
 * still to be seen. Kept apart from the extension, so that what fails here is the mask itself.
 */

const pad = (index: number) => String(index).padStart(2, "0");
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index));

const people = many(40, (index) => `Quimby${pad(index)} Vanterpool${pad(index)}`);
const learnedPeople = many(10, (index) => `Zelda Hartwick${String.fromCharCode(97 + index)}x`);
const learnedDevices = many(10, (index) => `kiosk-${pad(index)}-floor`);
const mails = many(30, (index) => `mail${pad(index)}@secret${pad(index)}.org`);
const ids = many(20, (index) => `7d0c1a52-3e84-4c0b-9a6f-51c2b8e0d9${pad(index)}`);
const domains = many(20, (index) => `plant${pad(index)}.example`);
const addresses = many(15, (index) => (index < 10 ? `203.0.113.${index + 20}` : `fe80::${index}ab:1`));
const computers = many(15, (index) => `DESKTOP-${pad(index)}QZ7KA`);
const policies = many(20, (index) => `CA9${pad(index)} - Rule of house ${pad(index)}`);
const words = many(20, (index) => `Nightjar${pad(index)}`);

const planted = [...people, ...mails, ...ids, ...domains, ...addresses, ...computers, ...policies, ...words];
const learned = [...learnedPeople, ...learnedDevices];
const names: MaskedName[] = [
  ...people.map((value) => ["person", value] as const),
  ...domains.map((value) => ["domain", value] as const),
  ...policies.map((value) => ["policy", value] as const),
];

type Plant = (secret: string, where: HTMLElement) => void;
const element = (tag: string, where: HTMLElement, text = "") => {
  const made = document.createElement(tag);
  made.textContent = text;
  where.append(made);
  return made;
};
const attribute =
  (tag: string, name: string): Plant =>
  (secret, where) =>
    element(tag, where, "x").setAttribute(name, `About ${secret}.`);
const closed = new WeakMap<Element, ShadowRoot>();

const PLANTS: Record<string, Plant> = {
  text: (secret, where) => element("p", where, `Seen: ${secret}, twice: ${secret}.`),
  title: attribute("span", "title"),
  label: attribute("button", "aria-label"),
  description: attribute("div", "aria-description"),
  value: attribute("div", "aria-valuetext"),
  picture: attribute("img", "alt"),
  placeholder: attribute("input", "placeholder"),
  input: (secret, where) => {
    (element("input", where) as HTMLInputElement).value = secret;
  },
  textarea: (secret, where) => {
    (element("textarea", where) as HTMLTextAreaElement).value = `Dear ${secret},`;
  },
  option: (secret, where) => {
    const select = element("select", where);
    const option = element("option", select, secret);
    option.setAttribute("value", "1");
  },
  bareOption: (secret, where) => element("option", element("select", where), secret),
  editable: (secret, where) => element("div", where, secret).setAttribute("contenteditable", "true"),
  open: (secret, where) => {
    const root = element("div", where).attachShadow({ mode: "open" });
    root.innerHTML = "<p></p>";
    (root.firstElementChild as HTMLElement).textContent = secret;
  },
  closed: (secret, where) => {
    const host = element("section", where);
    const root = host.attachShadow({ mode: "closed" });
    closed.set(host, root);
    const inner = document.createElement("p");
    inner.title = secret;
    inner.textContent = secret;
    root.append(inner);
  },
  svg: (secret, where) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = secret;
    svg.append(title);
    where.append(svg);
  },
  script: (secret, where) => {
    // Not seen by anybody: it has to stay, or the page would break.
    const data = element("script", where, JSON.stringify({ secret }));
    data.setAttribute("type", "application/json");
  },
};

/** What a person could still see or hear of the secrets, each with where it is. */
function seen(secrets: readonly string[]): string[] {
  const found: string[] = [];
  const look = (text: string | null, where: string) => {
    for (const secret of secrets)
      if (text?.toLowerCase().includes(secret.toLowerCase())) found.push(`${where}: ${secret}`);
  };
  const visit = (root: Document | ShadowRoot) => {
    for (const each of root.querySelectorAll("*")) {
      if (each.matches("script, style")) continue;
      for (const { name, value } of each.attributes) if (name !== "value") look(value, name);
      const own = [...each.childNodes].filter((node) => node instanceof Text).map((node) => node.data);
      const hidden = each.closest(`[${HIDDEN}]`) !== null;
      if (!hidden) look(own.join(""), each.tagName);
      if (each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement) {
        const discs = getComputedStyle(each).getPropertyValue("-webkit-text-security") === "disc";
        if (!hidden || !discs) look(each.value, "value");
      }
      const shadow = each.shadowRoot ?? closed.get(each);
      if (shadow) visit(shadow);
    }
  };
  visit(document);
  look(document.title, "tab");
  return [...new Set(found)];
}

/** The whole page as it is, closed roots and values included. */
function state(root: Element | ShadowRoot = document.documentElement): string {
  const inside = [...root.querySelectorAll("*")].map((each) => {
    const shadow = each.shadowRoot ?? closed.get(each);
    const value = (each as Partial<HTMLInputElement>).value;
    return `${value ?? ""}${shadow ? state(shadow) : ""}`;
  });
  return `${root.innerHTML}\n${inside.join("\n")}`;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 1200));
const shadowOf = (each: Element) => each.shadowRoot ?? closed.get(each) ?? null;

function build(): HTMLElement {
  document.title = `${people[0]} - Portal`;
  document.body.replaceChildren();
  const main = element("main", document.body);
  const ways = Object.values(PLANTS);
  for (const [index, secret] of planted.entries()) ways[index % ways.length]?.(secret, main);
  const table = element("table", main);
  table.innerHTML = `<thead><tr><th>Device name</th><th>Severity</th><th>User</th></tr></thead><tbody></tbody>`;
  learnedDevices.forEach((device, index) => {
    const row = element("tr", table.querySelector("tbody") as HTMLElement);
    for (const text of [device, "High", learnedPeople[index] ?? ""]) element("td", row, text);
  });
  // What a table taught is masked where no table stands.
  for (const secret of learned) element("p", main, `Elsewhere: ${secret}`);
  return main;
}

export interface Outcome {
  readonly planted: number;
  readonly before: number;
  readonly static: string[];
  readonly late: string[];
  readonly undone: boolean;
  readonly valuesKept: boolean;
  readonly afterUndo: number;
}

async function run(): Promise<Outcome> {
  const secrets = [...planted, ...learned];
  const main = build();
  const before = seen(secrets).length;
  const was = state();
  const fields = () =>
    [...document.querySelectorAll<HTMLInputElement>("input, textarea, select")]
      .map(({ value }) => value)
      .join("\n");
  const values = fields();
  const stop = maskPage(document, createMask({ salt: "in a page", names, own: words }), {
    skip: "#ours",
    shadowOf,
  });
  const masked = seen(secrets);
  const valuesKept = fields() === values;
  stop();
  const undone = state() === was;

  // The same once more, with everything that comes after the mask.
  build().remove();
  const again = maskPage(document, createMask({ salt: "in a page", names, own: words }), {
    skip: "#ours",
    shadowOf,
  });
  const whole = build();
  await Promise.resolve();
  const atOnce = seen(secrets.filter((secret) => !isInField(secret)));
  for (const [index, secret] of planted.entries()) {
    const target = whole.children[index % whole.children.length] as HTMLElement;
    if (index % 3 === 0) target.setAttribute("title", `Late ${secret}`);
    else if (index % 3 === 1) element("p", whole).append(`Late ${secret}`);
    else (element("p", whole, "…").firstChild as Text).data = `Late ${secret}`;
  }
  document.title = `${mails[3]} - Portal`;
  const host = element("article", whole);
  await settled();
  // A root that is attached to an element that was there before.
  const root = host.attachShadow({ mode: "closed" });
  closed.set(host, root);
  root.append(`Late ${people[5]}`);
  (whole.querySelector("input:not([placeholder])") as HTMLInputElement).value = people[7] ?? "";
  await settled();
  const late = [...atOnce, ...seen(secrets)];
  again();
  const afterUndo = seen(secrets).length;
  main.remove();
  return {
    planted: secrets.length,
    before,
    static: masked,
    late,
    undone,
    valuesKept,
    afterUndo,
  };
}

/** Values that are set without an event are hidden at the next look, not at once. */
function isInField(secret: string): boolean {
  const way = Object.keys(PLANTS)[planted.indexOf(secret) % Object.keys(PLANTS).length];
  return way === "input" || way === "textarea";
}

/** Milliseconds that the mask takes for batches of changes on a page of so many nodes: the median, and the longest. */
async function cost(nodes: number): Promise<{ median: number; longest: number }> {
  document.body.replaceChildren();
  const table = element("table", document.body);
  table.innerHTML = "<thead><tr><th>Device name</th><th>User</th><th>Text</th></tr></thead><tbody></tbody>";
  const body = table.querySelector("tbody") as HTMLElement;
  const row = (index: number) => {
    const made = document.createElement("tr");
    for (const text of [
      `host-${index}`,
      people[index % 40] ?? "",
      `Seen ${mails[index % 30]} at 07:24 on ${index}`,
    ])
      element("td", made, text);
    return made;
  };
  // A row is four elements and three texts.
  const rows = Math.floor(nodes / 7);
  body.append(...Array.from({ length: rows }, (_, index) => row(index % 50)));
  const stop = maskPage(document, createMask({ salt: "bench", names, own: words }), {
    skip: "#ours",
    shadowOf,
  });
  const times: number[] = [];
  for (let turn = 0; turn < 60; turn++) {
    const fresh = Array.from({ length: 20 }, (_, index) => row((turn * 20 + index) % 50));
    for (const each of fresh) body.firstElementChild?.replaceWith(each);
    const from = performance.now();
    await Promise.resolve();
    times.push(performance.now() - from);
  }
  stop();
  times.sort((a, b) => a - b);
  return { median: times[30] ?? 0, longest: times.at(-1) ?? 0 };
}

Object.assign(globalThis, { maskTest: { run, cost } });
