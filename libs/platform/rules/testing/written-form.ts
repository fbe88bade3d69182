import type { DateContext } from '../date-context.js';

/** One written form with what the portal answers. The tables are the rule in examples. */
export interface WrittenForm {
  readonly kind: 'DAY' | 'TIME' | 'TIMES' | 'SPAN' | 'MOMENT' | 'LINE';
  readonly text: string;
  readonly context: DateContext;
  /** What is read, in local time: `2022-05-27`, `20:00–01:00`, `2022-05-27 20:00–01:00`. */
  readonly reads?: string;
  /** The code of the refusal, with the reason in words and what is suggested. */
  readonly refused?: string;
  readonly why?: string;
  readonly suggests?: readonly string[];
}

export type Read = readonly [text: string, reads: string];
export type Refused = readonly [text: string, code: string, why: string, ...suggests: string[]];

/** A Wednesday in week 20 of the pilot. */
export const MIDWEEK: DateContext = {
  today: '2022-05-18',
  time: '14:30',
  period: { startsOn: '2022-04-01', endsOn: '2022-09-30' },
  days: [
    { date: '2022-05-26', name: 'Kristi himmelsfärdsdag' },
    { date: '2022-06-24', name: 'midsommarafton' },
    { date: '2022-06-25', name: 'midsommardagen' },
  ],
};
/** Two years after it. */
export const FINISHED: DateContext = { ...MIDWEEK, today: '2024-01-10' };
/** What one asks for has been. */
export const LOOKING_BACK: DateContext = { ...MIDWEEK, toward: 'PAST' };
export const WRITTEN_CONTEXTS = [MIDWEEK, FINISHED, LOOKING_BACK] as const;

export const read =
  (kind: WrittenForm['kind'], context: DateContext) =>
  ([text, reads]: Read): WrittenForm => ({ kind, text, context, reads });

export const refused =
  (kind: WrittenForm['kind'], context: DateContext) =>
  ([text, code, why, ...suggests]: Refused): WrittenForm => ({
    ...{ kind, text, context, refused: code, why },
    ...{ suggests },
  });
