import { openRecorder } from "../portal/structure/recorder.ts";
import browser from "./browser.ts";
import { offerRecorder } from "./here.ts";

/** What describes the portal's structure, in a script of its own, which comes when the admin asks for it. */
offerRecorder(openRecorder(browser.runtime.getManifest().version));
