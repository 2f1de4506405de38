/** One of Microsoft's system icons, given as path data; always beside words, so silent to screen readers. */
export function Icon({
  path,
  size = 20,
  mirrored = false,
}: {
  path: string;
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
      <path d={path} />
    </svg>
  );
}
