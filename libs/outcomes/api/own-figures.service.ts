import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { periodOf } from '@stad/safeguards/rules/disclosure/period.js';
import { talksDividedBy } from '../rules/calculators/passes.js';
import { rounded } from '../rules/calculators/share.js';
import { definitionVersion } from '../rules/catalogue.js';
import type { Figure } from '../rules/figure.js';
import { recordOf } from '../rules/figure-record.js';
import { ClosingStateEntity } from './closings/closing-state.entity.js';
import { isMeasure } from './closings/closing-view.js';
import { COUNTERS } from './counters.js';
import { EnteredSums } from './entered-sums.js';
import type { FigureFrame } from './figures.service.js';
import type { KpiDefinition, KpiFigure } from './outcomes.types.js';
import { type FigureAt, sourceOf } from './programme-sums.js';
import { type ClosedCount, type StatisticsFrame, statistics, type TownSums } from './statistics.js';
import type { Sums } from './sums.js';

/** A figure as an agency was asked for it. */
export interface AskedFigure {
  readonly figureCode: string;
  readonly definitionVersion: number;
}

/**
 * What the asker’s own agency has put into figures, uncovered: nobody can answer for a number that
 * he does not see. Own records are read by their own agency alone (field.md 4.6), so whoever calls
 * this lets in only those who answer for it; the number is never published, kept or sent on.
 */
@Injectable()
export class OwnFiguresService {
  /** None when nothing was asked for; of persons as the last day of the period closed with. */
  async of(
    ctx: RequestContext,
    frame: FigureFrame,
    asked: readonly AskedFigure[],
  ): Promise<KpiFigure[]> {
    if (asked.length === 0) return [];
    const { programmeId, siteId = null, periodFrom: from, periodTo: to } = frame;
    const sources = new Set(asked.map(({ figureCode }) => sourceOf(figureCode)));
    const days = { programmeId, from, to };
    const [told, closed] = await Promise.all([
      statistics.byTown(ctx, days, sources),
      asked.some(({ figureCode }) => isMeasure(figureCode)) ? closedCounts(ctx, days) : null,
    ]);
    const sums = told.open();
    const entered = EnteredSums.of(sums.entered, periodOf(from, to));
    return asked.flatMap(({ figureCode: code, definitionVersion: version }) => {
      const own =
        sourceOf(code) === 'entered'
          ? entered.own(ctx, code, siteId)
          : ((closed && closedFigure(ctx, closed, sums, code, siteId)) ??
            ownFigure(ctx, sums, { code, version }, siteId));
      if (!own) return [];
      return {
        definition: definitionVersion(code, version) as KpiDefinition,
        value: recordOf(own.value),
        parts: own.parts.map(({ key, value }) => ({ key, name: null, figure: recordOf(value) })),
        entered: [],
        asOf: null,
      };
    });
  }
}

/** What the last day of the period closed with; null before it is closed. */
async function closedCounts(
  ctx: RequestContext,
  days: StatisticsFrame,
): Promise<Sums<ClosedCount> | null> {
  const { programmeId, to: closesOn } = days;
  const closed = await ctx.db.count(ClosingStateEntity, { programmeId, closesOn });
  return closed > 0 ? statistics.closed(ctx, days) : null;
}

/** A count about persons as the closing has it, which is what the report says (INV-15). */
function closedFigure(
  ctx: RequestContext,
  closed: Sums<ClosedCount>,
  sums: TownSums,
  code: string,
  siteId: string | null,
): FigureAt | null {
  if (!isMeasure(code)) return null;
  const count = ({ measure, isEnd, n }: ClosedCount) => (measure === code ? (isEnd ? n : -n) : 0);
  const value = { shown: closed.own(ctx).total(count, siteId) };
  return { value, parts: ownFigure(ctx, sums, { code, version: 1 }, siteId)?.parts ?? [] };
}

/** From the agency’s own records; a share with both its numbers, and nought where there is none. */
function ownFigure(
  ctx: RequestContext,
  sums: TownSums,
  { code, version }: { readonly code: string; readonly version: number },
  siteId: string | null,
): FigureAt | null {
  const only = (value: Figure): FigureAt => ({ value, parts: [] });
  const passes = sums.passes.own(ctx);
  const seminars = sums.seminars.own(ctx);
  const counts = sums.counts.own(ctx);
  switch (code) {
    case 'K01':
      return {
        value: { shown: seminars.total((row) => row.present, siteId) },
        parts: [
          {
            key: 'REGISTERED',
            value: { shown: seminars.total((row) => row.registered, siteId) },
          },
        ],
      };
    case 'K04': {
      const answers = seminars.total((row) => row.answers, siteId);
      const gained = seminars.total((row) => row.after - row.before, siteId);
      return {
        value:
          answers > 0
            ? { measure: rounded(gained / answers, 2), decimals: 2, signed: true }
            : NOTHING_TO_DIVIDE_BY,
        parts: [{ key: 'ANSWERS', value: { shown: answers } }],
      };
    }
    case 'K05':
      return only(
        share(
          seminars.total((row) => row.satisfied, siteId),
          seminars.total((row) => row.asked, siteId),
        ),
      );
    case 'K07':
      return only({ shown: sums.actors.own(ctx).total((row) => row.active, siteId) });
    case 'K08':
      return only({ shown: sums.agreements.own(ctx).total((row) => row.in_force, siteId) });
    case 'K09':
      return only({ shown: passes.total((row) => row.closed, siteId) });
    case 'K10':
      return only({ shown: sums.hours.own(ctx).total((row) => row.hours, siteId) });
    case 'K21':
      return only(
        share(
          passes.total((row) => row.talks_in_time, siteId),
          passes.total((row) => row[talksDividedBy(version)], siteId),
        ),
      );
    default: {
      const counter = COUNTERS[code];
      if (!counter) return null;
      const value = { shown: counts.total(counter.count, siteId) };
      const staff = { shown: counts.total((row) => row.cards_to_staff, siteId) };
      return { value, parts: code === 'K18A' ? [{ key: 'STAFF', value: staff }] : [] };
    }
  }
}

const NOTHING_TO_DIVIDE_BY: Figure = { label: 'notShown', reason: 'denominator' };

function share(numerator: number, denominator: number): Figure {
  return denominator > 0 ? { numerator, denominator, decimals: 0 } : NOTHING_TO_DIVIDE_BY;
}
