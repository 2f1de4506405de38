import { expect, test, vi } from "vitest";
import { createNotify } from "../../../src/background/notify.ts";
import { setMessages } from "../../../src/platform/i18n.ts";
import { getMessage } from "../panel/catalogue.ts";

function notifying({ wanted = true, granted = true } = {}) {
  const create = vi.fn(async () => "");
  const notify = createNotify({
    permissions: { contains: async () => granted },
    notifications: () => ({ create }) as never,
    iconUrl: "icon",
    wanted: async () => wanted,
    speak: async () => setMessages(getMessage, "en"),
  });
  return { notify, create };
}

test("says how much was lost, in one notification without names", async () => {
  const { notify, create } = notifying();
  await notify({ lost: ["isolate-device", "disable-user"], broken: ["trust"] });
  expect(create).toHaveBeenCalledExactlyOnceWith("worse", {
    type: "basic",
    iconUrl: "icon",
    title: "Defender Experts can do less than before",
    message: "2 response actions are now left to your team. 1 finding that was in order now needs attention.",
  });
});

test.each([{ wanted: false }, { granted: false }])("says nothing where that is so: %j", async (how) => {
  const { notify, create } = notifying(how);
  await notify({ lost: ["isolate-device"], broken: [] });
  expect(create).not.toHaveBeenCalled();
});
