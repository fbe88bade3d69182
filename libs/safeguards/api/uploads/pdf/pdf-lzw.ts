import type { Sink } from './pdf-sink.js';

const CLEAR = 256;
const END = 257;
/** Bytes that are handed over at a time, so that the budget is asked while there is little to hold. */
const CHUNK = 65_536;

/** Undoes LZW as PDF and TIFF have it: codes of 9 to 12 bits, wider one code early when `isEarly`. */
export function decodeLzw(bytes: Buffer, isEarly: boolean, sink: Sink): void {
  // Each word is the one it began with, and a byte more.
  const before = new Int16Array(4096).fill(-1);
  const last = new Uint8Array(4096).map((_, at) => at & 0xff);
  const lengths = new Uint16Array(4096).fill(1);
  let chunk = Buffer.alloc(CHUNK + 4096);
  let used = 0;
  let next = END + 1;
  let width = 9;
  let previous = -1;
  let bits = 0;
  let held = 0;
  const write = (code: number): void => {
    const length = lengths[code] as number;
    let each = code;
    for (let at = used + length - 1; at >= used; at -= 1) {
      chunk[at] = last[each] as number;
      each = before[each] as number;
    }
    used += length;
  };
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    if (held < width) continue;
    held -= width;
    const code = (bits >> held) & ((1 << width) - 1);
    bits &= (1 << held) - 1;
    if (code === END) break;
    if (code === CLEAR) {
      next = END + 1;
      width = 9;
      previous = -1;
      continue;
    }
    if (code > next || (code === next && previous < 0)) break;
    if (previous >= 0 && next < 4096) {
      before[next] = previous;
      lengths[next] = (lengths[previous] as number) + 1;
      // The word that is just being made begins with what it ends with.
      last[next] = firstOf(code === next ? previous : code, before, last);
      next += 1;
    }
    write(code);
    previous = code;
    const edge = next + (isEarly ? 1 : 0);
    if (edge >= 2048) width = 12;
    else if (edge >= 1024) width = 11;
    else if (edge >= 512) width = 10;
    if (used >= CHUNK) {
      sink.add(chunk.subarray(0, used));
      chunk = Buffer.alloc(CHUNK + 4096);
      used = 0;
    }
  }
  sink.add(chunk.subarray(0, used));
}

function firstOf(code: number, before: Int16Array, last: Uint8Array): number {
  let each = code;
  while ((before[each] as number) >= 0) each = before[each] as number;
  return last[each] as number;
}
