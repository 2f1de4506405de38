declare module "fluent-icon:*" {
  /** SVG text of the icon, in its own grid (the number in its name). */
  const svg: string;
  export default svg;
}

declare module "*.css?inline" {
  const css: string;
  export default css;
}
