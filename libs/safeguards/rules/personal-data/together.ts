import type { Finding } from './finding.js';
import type { NumberReading } from './personal-number.js';
import { scan } from './scan.js';

/** One of the texts of a form. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

/** A finding that two or more fields make together, in the part that stands in this one. */
export interface SharedFinding extends Finding {
  readonly field: string;
  /** In the field that holds the last four, where it is told; else in the last of those that make it. */
  readonly isTail: boolean;
}

/** As far as a date may stand from its last four: more of a long text is nobody's other half. */
const REACH = 200;
/** No mark that stands in a number, and a line of its own. */
const BETWEEN = '\n|\n';
/** What fields hold that are no prose: between two of them others may stand. */
const SHORT = 40;
const SHARED: readonly string[] = [
  'PERSONAL_NUMBER',
  'COORDINATION_NUMBER',
  'DATE_AND_FOUR_DIGITS',
  'INTERIM_NUMBER',
];

/** A row of a list: `rows.3.amount`. Its cells are days, amounts and codes, and no form that somebody writes in. */
const OF_ROW = /\.\d+\.[^.]+$/;

/**
 * What the texts of an input make together, form by form: a form is the texts of one object, with the
 * lines of its lists. Hand in those alone in which nothing was found. `most` characters of a form are read, where
 * that costs time: of each text its beginning and its end.
 */
export function scanForms(
  texts: readonly FieldText[],
  reading: NumberReading,
  most = Number.POSITIVE_INFINITY,
): SharedFinding[] {
  const forms = new Map<string, FieldText[]>();
  for (const text of texts) {
    if (OF_ROW.test(text.field)) continue;
    const form = text.field.replace(/\.\d+$/, '').replace(/\.?[^.]+$/, '');
    forms.set(form, [...(forms.get(form) ?? []), text]);
  }
  return [...forms.values()].flatMap((fields) => scanTogether(fields.sort(byPath), reading, most));
}

/** The order of an input's own schema, which is not that of a page, and the lines of a list one after the other. */
const BY_PATH = new Intl.Collator('en', { numeric: true });
const byPath = ({ field: one }: FieldText, { field: other }: FieldText) =>
  BY_PATH.compare(one, other);

/**
 * What stands in no field alone: a birth in one and its last four in another of the same form. The
 * answer names each field that holds a part, with the place in its own text (INV-01).
 */
export function scanTogether(
  fields: readonly FieldText[],
  reading: NumberReading,
  most = Number.POSITIVE_INFINITY,
): SharedFinding[] {
  const reach = Math.min(REACH, Math.floor(most / fields.length / 2));
  const pieces = fields
    .flatMap((field) => endsOf(field, reach))
    .filter(({ text }) => text.trim() !== '');
  if (pieces.filter(({ text }) => /\p{N}|\p{L}{2}/u.test(text)).length < 2) return [];
  const short = pieces.filter(({ text }) => text.length <= SHORT);
  const ways = short.length === pieces.length ? [pieces] : [pieces, short];
  for (const way of ways) {
    // The last four may stand before the birth.
    for (const order of [way, way.toReversed()]) {
      const found = sharedBy(order, reading);
      if (found.length > 0) return found;
    }
  }
  return [];
}

interface Piece extends FieldText {
  /** Where it begins in the field. */
  readonly offset: number;
}

/** A text, of a long one its beginning and its end. */
function endsOf({ field, text }: FieldText, reach: number): Piece[] {
  if (text.length <= 2 * reach) return [{ field, text, offset: 0 }];
  const offset = text.length - reach;
  return [
    { field, text: text.slice(0, reach), offset: 0 },
    { field, text: text.slice(offset), offset },
  ];
}

function sharedBy(pieces: readonly Piece[], reading: NumberReading): SharedFinding[] {
  let joined = '';
  const placed = pieces.map((piece) => {
    const from = joined.length === 0 ? 0 : joined.length + BETWEEN.length;
    joined = joined.length === 0 ? piece.text : joined + BETWEEN + piece.text;
    return { ...piece, from, to: joined.length };
  });
  const findings = scan(joined, reading).findings.filter(({ rule }) => SHARED.includes(rule));
  return findings.flatMap(({ rule, severity, offset, length }) => {
    const parts = placed.filter(({ from, to }) => from < offset + length && offset < to);
    if (new Set(parts.map(({ field }) => field)).size < 2 || isNumbering(parts)) return [];
    const fours = parts.filter(({ from, to }) =>
      isFour(joined.slice(Math.max(from, offset), Math.min(to, offset + length))),
    );
    const tail = fours.length === 1 ? fours[0] : parts.at(-1);
    return parts.map((part) => {
      const { field, from, to, offset: begins } = part;
      const start = Math.max(from, offset);
      const end = Math.min(to, offset + length);
      return {
        field,
        isTail: part === tail,
        rule,
        severity,
        offset: begins + start - from,
        length: end - start,
      };
    });
  });
}

/** `Punkt 10`, `Punkt 11`, `Punkt 12`: lines that are numbered one after the other, in either order. */
function isNumbering(parts: readonly FieldText[]): boolean {
  const values = parts.map(({ text }) => Number(/\d+/.exec(text)?.[0] ?? Number.NaN));
  return (
    values.length > 2 && values.every((value, at) => at === 0 || isNext(value, values[at - 1]))
  );
}

const isNext = (value: number, before = Number.NaN) => Math.abs(value - before) === 1;

const isFour = (text: string) => text.replace(/\P{N}/gu, '').length === 4;
