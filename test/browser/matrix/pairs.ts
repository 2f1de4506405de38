import {
  type Face,
  faceOf,
  TRAIT_NAMES,
  TRAITS,
  type Trait,
  USUAL_FACE,
} from "../../../src/simulator/portal/face.ts";

const valuesOf = (trait: Trait): readonly string[] => TRAITS[trait];

/**
 * Faces in which every value of a trait meets every value of every other, in as few as a simple search finds; the usual
 * one comes first. `fixed` traits are the same in all.
 */
export function pairwiseFaces(fixed: Partial<Face>): Face[] {
  const free = TRAIT_NAMES.filter((trait) => fixed[trait] === undefined);
  const open = new Set<string>();
  const pair = (one: Trait, a: string, other: Trait, b: string) => `${one}:${a} ${other}:${b}`;
  for (const [index, one] of free.entries())
    for (const other of free.slice(index + 1))
      for (const a of valuesOf(one)) for (const b of valuesOf(other)) open.add(pair(one, a, other, b));

  const pairsOf = (face: Face) =>
    free.flatMap((one, index) =>
      free.slice(index + 1).map((other) => pair(one, face[one], other, face[other])),
    );
  const faces: Face[] = [];
  const take = (face: Face) => {
    faces.push(face);
    for (const met of pairsOf(face)) open.delete(met);
  };
  take({ ...USUAL_FACE, ...fixed });
  while (open.size > 0) {
    let face: Face = { ...USUAL_FACE, ...fixed };
    for (const trait of free) {
      const tried = valuesOf(trait).map((value) => ({ ...face, [trait]: value }) as Face);
      const met = (each: Face) => pairsOf(each).filter((each) => open.has(each)).length;
      face = tried.reduce((best, each) => (met(each) > met(best) ? each : best));
    }
    // A pair that no step of the search gains is put in by hand.
    const left = [...open][0];
    if (!pairsOf(face).some((met) => open.has(met)) && left) {
      const wanted = new Map(left.split(" ").map((piece) => piece.split(":") as [string, string]));
      face = faceOf((trait) => wanted.get(trait) ?? face[trait]);
    }
    take(face);
  }
  return faces;
}

/** A face drawn by chance, the same for the same seed. */
export function randomFace(random: () => number, fixed: Partial<Face>): Face {
  return faceOf((trait) => {
    const values = valuesOf(trait);
    return fixed[trait] ?? values[Math.floor(random() * values.length)] ?? "";
  });
}

/** Numbers from 0 to 1 (mulberry32, a public-domain generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
