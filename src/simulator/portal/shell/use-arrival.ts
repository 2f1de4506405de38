import { useEffect, useRef, useState } from "preact/hooks";
import { type Face, STAGES } from "../face.ts";

export interface Arrival {
  /** The address whose page is shown, which may still be the one before. */
  readonly shown: string;
  /** 0: nothing of it; 1: its heading; 2: its controls; 3: what was granted and listed. */
  readonly stage: 0 | 1 | 2 | 3;
}

/** How far the page at an address has come, as pages do that load their parts one by one. */
export function useArrival(address: string, { arrival, moves }: Face): Arrival {
  const [at, setAt] = useState<Arrival>({ shown: address, stage: 0 });
  const first = useRef(true);
  useEffect(() => {
    const stays = moves === "in-place" && !first.current;
    first.current = false;
    const [heading, controls, all] = STAGES[arrival];
    const steps: readonly [number, Arrival["stage"]][] = stays
      ? [
          [heading, 2],
          [all, 3],
        ]
      : [
          [heading, 1],
          [controls, 2],
          [all, 3],
        ];
    const timers = steps.map(([wait, stage]) => setTimeout(() => setAt({ shown: address, stage }), wait));
    return () => timers.forEach(clearTimeout);
  }, [address, arrival, moves]);
  if (arrival === "at-once") return { shown: address, stage: 3 };
  return moves === "anew" && at.shown !== address ? { shown: address, stage: 0 } : at;
}
