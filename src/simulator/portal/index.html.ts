export interface PortalDocument {
  readonly lang: string;
  readonly dir: "ltr" | "rtl";
  readonly title: string;
}

/** Where the server of the practice portal keeps the two files of `bundlePortal()`. */
export const PORTAL_SCRIPT_PATH = "/_portal/portal.js";
export const PORTAL_STYLE_PATH = "/_portal/portal.css";

/**
 * What the document may do. It is as strict as a portal's policy can be, so that whatever the extension puts into the
 * page has to get by without inline styles and scripts.
 */
export const PORTAL_CONTENT_SECURITY_POLICY =
  "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-ancestors 'none'";

/** The HTML document for every address of the practice portal; the script finds the page from the address. */
export function portalDocument({ lang, dir, title }: PortalDocument): string {
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${PORTAL_STYLE_PATH}">
<script type="module" src="${PORTAL_SCRIPT_PATH}"></script>
</head>
<body><div id="root"></div></body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
