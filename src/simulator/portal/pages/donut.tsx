import { usePortal } from "../portal-context.ts";

interface DonutPart {
  readonly name: string;
  /** The class that colours it. */
  readonly look: string;
  readonly value: number;
}

const RADIUS = 40;
const AROUND = 2 * Math.PI * RADIUS;

/** A ring of parts of a whole, with the sum inside and a legend that says the same in words. */
export function Donut({ parts }: { parts: readonly DonutPart[] }) {
  const { language } = usePortal();
  const numbers = new Intl.NumberFormat(language);
  const sum = parts.reduce((total, part) => total + part.value, 0);
  let before = 0;
  return (
    <div class="donut">
      <svg viewBox="0 0 100 100" width="112" height="112" aria-hidden="true">
        {parts.map(({ look, value, name }) => {
          const length = sum === 0 ? 0 : (value / sum) * AROUND;
          const offset = -before;
          before += length;
          return (
            <circle
              key={name}
              class={`arc ${look}`}
              cx="50"
              cy="50"
              r={RADIUS}
              stroke-dasharray={`${Math.max(length - 2, 0)} ${AROUND}`}
              stroke-dashoffset={offset}
            />
          );
        })}
        <text x="50" y="58" text-anchor="middle">
          {numbers.format(sum)}
        </text>
      </svg>
      <ul>
        {parts.map(({ name, look, value }) => (
          <li key={name}>
            <span class={`dot ${look}`} />
            {name}
            <b>{numbers.format(value)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
