import type { ComponentChildren } from "preact";
import { translate } from "../platform/i18n.ts";
import type { Problem } from "../platform/protocol.ts";
import { Copyable } from "./copyable.tsx";
import { Icon } from "./icon.tsx";
import { LinkOut, Words } from "./words.tsx";

interface BarProps {
  tone: "warning" | "error";
  title: string;
  children: ComponentChildren;
}

export function MessageBar({ tone, title, children }: BarProps) {
  return (
    <div class={`bar ${tone}`}>
      <Icon name={tone === "error" ? "cross" : "warning"} />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  );
}

/** A problem, what to do about it, and what support will ask for. */
export function ProblemBar({ problem, tone = "error" }: { problem: Problem; tone?: "error" | "warning" }) {
  return (
    <MessageBar tone={tone} title={translate(problem.title)}>
      <p>
        <Words text={problem.help} /> {problem.link && <LinkOut link={problem.link} />}
      </p>
      {problem.detail && <Copyable text={problem.detail} label="panel_detail" />}
    </MessageBar>
  );
}
