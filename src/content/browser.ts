import type { Browser } from "webextension-polyfill";

/**
 * The extension API for the content script, which uses only parts that answer with promises in every browser that the
 * manifest admits. The polyfill would be a sixth of this script; the background and the pages have it.
 */
const api = globalThis as unknown as { browser?: Browser; chrome: Browser };
export default api.browser ?? api.chrome;
