/**
 * A stream of numbers that is different for every salt. Pseudonyms are drawn from it one after the other and are not
 * computed from what they replace, so no guess at a value can be checked against its pseudonym, whoever knows the salt.
 * The generator (sfc32, public domain) therefore need not withstand anybody.
 */
export type Random = () => number;

/** The shortest salt, in bytes: shorter ones could come twice. */
const SALT_BYTES = 16;

/**
 * @param salt bytes of `crypto.getRandomValues`, new for each file.
 * @returns whole numbers from 0 to 2³²−1.
 * @throws RangeError where the salt is too short.
 */
export function randomFrom(salt: Uint8Array): Random {
  if (salt.length < SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`);
  const view = new DataView(salt.buffer, salt.byteOffset, salt.byteLength);
  let [a, b, c, counter] = [view.getUint32(0), view.getUint32(4), view.getUint32(8), view.getUint32(12)];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let index = 0; index < 12; index++) next();
  return next;
}
