import { practiceTenant } from "../src/simulator/tenants/index.ts";
import { build } from "./harness/build.ts";
import { giveRegistration } from "./harness/registration.ts";
import { CLIENT_ID, EXPERTS_PAGE, type Stage, setStage } from "./harness/stage.ts";
import { type StartOptions, startOptions, Told } from "./start/options.ts";
import { walk } from "./start/walk.ts";

const TO_TRY = `
Things to try
  - Sign in from the panel. The accounts are invented and have no password.
  - Change what the experts may do under Permissions, then check again.
  - Go to another page of the portal and back; tick a step and reload.
  - Start again with another tenant: npm start -- --tenant list

Close the browser to end.`;

/** Builds the extension and opens it in a browser, before a simulated portal and tenant on this machine. */
async function start(options: StartOptions): Promise<void> {
  const { browser, tenant, lang } = options;
  console.log("Building the extension …");
  build(browser === "firefox" ? "firefox" : "chrome");

  console.log(`Starting ${browser} with the tenant "${practiceTenant(tenant).name}" …`);
  const stage = await setStage({ browser, tenants: [tenant], lang, headless: options.walk });
  try {
    const registration = { clientId: CLIENT_ID, tenantId: practiceTenant(tenant).tenantId };
    await giveRegistration(stage, registration, stage.policy?.refused === null);
    if (options.walk) await walk(stage, `${browser}-${tenant}-${lang}`);
    else await leaveOpen(stage);
  } finally {
    await stage.close();
  }
}

async function leaveOpen(stage: Stage): Promise<void> {
  const closed = new Promise<void>((resolve) => stage.browser.once("disconnected", () => resolve()));
  const { page } = await stage.open(EXPERTS_PAGE);
  for (const other of await stage.browser.pages()) if (other !== page) await other.close();
  console.log(TO_TRY);
  await closed;
}

try {
  await start(startOptions(process.argv.slice(2), process.env));
} catch (error) {
  const told = error instanceof Told;
  (told && error.exitCode === 0 ? console.log : console.error)(
    error instanceof Error ? error.message : error,
  );
  process.exitCode = told ? error.exitCode : 1;
}
