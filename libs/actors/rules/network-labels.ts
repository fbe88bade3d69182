import type { PicturedActor, PictureFrame, PlacedActor } from './network-picture.js';
import { monogramOf, PICTURE_SIZE, pictureFrame } from './network-picture.js';

/** Where a text stands in the picture; `x` and `y` are its middle line, in units of the picture. */
export interface PictureLabel {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Half of a mark with its line. */
const MARK = 18;
/** Between a mark and its name. */
const GAP = 4;
/** One line of a name, and a letter of it at its widest on average. */
export const LABEL_LINE = 14;
const LETTER = 6.6;
const MOST_LETTERS = 20;
const MOST_LINES = 2;
/** A letter of a ring's name. */
const RING_LETTER = 8.5;
const RING_LINE = 20;
const CENTRE = PICTURE_SIZE / 2;

/**
 * The letters in the mark of each, by id: no two are the same. Those of {@link monogramOf} go to the first by ring and
 * name; the next with the same takes another letter of its name, and in the end a number.
 */
export function monogramsOf(actors: readonly PicturedActor[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const given = new Map<string, string>();
  const byName = actors.toSorted(
    (one, other) => one.name.localeCompare(other.name, 'sv') || one.id.localeCompare(other.id),
  );
  for (const { id, name } of byName) {
    const free = candidates(name).find((each) => !taken.has(each));
    let monogram = free ?? monogramOf(name);
    for (let n = 2; taken.has(monogram); n += 1) monogram = `${monogramOf(name).slice(0, 1)}${n}`;
    taken.add(monogram);
    given.set(id, monogram);
  }
  return given;
}

/** The usual one, then the first letter with each later one that begins a word, then with each other letter. */
function candidates(name: string): readonly string[] {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = ''] = words;
  const begins = words.slice(1).map((word) => word.slice(0, 1));
  const rest = [...first.slice(1), ...words.slice(1).join('')];
  const pairs = [...begins, ...rest].map((letter) => `${first.slice(0, 1)}${letter}`);
  return [monogramOf(name), ...pairs.map((pair) => pair.toLocaleUpperCase('sv'))];
}

/** A name in two lines at most; what stands in brackets is left to the card, and what is longer still is cut. */
export function nameLines(name: string): readonly string[] {
  const words = name
    .replace(/\s*\([^)]*\)/g, '')
    .split(/\s+/)
    .filter(Boolean);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= MOST_LETTERS - 4) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  const isCut = lines.length > MOST_LINES;
  return lines
    .slice(0, MOST_LINES)
    .map((line, at) => cut(line, isCut && at === MOST_LINES - 1 ? '…' : ''));
}

function cut(line: string, mark: string): string {
  const whole = `${line.replace(/,$/, mark ? '' : ',')}${mark}`;
  return whole.length <= MOST_LETTERS ? whole : `${whole.slice(0, MOST_LETTERS - 1)}…`;
}

/** The name of each ring that is drawn, at the place nearest to the top where no mark stands. */
export function ringLabels(
  placed: readonly PlacedActor<PicturedActor>[],
  nameOf: (ring: string) => string,
): ReadonlyMap<string, PictureLabel> {
  const marks = placed.map(markOf);
  const { rings } = pictureFrame(placed);
  const labels = rings.map(({ ring, radius }) => {
    const at = (degrees: number): PictureLabel => {
      const angle = ((degrees - 90) / 180) * Math.PI;
      const [x, y] = [CENTRE + radius * Math.cos(angle), CENTRE + radius * Math.sin(angle)];
      return { lines: [nameOf(ring)], x: round(x), y: round(y), anchor: 'middle' };
    };
    const turns = Array.from({ length: 30 }, (_, n) => [n * 6, -n * 6]).flat();
    const free = turns.find((degrees) => !meets(ringBox(at(degrees)), marks));
    return [ring, at(free ?? 0)] as const;
  });
  return new Map(labels);
}

/**
 * The names that can be written beside their marks, by id: none lies over a mark, the name of a ring, another name or
 * the edge of the picture. A name without a free place is left out; its letters and the table tell whose mark it is.
 */
export function namesThatFit(
  placed: readonly PlacedActor<PicturedActor>[],
  rings: ReadonlyMap<string, PictureLabel>,
): ReadonlyMap<string, PictureLabel> {
  const frame = pictureFrame(placed);
  const used: Box[] = [...placed.map(markOf), ...[...rings.values()].map(ringBox)];
  const labels = new Map<string, PictureLabel>();
  for (const { actor, x, y } of placed) {
    const lines = nameLines(actor.name);
    const far = MARK + GAP;
    const high = (lines.length * LABEL_LINE) / 2;
    const right: PictureLabel = { lines, x: x + far, y, anchor: 'start' };
    const left: PictureLabel = { lines, x: x - far, y, anchor: 'end' };
    const below: PictureLabel = { lines, x, y: y + MARK + high, anchor: 'middle' };
    const above: PictureLabel = { lines, x, y: y - MARK - high, anchor: 'middle' };
    const [out, back] = x >= CENTRE ? [right, left] : [left, right];
    const [up, down] = y >= CENTRE ? [below, above] : [above, below];
    const free = [out, up, down, back].find((label) => {
      const box = boxOf(label);
      return isInside(box, frame) && !meets(box, used);
    });
    if (!free) continue;
    used.push(boxOf(free));
    labels.set(actor.id, free);
  }
  return labels;
}

/** The box that a name takes, in units of the picture. */
export function boxOf(
  { lines, x, y, anchor }: PictureLabel,
  letter = LETTER,
  line = LABEL_LINE,
): Box {
  const width = Math.max(...lines.map(({ length }) => length)) * letter;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  const half = (lines.length * line) / 2;
  return { left, right: left + width, top: y - half, bottom: y + half };
}

const ringBox = (label: PictureLabel) => boxOf(label, RING_LETTER, RING_LINE);
const markOf = ({ x, y }: { x: number; y: number }): Box => ({
  ...{ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK },
});
const isInside = ({ left, right, top, bottom }: Box, { from, size }: PictureFrame) =>
  Math.min(left, top) >= from && Math.max(right, bottom) <= from + size;
const meets = (box: Box, others: readonly Box[]) =>
  others.some(
    ({ left, right, top, bottom }) =>
      box.left < right && left < box.right && box.top < bottom && top < box.bottom,
  );
const round = (value: number) => Math.round(value * 10) / 10;
