import type { Alias } from "vite";

/**
 * `import icon from "fluent-icon:checkmark_circle_16_filled"` gives the SVG text of one of Microsoft's system icons. An
 * alias rather than a plugin, because the content script is built apart, where plugins are not handed on.
 */
export const FLUENT_ICONS: Alias = {
  find: /^fluent-icon:(\w+)$/,
  replacement: "@fluentui/svg-icons/icons/$1.svg?raw",
};
