import { expect, test, vi } from "vitest";
import { WELCOME_PAGE, welcomeOnInstall } from "../../../src/background/welcome.ts";

async function installed(reason: string, installType: string) {
  const create = vi.fn(async () => undefined);
  let listener: ((details: { reason: string }) => Promise<void>) | undefined;
  welcomeOnInstall(
    {
      onInstalled: {
        addListener: (added: typeof listener) => {
          listener = added;
        },
      },
      getURL: (path: string) => `chrome-extension://id/${path}`,
    } as never,
    { getSelf: async () => ({ installType }) } as never,
    { create } as never,
  );
  await listener?.({ reason });
  return create;
}

test("a person who installs it is welcomed, once", async () => {
  expect(await installed("install", "normal")).toHaveBeenCalledWith({
    url: `chrome-extension://id/${WELCOME_PAGE}`,
  });
  expect(await installed("update", "normal")).not.toHaveBeenCalled();
});

test.each(["admin", "development"])("nobody is where it was installed as %s", async (installType) => {
  expect(await installed("install", installType)).not.toHaveBeenCalled();
});
