import type { NormalisedText } from '../normalise.js';
import type { Reading } from '../reading.js';

/** A stretch of a text, and what is read for it. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly read: string;
}

/** The text with `changes`, which stand in its order and apart; `undefined` without any. */
export function rewritten(source: NormalisedText, changes: Iterable<Change>): Reading | undefined {
  const { text, starts, ends } = source;
  const made = { text: '', starts: [] as number[], ends: [] as number[], changed: [] as number[] };
  let at = 0;
  let isBeside = false;
  const keep = (until: number) => {
    made.text += text.slice(at, until);
    for (; at < until; at++) {
      made.starts.push(starts[at] as number);
      made.ends.push(ends[at] as number);
      made.changed.push(isBeside ? 1 : 0);
      isBeside = false;
    }
  };
  let isChanged = false;
  for (const { from, to, read } of changes) {
    isChanged = true;
    keep(from);
    made.text += read;
    const isUnitByUnit = read.length === to - from;
    for (let unit = 0; unit < read.length; unit++) {
      made.starts.push(starts[isUnitByUnit ? from + unit : from] as number);
      made.ends.push(ends[isUnitByUnit ? from + unit : to - 1] as number);
      made.changed.push(1);
    }
    at = to;
    isBeside ||= read === '';
  }
  if (!isChanged) return undefined;
  keep(text.length);
  return { ...made, changed: Uint8Array.from(made.changed) };
}
