import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);
const cssCustomProperty = /var\(--([A-Za-z]\w*)/g;

type Theme = Record<string, string | number>;

/**
 * Fills the `@fluent-tokens;` line of a stylesheet with those of Microsoft's design tokens that the stylesheet uses,
 * light and dark. The whole theme is 20 kB and the panel needs some forty of its values.
 */
export function fluentTokens(): Plugin {
  return {
    name: "fluent-tokens",
    enforce: "pre",
    transform(code, id) {
      if (!/\.css(\?|$)/.test(id) || !code.includes("@fluent-tokens;")) return null;
      return { code: withFluentTokens(code), map: null };
    },
  };
}

/** @throws Error when the stylesheet uses a custom property that is neither a Fluent token nor defined in it. */
export function withFluentTokens(css: string): string {
  const { webLightTheme, webDarkTheme } = require("@fluentui/tokens") as {
    webLightTheme: Theme;
    webDarkTheme: Theme;
  };
  const used = [...new Set([...css.matchAll(cssCustomProperty)].map((match) => match[1] as string))];
  const own = new Set([...css.matchAll(/--([A-Za-z]\w*)\s*:/g)].map((match) => match[1]));
  const tokens = used.filter((name) => !own.has(name));
  const missing = tokens.filter((name) => !(name in webLightTheme));
  if (missing.length > 0) throw new Error(`No such Fluent design token: ${missing.join(", ")}`);

  const declare = (theme: Theme, names: string[]) =>
    names.map((name) => `--${name}:${theme[name]};`).join("");
  const differing = tokens.filter((name) => webLightTheme[name] !== webDarkTheme[name]);
  return css.replace(
    "@fluent-tokens;",
    `:host,:root{${declare(webLightTheme, tokens)}}` +
      `@media (prefers-color-scheme:dark){:host,:root{${declare(webDarkTheme, differing)}}}`,
  );
}

/**
 * `import d from "fluent-icon:checkmark_circle_16_filled"` gives the path data of one of Microsoft's system icons, so
 * that an icon costs its own path and nothing is ever parsed as HTML.
 */
export function fluentIcons(): Plugin {
  const prefix = "fluent-icon:";
  return {
    name: "fluent-icons",
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      const name = id.slice(prefix.length + 1);
      const svg = readFileSync(require.resolve(`@fluentui/svg-icons/icons/${name}.svg`), "utf8");
      const paths = [...svg.matchAll(/<path[^>]* d="([^"]+)"/g)].map((match) => match[1]);
      if (paths.length === 0) throw new Error(`Icon ${name} has no path`);
      return `export default ${JSON.stringify(paths.join(""))}`;
    },
  };
}
