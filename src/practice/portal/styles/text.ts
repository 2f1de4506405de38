import base from "./base.css?inline";
import controls from "./controls.css?inline";
import over from "./over.css?inline";
import pages from "./pages.css?inline";
import settings from "./settings.css?inline";
import shell from "./shell.css?inline";

/** The stylesheet of the portal as text, to be adopted by a shadow root whose host has a height of its own. */
export const portalStyle: string = [base, controls, shell, pages, settings, over].join("\n");
