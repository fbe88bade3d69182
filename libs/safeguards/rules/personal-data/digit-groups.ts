const RUN = /\d+/g;

/** A run of digits and what stands between it and the next run. */
export interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
  /** What follows when it may stand inside a number, without spaces; else `undefined`. */
  readonly mark: string | undefined;
}

/** A space, or one or two marks that people put inside a number, with spaces around them. */
const GAP = /^ ?([-+_./:*~·•|\\'’]{0,2}) ?$/;

/** Whether what stands between two runs may stand inside a number. */
export function isNumberMark(between: string): boolean {
  return GAP.test(between);
}

/** Longer than any gap. */
const FAR = 5;

/** The runs of digits of a normalised text, from left to right. */
export function groupsOf(text: string): Group[] {
  const runs = [...text.matchAll(RUN)];
  return runs.map((run, index) => {
    const to = run.index + run[0].length;
    const next = runs[index + 1];
    const between = next && next.index - to < FAR ? text.slice(to, next.index) : undefined;
    const mark = between === undefined ? undefined : GAP.exec(between)?.[1];
    return { digits: run[0], from: run.index, to, mark };
  });
}

/** Neighbouring groups that may be read as one number: `groups[first]` to `groups[last]`. */
export interface Window {
  readonly groups: readonly Group[];
  readonly first: number;
  readonly last: number;
  readonly parts: readonly Group[];
  readonly digits: string;
}

/** Every window of 10 or of 12 digits: a personal number without and with its century. */
export function* windowsOf(groups: readonly Group[]): Generator<Window> {
  for (let first = 0; first < groups.length; first++) {
    let digits = '';
    for (let last = first; last < groups.length; last++) {
      const group = groups[last] as Group;
      digits += group.digits;
      if (digits.length > 12) break;
      if (digits.length === 10 || digits.length === 12) {
        yield { groups, first, last, parts: groups.slice(first, last + 1), digits };
      }
      if (group.mark === undefined) break;
    }
  }
}

/** How many digits each part has: `2 2 2 4` for `12-12-12-1212`. */
export function shapeOf(parts: readonly Group[]): string {
  return parts.map((part) => part.digits.length).join(' ');
}
