import { setTimeout as sleep } from "node:timers/promises";
import type { KeyInput, Page } from "puppeteer-core";
import { type RootCall, rootOf } from "./shadow-root.ts";

/** How an assistive technology would name an element: its role and a part of its accessible name. */
export interface Named {
  readonly role: "button" | "checkbox" | "combobox" | "link" | "heading" | "textbox";
  readonly name: string | RegExp;
}

/** Milliseconds until a thing that should appear on the panel is given up. */
const PATIENCE = 20_000;

/**
 * Uses the panel as a person does, through its closed shadow root: reads what it shows, and clicks with the mouse where
 * it shows it. The same in Chromium and Firefox.
 */
export class PanelDriver {
  constructor(private readonly page: Page) {}

  /** Whether the panel stands on the page. */
  async exists(): Promise<boolean> {
    return (await this.#run((root) => root.children.length > 0)) ?? false;
  }

  /** All words that the panel shows, as they are laid out; "" where there is no panel. */
  async text(): Promise<string> {
    return (
      (await this.#run(
        (root) =>
          [...root.children].map((child) => (child as HTMLElement).innerText).join("\n") +
          [...root.querySelectorAll("textarea")].map((field) => `\n${field.value}`).join(""),
      )) ?? ""
    );
  }

  /** Waits until the panel shows these words. @throws Error that holds what it shows instead. */
  async shows(words: string | RegExp, patience = PATIENCE): Promise<void> {
    await this.#until(async () => isIn(await this.text(), words), `shows ${words}`, patience);
  }

  /** Waits until the panel no longer shows these words. */
  async isSilent(words: string | RegExp, patience = PATIENCE): Promise<void> {
    await this.#until(async () => !isIn(await this.text(), words), `stops showing ${words}`, patience);
  }

  async isGone(patience = PATIENCE): Promise<void> {
    await this.#until(async () => !(await this.exists()), "is gone", patience);
  }

  async appears(patience = PATIENCE): Promise<void> {
    await this.#until(() => this.exists(), "appears", patience);
  }

  /** Clicks in the middle of the element with the mouse. */
  async click(named: Named): Promise<void> {
    const box = await this.#box(named);
    await this.page.mouse.click(box.x, box.y);
  }

  /** Writes into a field with the keyboard. */
  async type(named: Named, text: string): Promise<void> {
    await this.click(named);
    await this.page.keyboard.type(text);
  }

  async press(key: KeyInput): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Chooses an option of a select by its value. */
  async choose(named: Named, value: string): Promise<void> {
    await this.#box(named);
    await this.#run(
      (root, [selector, name, wanted]) => {
        const found = [...root.querySelectorAll<HTMLSelectElement>(String(selector))].find((item) =>
          new RegExp(String(name)).test(item.labels?.[0]?.textContent ?? item.ariaLabel ?? ""),
        );
        if (!found) return;
        found.value = String(wanted);
        found.dispatchEvent(new Event("change", { bubbles: true }));
      },
      [SELECTORS[named.role], sourceOf(named.name), value],
    );
  }

  /** Opens every section and disclosure, so that the text holds all there is to say. */
  async openAll(): Promise<void> {
    for (let round = 0; round < 4; round++) {
      const opened = await this.#run((root) => {
        const closed = [
          ...root.querySelectorAll<HTMLElement>("[aria-expanded=false]:not(header *)"),
          ...root.querySelectorAll<HTMLElement>("details:not([open]) > summary:not(header *)"),
        ];
        for (const item of closed) item.click();
        return closed.length;
      });
      if (!opened) return;
      await sleep(150);
    }
  }

  async isChecked(named: Named): Promise<boolean> {
    await this.#box(named);
    return (
      (await this.#run(
        (root, [name]) =>
          [...root.querySelectorAll<HTMLInputElement>("input[type=checkbox]")].some(
            (box) => box.checked && new RegExp(String(name)).test(box.labels?.[0]?.textContent ?? ""),
          ),
        [sourceOf(named.name)],
      )) ?? false
    );
  }

  async #run<T>(call: RootCall<T>, args: unknown[] = []): Promise<T | null> {
    return rootOf(this.page, call, args);
  }

  async #box(named: Named): Promise<{ x: number; y: number }> {
    let box: { x: number; y: number } | null = null;
    await this.#until(async () => {
      const last = box;
      box = await this.#run(locate, [SELECTORS[named.role], sourceOf(named.name)]);
      // What still moves is not clicked: a person would miss it too.
      return box !== null && last?.x === box.x && last.y === box.y;
    }, `has a ${named.role} named ${named.name}`);
    if (!box) throw new Error("unreachable");
    return box;
  }

  async #until(holds: () => Promise<boolean>, what: string, patience = PATIENCE): Promise<void> {
    const end = Date.now() + patience;
    while (Date.now() < end) {
      if (await holds().catch(() => false)) return;
      await sleep(100);
    }
    throw new Error(`The panel never ${what}. It shows:\n${await this.text().catch(String)}`);
  }
}

const SELECTORS: Record<Named["role"], string> = {
  button: "button, summary, [role=button]",
  checkbox: "input[type=checkbox]",
  combobox: "select",
  link: "a[href]",
  textbox: "input:not([type])",
  heading: "h1, h2, h3",
};

/** A pattern for a name; a plain text matches as a part. */
function sourceOf(name: string | RegExp): string {
  return typeof name === "string" ? name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : name.source;
}

/** Runs in the page. */
function locate(root: ShadowRoot, [selector, name]: unknown[]): { x: number; y: number } | null {
  const pattern = new RegExp(String(name));
  const found = [...root.querySelectorAll<HTMLElement>(String(selector))].find((item) => {
    const labels = (item as HTMLInputElement).labels;
    const label = item.ariaLabel ?? (labels?.length ? labels[0]?.textContent : item.textContent);
    return pattern.test((label ?? "").trim()) && item.checkVisibility();
  });
  if (!found) return null;
  found.scrollIntoView({ block: "center", behavior: "instant" as ScrollBehavior });
  const box = found.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function isIn(text: string, words: string | RegExp): boolean {
  return typeof words === "string" ? text.includes(words) : words.test(text);
}
