declare module "fluent-icon:*" {
  /** SVG path data, in the icon's own grid (the number in its name). */
  const path: string;
  export default path;
}

declare module "*.css?inline" {
  const css: string;
  export default css;
}
