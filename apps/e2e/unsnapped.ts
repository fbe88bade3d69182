/**
 * What was compressed as Snappy's raw format (google/snappy, format_description.txt).
 *
 * @param isStart whether something else follows behind it; what comes after its length is then not looked at
 * @returns null where it is no Snappy
 */
export function unsnapped(bytes: Buffer, isStart = false): Buffer | null {
  let at = 0;
  const byte = () => {
    const value = bytes[at];
    if (value === undefined) throw new RangeError('It ends too early.');
    at += 1;
    return value;
  };
  const little = (count: number) => {
    let value = 0;
    for (let n = 0; n < count; n += 1) value += byte() * 256 ** n;
    return value;
  };
  const length = lengthOf(byte);
  if (length > MOST) return null;
  const plain = Buffer.alloc(length);
  let made = 0;
  try {
    while (made < length) {
      const tag = byte();
      const kind = tag & 3;
      if (kind === 0) {
        const short = tag >> 2;
        const run = (short < 60 ? short : little(short - 59)) + 1;
        if (at + run > bytes.length || made + run > length) return null;
        bytes.copy(plain, made, at, at + run);
        at += run;
        made += run;
        continue;
      }
      const run = kind === 1 ? ((tag >> 2) & 7) + 4 : (tag >> 2) + 1;
      const back = kind === 1 ? ((tag >> 5) << 8) + byte() : little(kind === 2 ? 2 : 4);
      if (back === 0 || back > made || made + run > length) return null;
      // One after the other: a run may repeat what it has just written.
      for (let n = 0; n < run; n += 1) plain[made + n] = plain[made + n - back] ?? 0;
      made += run;
    }
  } catch {
    return null;
  }
  return isStart || at === bytes.length ? plain : null;
}

/** Nothing in a profile is longer. */
const MOST = 64 * 1024 * 1024;

function lengthOf(byte: () => number): number {
  let length = 0;
  for (let factor = 1; factor <= 2 ** 28; factor *= 128) {
    const next = byte();
    length += (next & 0x7f) * factor;
    if (next < 0x80) return length;
  }
  return Number.POSITIVE_INFINITY;
}
