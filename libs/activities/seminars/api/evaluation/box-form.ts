import { QUOTE_BYTES, type RoundAnswer } from '../../rules/evaluation/answer.js';

/** What the box of an open round holds. Each list is sorted by its content, so that none of them has an order. */
export interface BoxContent {
  /** From which the links of the round are made. */
  readonly linkKey: string;
  /** How many letters have a link: so much room there is. */
  readonly seats: number;
  /** Marks of the links that were used. */
  readonly used: readonly string[];
  /** Answers that wait for others. */
  readonly answers: readonly RoundAnswer[];
  /** Words, apart from the answers they came with. */
  readonly texts: readonly string[];
}

/** Of the key and the frame. */
const FRAME_BYTES = 256;
/** A letter whose sending broke off is sent again, with another link. */
const SPARE_SEATS = 8;
/** Of a mark, an answer and a text of one person, with what stands between them. */
const SEAT_BYTES = 25 + 40 + QUOTE_BYTES + 3;

/**
 * As bytes, of a length that the number of letters alone decides: neither how many have answered nor whether they
 * wrote anything can be told from it.
 */
export function packBox({ linkKey, seats, used, answers, texts }: BoxContent): Buffer {
  const rows = answers.map(({ values, more }) => [...values, more]);
  const content = Buffer.from(
    JSON.stringify([linkKey, seats, [...used].sort(), sorted(rows), [...texts].sort()]),
  );
  const room = FRAME_BYTES + (seats + SPARE_SEATS) * SEAT_BYTES;
  if (content.length > room) throw new Error('The box of a round holds more than it has room for.');
  return Buffer.concat([content, Buffer.alloc(room - content.length, ' ')]);
}

/** Whether there is room for one more. */
export const hasRoom = ({ seats, used }: BoxContent): boolean => used.length < seats + SPARE_SEATS;

export function unpackBox(bytes: Buffer): BoxContent {
  const [linkKey, seats, used, rows, texts] = JSON.parse(bytes.toString('utf8')) as [
    string,
    number,
    string[],
    (number | null)[][],
    string[],
  ];
  const answers = rows.map((row) => ({
    values: row.slice(0, -1) as number[],
    more: row.at(-1) ?? null,
  }));
  return { linkKey, seats, used, answers, texts };
}

const sorted = (rows: readonly (readonly (number | null)[])[]) =>
  [...rows].sort((one, other) => (String(one) < String(other) ? -1 : 1));
