import { pathIn } from "../../../platform/icon-path.ts";

/** One of Microsoft's system icons, given as SVG text; always beside words, so silent to screen readers. */
export function Icon({
  svg,
  size = 20,
  mirrored = false,
}: {
  svg: string;
  size?: number;
  mirrored?: boolean;
}) {
  return (
    <svg
      class={mirrored ? "icon mirrored" : "icon"}
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      fill="currentColor"
      aria-hidden="true"
    >
      <path d={pathIn(svg)} />
    </svg>
  );
}
