declare module "fluent-icon:*" {
  /** SVG text of the icon, in its own grid (the number in its name). */
  const svg: string;
  export default svg;
}

declare module "*.css?inline" {
  const css: string;
  export default css;
}

/** A content script that is built on its own, to be put into a page when it is needed there. */
declare module "*?script" {
  /** Its path in the package. */
  const path: string;
  export default path;
}
