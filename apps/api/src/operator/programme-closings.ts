import type { Problem } from '@stad/platform/rules/problem.js';
import type { Result } from '@stad/platform/rules/result.js';
import {
  chooseClosingDays,
  defaultClosingDays,
  widenClosingDays,
} from '@stad/programme/rules/closing-days.js';
import type pg from 'pg';
import { isDate, type OptionFaults } from './option-faults.js';

/** What an order says of the period of a programme, and of its closing days. */
export interface ClosingOrder {
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
  /** Left out: the days it has by default. */
  readonly closings?: readonly string[] | undefined;
}

/** A programme that is there, with the closing days it has. */
export interface KnownClosings {
  readonly startsOn: string;
  readonly endsOn: string;
  readonly days: readonly string[];
  /** Those of its days that a report ends on. */
  readonly reported: readonly string[];
}

const SENTENCES: Readonly<
  Record<string, (params: Problem['params']) => readonly [string, string]>
> = {
  CLOSING_DAY_OUTSIDE: (at) => [
    'closing',
    `${at?.['day']} is not after ${at?.['startsOn']} and by ${at?.['endsOn']}.`,
  ],
  CLOSING_DAY_TOO_NEAR: (at) => [
    'closing',
    `${at?.['day']} and ${at?.['other']} are less than a month apart.`,
  ],
  CLOSING_DAY_BEHIND: (at) => [
    'to',
    `figures were told as of ${at?.['day']}: the new end is at least a month later.`,
  ],
};

/**
 * The closing days the programme is to have; undefined where they stay as they are. They are set when it is
 * added, and for what a later end adds; in between they are only made fewer, in the portal.
 */
export function closingsOf(
  order: ClosingOrder,
  known: KnownClosings | undefined,
  today: string,
  faults: OptionFaults,
): readonly string[] | undefined {
  const { closings } = order;
  const period = {
    startsOn: order.startsOn ?? known?.startsOn ?? '',
    endsOn: order.endsOn ?? known?.endsOn ?? '',
  };
  const { startsOn, endsOn: newEnd } = period;
  // Said of its own option.
  if (![startsOn, newEnd, ...(closings ?? [])].every(isDate) || newEnd < startsOn) return undefined;
  if (!known)
    return read(chooseClosingDays(closings ?? defaultClosingDays(period), period), faults);
  const { days, endsOn, reported } = known;
  const added = closings?.filter((day) => !days.includes(day));
  if (newEnd > endsOn) {
    const wanted = read(widenClosingDays({ days, endsOn, newEnd, today }, added), faults);
    for (const day of reported.filter((each) => wanted && !wanted.includes(each))) {
      faults.add('to', `a report ends on ${day}: the new end is at least a month later.`);
    }
    return wanted;
  }
  for (const day of added ?? []) {
    faults.add('closing', `${day} is none: they stand, and the project lead makes them fewer.`);
  }
  return undefined;
}

function read(result: Result<readonly string[]>, faults: OptionFaults) {
  if (result.ok) return result.value;
  for (const { code, params } of result.problems) {
    const [option, sentence] = SENTENCES[code]?.(params) ?? ['closing', code];
    faults.add(option, sentence);
  }
  return undefined;
}

/** The closing days of a programme that is there. */
export async function knownClosings(
  owner: pg.Client,
  programmeId: string,
): Promise<Pick<KnownClosings, 'days' | 'reported'>> {
  const { rows } = await owner.query<{ day: string; isReported: boolean }>(
    `select d.closes_on::text as day, exists (select from progress_report r
       where r.programme_id = d.programme_id and r.period_to = d.closes_on) as "isReported"
     from closing_day d where d.programme_id = $1 order by 1`,
    [programmeId],
  );
  const reported = rows.filter(({ isReported }) => isReported).map(({ day }) => day);
  return { days: rows.map(({ day }) => day), reported };
}

/** Adds what is missing; the end of the programme brings its own day, and takes one too near away. */
export async function addClosings(
  owner: pg.Client,
  programmeId: string,
  days: readonly string[],
): Promise<void> {
  await owner.query(
    `insert into closing_day (programme_id, closes_on, agency_id)
     select p.id, day, p.lead_agency_id from programme p, unnest($2::date[]) day where p.id = $1
     on conflict do nothing`,
    [programmeId, days],
  );
}

/** A line for each day that is a closing now, or no longer. */
export function closingChanges(
  before: readonly string[],
  after: readonly string[] | undefined,
): readonly string[] {
  if (!after) return [];
  const gone = before.filter((day) => !after.includes(day));
  const added = after.filter((day) => !before.includes(day));
  return [
    ...gone.map((day) => `closing day: ${day} → –`),
    ...added.map((day) => `closing day: ${day}`),
  ];
}
