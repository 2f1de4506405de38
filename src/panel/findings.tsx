import type { Assessment, Finding } from "../readiness/assessment.ts";
import { Evidence } from "./evidence.tsx";
import { Fold } from "./fold.tsx";
import { Mark } from "./mark.tsx";
import { Sources } from "./sources.tsx";
import { LinkOut, Words } from "./words.tsx";

interface FindingsProps {
  findings: Finding[];
  sources: Assessment["sources"];
  now: number;
}

/** What the rules found, in the judge's order. */
export function Findings({ findings, sources, now }: FindingsProps) {
  return (
    <ul>
      {findings.map((finding) => (
        <li key={finding.id}>
          <Fold
            head={
              <>
                <span class="grow">
                  <Words text={finding.title} />
                </span>{" "}
                <Mark kind="state" state={finding.state} />
              </>
            }
          >
            <p>
              <Words text={finding.summary} />
            </p>
            {finding.change && (
              <p>
                <Words text={finding.change} />
              </p>
            )}
            {finding.link && (
              <p>
                <LinkOut link={finding.link} />
              </p>
            )}
            <Evidence evidence={finding.evidence} now={now} />
            <Sources ids={finding.sources} sources={sources} />
          </Fold>
        </li>
      ))}
    </ul>
  );
}
