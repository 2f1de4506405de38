import { webDarkTheme, webLightTheme } from "@fluentui/tokens";

/**
 * Fills the `@fluent-tokens;` line of a stylesheet with those of Microsoft's design tokens that the stylesheet uses, light
 * and dark. The whole theme is 20 kB and the panel needs some forty of its values. A PostCSS plugin rather than one of
 * Vite's, because the content script is built apart, where Vite's plugins are not handed on.
 * @type {import("postcss").Plugin}
 */
const fluentTokens = {
  postcssPlugin: "fluent-tokens",
  Once(root, { AtRule, Rule, Declaration }) {
    root.walkAtRules("fluent-tokens", (line) => {
      const { source } = line;
      const declare = (theme, names) =>
        names.map(
          (name) => new Declaration({ prop: `--${shortened(name)}`, value: String(theme[name]), source }),
        );
      const rule = (theme, names) =>
        new Rule({ selectors: [":host", ":root"], nodes: declare(theme, names), source });
      const used = usedTokens(root);
      const missing = used.filter((name) => !(name in webLightTheme));
      if (missing.length > 0) throw line.error(`No such Fluent design token: ${missing.join(", ")}`);
      const differing = used.filter((name) => webLightTheme[name] !== webDarkTheme[name]);
      line.replaceWith(
        rule(webLightTheme, used),
        new AtRule({
          name: "media",
          params: "(prefers-color-scheme: dark)",
          source,
          nodes: [rule(webDarkTheme, differing)],
        }),
      );
      root.walkDecls((declaration) => {
        declaration.value = declaration.value.replace(/var\(--([A-Za-z]\w*)/g, (whole, name) =>
          used.includes(name) ? `var(--${shortened(name)}` : whole,
        );
      });
    });
  },
};

const ALL = Object.keys(webLightTheme).sort();

/**
 * The same short name in every stylesheet, for two of them can meet in one document. Their long names are a twentieth of what
 * the panel weighs.
 */
function shortened(name) {
  return `f${ALL.indexOf(name).toString(36)}`;
}

/** Custom properties that the stylesheet reads and does not define itself. */
function usedTokens(root) {
  const used = new Set();
  const own = new Set();
  root.walkDecls((declaration) => {
    if (declaration.prop.startsWith("--")) own.add(declaration.prop.slice(2));
    for (const [, name] of declaration.value.matchAll(/var\(--([A-Za-z]\w*)/g)) used.add(name);
  });
  return [...used].filter((name) => !own.has(name));
}

export default { plugins: [fluentTokens] };
