import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { EnteredRow } from './entered-sums.js';
import type { Part } from './statistics-functions.js';
import { type SumRow, Sums } from './sums.js';

/** The days of a programme that are summed, both included. */
export interface StatisticsFrame {
  readonly programmeId: string;
  readonly from: string;
  readonly to: string;
}

export interface FieldCounts extends SumRow {
  readonly attempts: number;
  readonly declined: number;
  readonly contacts: number;
  readonly conversations: number;
  readonly with_interpreter: number;
  readonly accepted: number;
  readonly visits: number;
  readonly cards_to_target_group: number;
  readonly cards_to_staff: number;
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

export interface Breakdown extends SumRow {
  readonly n: number;
}

/**
 * The only caller of schema `statistics`. What the functions answer is closed up here at once; a
 * caller without a part in the programme gets empty sums.
 */
export const statistics = {
  fieldCounts: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<FieldCounts>(ctx, 'field_counts', frame, by),

  fieldHours: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<FieldHours>(ctx, 'field_hours', frame, by),

  passes: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<Passes>(ctx, 'passes', frame, by),

  seminars: (ctx: RequestContext, frame: StatisticsFrame, by: Part) =>
    ask<Seminars>(ctx, 'seminars', frame, by),

  /**
   * By town, figure and part of it, of exactly these days; beside each amount what everyone may
   * read by row security: where it is written.
   */
  enteredAmounts: (ctx: RequestContext, { programmeId, from, to }: StatisticsFrame) =>
    ctx.db.sql<EnteredRow>(
      `select n.agency_id, n.part, n.value, n.of_total, f.document, f.source_on, f.function_title
       from statistics.entered_amounts($1, $2, $3, 'VALUE') n
       left join lateral (
         select e.source_document as document, e.source_on::text as source_on,
           e.source_function as function_title
         from entered_figure e
         where e.programme_id = $1 and e.period_from = $2 and e.period_to = $3
           and e.agency_id = n.agency_id and e.state = 'APPROVED'
           and coalesce(e.site_id::text, '') = split_part(n.part, '/', 1)
           and e.figure_code = split_part(n.part, '/', 2)
         order by e.decided_at desc limit 1) f on true`,
      [programmeId, from, to],
    ),

  /** By dimension of the report: SEX, AGE, SIGNS, ACCEPTED_BY_SEX. */
  async fieldBreakdowns(
    ctx: RequestContext,
    frame: StatisticsFrame,
  ): Promise<ReadonlyMap<string, Sums<Breakdown>>> {
    const rows = await read<Breakdown & { dimension: string }>(
      ctx,
      'field_breakdown',
      frame,
      'VALUE',
    );
    const dimensions = [...new Set(rows.map((row) => row.dimension))];
    return new Map(
      dimensions.map((dimension) => [
        dimension,
        new Sums<Breakdown>(rows.filter((row) => row.dimension === dimension)),
      ]),
    );
  },
};

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
