import type { Part } from '@stad/activities/core/api/statistics.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addDays } from '@stad/platform/rules/time.js';
import { WITH_RECORDS } from '../rules/entered-figure.js';
import { amountSources } from './amount-sources.js';
import type { EnteredRow } from './entered-sums.js';
import { type SumRow, Sums } from './sums.js';
import { Told } from './told.js';

/** The days of a programme that are summed, both included. */
export interface StatisticsFrame {
  readonly programmeId: string;
  readonly from: string;
  readonly to: string;
}

/** Null by month, once reports were disposed of: of persons no sum by month is kept (`field_sum`). */
export interface FieldCounts extends SumRow {
  readonly attempts: number | null;
  readonly declined: number | null;
  readonly contacts: number | null;
  readonly conversations: number | null;
  readonly with_interpreter: number | null;
  readonly accepted: number | null;
  readonly visits: number;
  readonly cards_to_target_group: number | null;
  readonly cards_to_staff: number | null;
  readonly adverts: number;
  /** How many reports it is a sum of. */
  readonly records: number;
}

export interface FieldHours extends SumRow {
  readonly hours: number;
  readonly records: number;
}

export interface Passes extends SumRow {
  readonly closed: number;
  readonly back: number;
  readonly talks_in_time: number;
  readonly talks_due: number;
  readonly model_tests: number;
}

export interface Seminars extends SumRow {
  readonly held: number;
  readonly registered: number;
  readonly present: number;
  readonly answers: number;
  readonly before: number;
  readonly after: number;
  readonly satisfied: number;
  readonly asked: number;
}

/** Actors that were active on the last day. */
export interface Actors extends SumRow {
  readonly active: number;
}

/** Agreements with purpose and area that held on the last day. */
export interface Agreements extends SumRow {
  readonly in_force: number;
}

/** Passes that are over, and the hours of all who took part. */
export interface ClosedPasses extends SumRow {
  readonly passes: number;
  readonly hours: number;
}

/** Staff, listeners and visitors of one activity; never exposed persons. */
export interface Reached extends SumRow {
  readonly reached: number | null;
}

/** Columns that a type of activity names itself (`ActivitySums`). */
export interface ActivityRow extends SumRow {
  readonly [column: string]: number | string | null;
}

/** One count as it was added up at a closing. */
export interface ClosedCount extends SumRow {
  readonly measure: string;
  /** Of the closing that ends the period, not of the one before it. */
  readonly isEnd: boolean;
  readonly n: number;
}

/** Everything that can be summed by town, under the name its reader knows. */
const BY_TOWN = {
  counts: 'field_counts',
  hours: 'field_hours',
  passes: 'passes',
  seminars: 'seminars',
  actors: 'actors',
  agreements: 'agreements',
} as const;
const OF_RECORDS = WITH_RECORDS.map((code) => `'${code}'`).join(', ');
const TOWN_ROWS = Object.fromEntries(
  Object.entries(BY_TOWN).map(([key, name]) => [
    key,
    `select * from statistics.${name}($1, $2, $3, 'SITE')`,
  ]),
);

/**
 * By town, figure and part of it, of exactly these days; beside each amount what everyone may
 * read by row security: where it is written. Handovers have records, of whole programmes alone
 * (K15–K17); so have nights on call (K26), organisations reached (K02), training (K03), the routine in use (K06) and
 * money (K24), by town and of any days.
 */
const enteredRows = () => `
  with amounts as (
    select agency_id, part, value, of_total from statistics.entered_amounts($1, $2, $3, 'VALUE')
      where split_part(part, '/', 2) not in (${OF_RECORDS})
  ), handovers as (
    select h.agency_id, h.part, h.value, h.of_total from statistics.handover_amounts($1, $2, $3, 'VALUE') h
      where exists (select from programme p where p.id = $1 and p.starts_on = $2 and p.ends_on = $3)
      order by 2, 1)
  select n.agency_id, n.part, n.value, n.of_total, f.document, f.source_on, f.function_title
  from amounts n
  left join lateral (
    select e.source_document as document, e.source_on::text as source_on,
      e.source_function as function_title
    from entered_figure e
    where e.programme_id = $1 and e.period_from = $2 and e.period_to = $3
      and e.agency_id = n.agency_id and e.state = 'APPROVED'
      and coalesce(e.site_id::text, '') = split_part(n.part, '/', 1)
      and e.figure_code = split_part(n.part, '/', 2)
    order by e.decided_at desc, e.position desc limit 1) f on true
  union all select *, null, null, null from handovers
  union all select k.agency_id, k.part, k.value, k.of_total, null, null, null
    from statistics.on_call_nights($1, $2, $3, 'VALUE') k
  union all select u.agency_id, u.part, u.value, null, null, null, null
    from statistics.reached_units($1, $2, $3, 'VALUE') u
  union all select t.agency_id, t.part, t.value, t.of_total, null, null, null
    from statistics.training_coverage($1, $2, $3, 'VALUE') t
  ${['routine_use', ...amountSources()]
    .map(
      (name) => `union all select m.agency_id, m.part, m.value, m.of_total, null, null, null
    from statistics.${name}($1, $2, $3, 'VALUE') m`,
    )
    .join(' ')}`;

/** The sums of a programme by town; of what was not asked for there are none. */
export interface TownSums {
  readonly counts: Sums<FieldCounts>;
  readonly hours: Sums<FieldHours>;
  readonly passes: Sums<Passes>;
  readonly seminars: Sums<Seminars>;
  readonly actors: Sums<Actors>;
  readonly agreements: Sums<Agreements>;
  readonly entered: readonly EnteredRow[];
}
export type TownSource = keyof TownSums;

/**
 * The only caller of schema `statistics`. What the functions answer is closed up here at once; a
 * caller without a part in the programme gets empty sums.
 */
export const statistics = {
  fieldCounts: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<FieldCounts>(ctx, 'field_counts', frame, by),

  /** By town, what was counted until a closing day, the day before the period taken away. */
  async closed(
    ctx: RequestContext,
    { programmeId, from, to }: StatisticsFrame,
  ): Promise<Sums<ClosedCount>> {
    const rows = await ctx.db.sql<ClosedCount>(
      `select agency_id, category as part, measure, closes_on = $2 as "isEnd", n
       from statistics.closing_sums($1)
       where dimension = 'site' and closes_on in ($2, $3)`,
      [programmeId, to, addDays(from, -1)],
    );
    return new Sums(rows);
  },

  fieldHours: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<FieldHours>(ctx, 'field_hours', frame, by),

  passes: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<Passes>(ctx, 'passes', frame, by),

  seminars: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<Seminars>(ctx, 'seminars', frame, by),

  actors: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<Actors>(ctx, 'actors', frame, by),

  agreements: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<Agreements>(ctx, 'agreements', frame, by),

  /** By month, town and type of pass. */
  closedPasses: (ctx: RequestContext, frame: StatisticsFrame) =>
    ask<ClosedPasses>(ctx, 'closed_passes', frame, 'VALUE'),

  /** By activity, how many those of a type reached. */
  reach: (ctx: RequestContext, name: string, frame: StatisticsFrame) =>
    ask<Reached>(ctx, name, frame, 'ACTIVITY'),

  /** By town, what a type of activity hands up. */
  ofActivities: (ctx: RequestContext, name: string, frame: StatisticsFrame) =>
    ask<ActivityRow>(ctx, name, frame, 'SITE'),

  /** All that a page needs, in one statement. */
  async byTown(
    ctx: RequestContext,
    { programmeId, from, to }: StatisticsFrame,
    asked: ReadonlySet<TownSource>,
  ): Promise<Told<TownSums>> {
    const rows = Object.entries({ ...TOWN_ROWS, entered: enteredRows() })
      .filter(([key]) => asked.has(key as TownSource))
      .map(([key, rows]) => `'${key}', (select json_agg(r) from (${rows}) r)`);
    if (rows.length === 0) rows.push(`'nothing', ($1::uuid, $2::date, $3::date) is null`);
    const [found] = await ctx.db.prepared<{ told: string }>(
      `select json_build_object(${rows.join(', ')})::text as told`,
      [programmeId, from, to],
    );
    return new Told(found?.told ?? '{}', townSums);
  },
};

function townSums(text: string): TownSums {
  const told: Partial<Record<TownSource, SumRow[] | null>> = JSON.parse(text);
  const rows = <Row extends SumRow>(key: TownSource) => (told[key] ?? []) as Row[];
  return {
    counts: new Sums(rows<FieldCounts>('counts')),
    hours: new Sums(rows<FieldHours>('hours')),
    passes: new Sums(rows<Passes>('passes')),
    seminars: new Sums(rows<Seminars>('seminars')),
    actors: new Sums(rows<Actors>('actors')),
    agreements: new Sums(rows<Agreements>('agreements')),
    entered: rows<EnteredRow>('entered'),
  };
}

async function ask<Row extends SumRow>(
  ctx: RequestContext,
  name: string,
  frame: StatisticsFrame,
  by: string,
): Promise<Sums<Row>> {
  return new Sums(await read<Row>(ctx, name, frame, by));
}

function read<Row>(
  ctx: RequestContext,
  name: string,
  { programmeId, from, to }: StatisticsFrame,
  by: string,
): Promise<Row[]> {
  return ctx.db.sql<Row>(`select * from statistics.${name}($1, $2, $3, $4)`, [
    programmeId,
    from,
    to,
    by,
  ]);
}
