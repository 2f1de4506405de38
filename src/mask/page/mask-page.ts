import type { Mask } from "../mask.ts";
import { FIELDS, HIDDEN, HIDDEN_STYLE, shownIn } from "./fields.ts";
import { learnFrom } from "./learn.ts";

/** Attributes that are shown or read aloud. */
const ATTRIBUTES = [
  "title",
  "aria-label",
  "aria-description",
  "aria-valuetext",
  "aria-roledescription",
  "aria-placeholder",
  "alt",
  "placeholder",
  "label",
  "summary",
];
const UNSEEN = "script, style, noscript, template";
/** Roots and values that appear without any event are looked for so often, in milliseconds. */
const LOOK = 500;

interface Shown {
  readonly real: string;
  readonly shown: string;
}

export interface MaskPageOptions {
  /** Subtrees that are left alone: what stands there comes masked already. */
  readonly skip: string;
  /** The shadow root of an element, closed ones included. */
  shadowOf(element: Element): ShadowRoot | null;
}

/**
 * Shows pseudonyms in place of names everywhere on the page, and in whatever comes to it, before it is painted. The page's
 * own values are kept: fields are hidden and not changed.
 * @returns the way back, to the letter, but for what the page itself has changed since.
 */
export function maskPage(document: Document, mask: Mask, { skip, shadowOf }: MaskPageOptions): () => void {
  const texts = new WeakMap<Text, Shown>();
  const attributes = new WeakMap<Element, Map<string, Shown>>();
  const roots = new Set<Document | ShadowRoot>();
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(HIDDEN_STYLE);
  const observer = new MutationObserver((records) => {
    let fresh = false;
    for (const { type, target, addedNodes, attributeName } of records) {
      if (type === "characterData") maskText(target as Text);
      else if (type === "attributes") maskAttribute(target as Element, attributeName ?? "");
      else {
        for (const node of addedNodes) walk(node);
        fresh ||= addedNodes.length > 0;
      }
    }
    if (fresh && learn()) for (const root of roots) walk(root);
    checkFields();
  });

  function enter(root: Document | ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ATTRIBUTES,
    });
    learnFrom(root, mask);
    walk(root);
  }
  const learn = () => [...roots].map((root) => learnFrom(root, mask)).includes(true);

  function walk(from: Node): void {
    if (from instanceof Text) {
      maskText(from);
      return;
    }
    if (from instanceof Element && (from.matches(`${UNSEEN}, ${skip}`) || from.closest(skip))) return;
    const filter = (node: Node) =>
      node instanceof Element && node.matches(`${UNSEEN}, ${skip}`)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT;
    const walker = document.createTreeWalker(from, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, filter);
    for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
      if (node instanceof Text) maskText(node);
      else if (node instanceof Element) {
        for (const name of ATTRIBUTES) if (node.hasAttribute(name)) maskAttribute(node, name);
        const shadow = shadowOf(node);
        if (shadow) enter(shadow);
      }
    }
  }

  function maskText(text: Text): void {
    const { data } = text;
    if (texts.get(text)?.shown === data) return;
    const parent = text.parentElement;
    if (parent && (parent.closest(`${UNSEEN}, ${skip}`) || isOwnValue(parent))) return;
    const shown = mask.mask(data);
    if (shown === data) return;
    texts.set(text, { real: data, shown });
    text.data = shown;
  }

  function maskAttribute(element: Element, name: string): void {
    const real = element.getAttribute(name);
    const before = attributes.get(element);
    if (real === null || before?.get(name)?.shown === real || element.closest(skip)) return;
    const shown = mask.mask(real);
    if (shown === real) return;
    attributes.set(element, (before ?? new Map()).set(name, { real, shown }));
    element.setAttribute(name, shown);
  }

  function checkFields(): void {
    for (const root of roots) {
      for (const field of root.querySelectorAll(FIELDS)) {
        if (field.closest(skip)) continue;
        const value = shownIn(field);
        field.toggleAttribute(HIDDEN, value !== "" && mask.mask(value) !== value);
      }
    }
  }

  /** A root that was attached after its element came tells nobody. */
  function lookAround(): void {
    for (const root of [...roots]) {
      for (const element of root.querySelectorAll("*")) {
        const shadow = shadowOf(element);
        if (shadow) enter(shadow);
      }
    }
    checkFields();
  }

  enter(document);
  checkFields();
  const timer = setInterval(lookAround, LOOK);
  const onInput = () => checkFields();
  for (const type of ["input", "change", "focusin"]) document.addEventListener(type, onInput, true);

  return () => {
    observer.disconnect();
    clearInterval(timer);
    for (const type of ["input", "change", "focusin"]) document.removeEventListener(type, onInput, true);
    for (const root of roots) {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Text) {
          const was = texts.get(node);
          if (was?.shown === node.data) node.data = was.real;
        } else if (node instanceof Element) {
          node.removeAttribute(HIDDEN);
          for (const [name, was] of attributes.get(node) ?? [])
            if (node.getAttribute(name) === was.shown) node.setAttribute(name, was.real);
        }
      }
    }
  };
}

/** Whether the text below this element is the value of a field, and would be sent. */
function isOwnValue(element: Element): boolean {
  if (element instanceof HTMLOptionElement) return !element.hasAttribute("value");
  return element.closest("textarea, [contenteditable]:not([contenteditable=false])") !== null;
}
