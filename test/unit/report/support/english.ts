import { setMessages, translate } from "../../../../src/platform/i18n.ts";
import type { Words } from "../../../../src/report/render/render-context.ts";
import { getMessage } from "../../panel/catalogue.ts";

setMessages(getMessage, "en-GB");

/** The words of the English catalogue, as the extension's pages have them. */
export const english: Words = translate;
