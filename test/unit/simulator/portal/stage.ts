import { expect, vi } from "vitest";
import { PLAIN_FACE } from "../../../../src/simulator/portal/face.ts";
import {
  type MountedPortal,
  mountPortal,
  type PortalOptions,
} from "../../../../src/simulator/portal/portal.tsx";
import { memoryRouter } from "../../../../src/simulator/portal/router.ts";
import {
  PORTAL_COMMAND_PATH,
  PORTAL_STATE_PATH,
  type PortalCommand,
  type PortalState,
} from "../../../../src/simulator/portal-api.ts";
import { after } from "./tenant-state.ts";

/** The mounted portal, what it told its back end, and ways to use it as a reader of its labels would. */
export class Stage {
  readonly commands: PortalCommand[] = [];
  readonly asked: string[] = [];
  readonly router: ReturnType<typeof memoryRouter>;
  readonly root = document.createElement("div");
  /** What the back end answers from now on. */
  status = 200;
  state: PortalState;
  readonly #portal: MountedPortal;

  constructor(state: PortalState, path: string, options: Partial<PortalOptions> = {}) {
    this.state = state;
    this.router = memoryRouter(path);
    document.body.replaceChildren(this.root);
    this.#portal = mountPortal(this.root, {
      fetch: async (input, init) => this.#answer(String(input), init),
      lang: "en",
      router: this.router,
      face: PLAIN_FACE,
      addresses: "a",
      quirks: {},
      ...options,
    });
  }

  close(): void {
    this.#portal.unmount();
  }

  refresh(): void {
    this.#portal.refresh();
  }

  #answer(address: string, init?: RequestInit): Response {
    this.asked.push(address);
    if (this.status !== 200) return new Response("", { status: this.status });
    const path = new URL(address, "https://security.microsoft.com").pathname;
    if (path === PORTAL_COMMAND_PATH) {
      const command = JSON.parse(String(init?.body)) as PortalCommand;
      this.commands.push(command);
      this.state = after(this.state, command);
    } else if (path !== PORTAL_STATE_PATH) return new Response("", { status: 404 });
    return Response.json(this.state);
  }

  heading(): string | undefined {
    return this.root.querySelector("h1")?.textContent ?? undefined;
  }

  text(): string {
    return this.root.querySelector("main")?.textContent ?? "";
  }

  /** Waits for a button, link or tab of the page with exactly these words and presses it. */
  async press(words: string): Promise<void> {
    const control = await vi.waitFor(() => {
      const all = [...this.root.querySelectorAll<HTMLElement>("main button, main a")];
      // The innermost dialog comes last, and it is what the reader sees.
      const found = all
        .filter((each) => (each.getAttribute("aria-label") ?? each.textContent) === words)
        .at(-1);
      if (!found || found.matches(":disabled")) throw new Error(`Nothing to press says "${words}"`);
      return found;
    }, 3000);
    control.click();
    await settled();
  }

  /** Waits for the check box, field or list with a label that begins so. */
  async field(label: string): Promise<HTMLInputElement> {
    return vi.waitFor(() => {
      const found = [...this.root.querySelectorAll("label")].find((each) =>
        each.textContent?.startsWith(label),
      );
      const field = this.root.querySelector<HTMLInputElement>(`[id="${found?.getAttribute("for")}"]`);
      if (!field) throw new Error(`No field is labelled "${label}"`);
      return field;
    });
  }

  async tick(label: string): Promise<void> {
    (await this.field(label)).click();
    await settled();
  }

  async type(label: string, text: string): Promise<void> {
    const field = await this.field(label);
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await settled();
  }

  async shows(text: string): Promise<void> {
    await vi.waitFor(() => expect(this.text()).toContain(text), 3000);
  }
}

/** Lets Preact draw what the last event changed. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
}
