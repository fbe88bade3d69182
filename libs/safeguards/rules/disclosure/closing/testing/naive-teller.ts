import { THRESHOLD } from '../../audience.js';
import { publish } from '../../publish.js';
import { RawCounts } from '../../raw-counts.js';
import type { ClosingFigure, ClosingState } from '../closing-state.js';
import type { Measure } from '../measure.js';
import { countedIn, dayOf, type MadeProgramme } from './made-programme.js';

/**
 * What somebody tells who looks at each closing alone: every total by its size, and each table as if
 * there were no other. The attacker must find plenty in it, or he would find nothing in anything.
 */
export function toldNaively(programme: MadeProgramme): readonly ClosingState[] {
  return [...Array(programme.closings).keys()].map((at) => toldAt(programme, at + 1));
}

function toldAt({ passes, breakdowns, closings }: MadeProgramme, closing: number): ClosingState {
  const n = THRESHOLD.partners;
  const [day, isLast] = [dayOf(closing), closing === closings];
  const counted = passes.filter((pass) => pass.closing <= closing).flatMap(countedIn);
  const agencies = [...new Set(counted.map(({ agencyId }) => agencyId))];
  const sum = (measure: Measure, agencyId?: string, dimension?: string, category?: string) =>
    counted
      .filter((each) => each.measure === measure && (!agencyId || each.agencyId === agencyId))
      .filter(({ place }) => place?.dimension === dimension && place?.category === category)
      .reduce((all, { count }) => all + count, 0);
  const figureOf = (measure: Measure): ClosingFigure => {
    const shown = sum(measure);
    return {
      cell: shown > 0 && shown < n ? { label: 'fewerThan', n } : { shown },
      asOf: day,
    };
  };
  const measures = breakdowns[0]?.measures ?? [];
  const figures = Object.fromEntries(measures.map((measure) => [measure, figureOf(measure)]));
  const tables = breakdowns.flatMap(({ key, categories, measures: told }) =>
    told.map((measure) => {
      const contributions = agencies.map((agencyId) => ({
        agencyId,
        cells: categories.map((category) => sum(measure, agencyId, key, category)),
      }));
      const raw = new RawCounts({
        subject: 'persons',
        dimensions: [{ key, categories }],
        contributions,
      });
      return { measure, dimension: key, table: publish(raw, 'partners'), asOf: day };
    }),
  );
  return { day, isLast, figures, tables };
}
