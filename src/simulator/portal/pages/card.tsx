import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

interface CardProps {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
}

export function Card({ title, children, foot }: CardProps) {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div class="card-body">{children}</div>
      {foot && <div class="card-foot">{foot}</div>}
    </section>
  );
}
