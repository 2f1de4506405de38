import { pathIn } from "../../../platform/icon-path.ts";
import { usePortal } from "../portal-context.ts";

interface IconProps {
  readonly svg: string;
  readonly size?: number;
  readonly mirrored?: boolean;
}

/**
 * One of Microsoft's system icons, given as SVG text; always beside words, so silent to screen readers. Fluent UI 8 draws
 * it as a letter of the private-use area, which is a part of the text around it.
 */
export function Icon({ svg, size = 20, mirrored = false }: IconProps) {
  const { face } = usePortal();
  const look = mirrored ? "icon mirrored" : "icon";
  if (face.icons === "glyphs") {
    return (
      <i
        class={`${look} glyph`}
        data-icon-name={letterOf(svg).codePointAt(0)?.toString(16)}
        aria-hidden="true"
        style={{
          inlineSize: `${size}px`,
          blockSize: `${size}px`,
          // A picture would be an address, which the policy of an extension's page forbids.
          clipPath: `path("${pathIn(svg)}")`,
        }}
      >
        {letterOf(svg)}
      </i>
    );
  }
  return (
    <svg
      class={look}
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

/** The same letter for the same picture, from where Microsoft's icon fonts keep theirs: U+E700 and up. */
function letterOf(svg: string): string {
  const sum = [...pathIn(svg)].reduce((total, sign) => (total * 31 + sign.charCodeAt(0)) % 0x900, 7);
  return String.fromCodePoint(0xe700 + sum);
}
