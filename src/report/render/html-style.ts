/**
 * How the printed page looks. Black on white, no colour carries a meaning, and no row is torn apart by a page's end.
 * The page allows this very style and no other, so the hash below is of these very characters; a test holds them together.
 */
export const STYLE = `
body { font: 11pt/1.45 system-ui, sans-serif; color: #000; background: #fff; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.25rem; margin-top: 2rem; border-bottom: 2px solid; } h3 { font-size: 1rem; margin: 0; }
dl { display: grid; grid-template-columns: 11rem 1fr; gap: .2rem 1rem; margin: .4rem 0 0; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; } dd p { margin: 0; }
article { border: 1px solid; padding: .6rem .8rem; margin: .6rem 0; break-inside: avoid; }
.state { border: 1px solid; padding: 0 .4rem; font-size: .85em; font-weight: 400; white-space: nowrap; }
.blank { display: inline-block; min-width: 14rem; border-bottom: 1px solid; }
svg { max-width: 100%; height: auto; } a { color: inherit; }
@media print { body { margin: 0; max-width: none; } a[href]::after { content: " (" attr(href) ")"; font-size: .85em; } h2, h3 { break-after: avoid; } }
`;

/** SHA-256 of {@link STYLE}, as a Content Security Policy names it. */
export const STYLE_HASH = "sha256-mmjOKzeANhosgAUaWAvm0ctYHccRHj6LrFBgfzyKqhw=";
