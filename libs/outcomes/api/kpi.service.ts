import { Injectable } from '@nestjs/common';
import { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import { publish } from '@stad/safeguards/rules/disclosure/publish.js';
import type { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import { In } from 'typeorm';
import { definitionOn } from '../rules/catalogue.js';
import { FROM_ATTENDANCE, FROM_ON_CALL } from '../rules/entered-figure.js';
import type { KpiDefinition } from '../rules/kpi.js';
import { recordsElsewhere } from '../rules/records-elsewhere.js';
import { isMeasure } from './closings/closing-view.js';
import { FiguresService } from './figures.service.js';
import { GoalsService } from './goals.service.js';
import { KpiRecordsService } from './kpi-records.service.js';
import { KpiTablesService } from './kpi-tables.service.js';
import type { Kpi, RecordsElsewhere } from './outcomes.types.js';
import { FIGURES, type ProgrammeSums, sourceOf } from './programme-sums.js';
import { closingOf, goalProgress, isPast, kpiFigureOf } from './progress.service.js';
import { isToldByClosing, toldContributors } from './told-contributors.js';

/** From a number to its meaning, its tables and the records behind it that one may see. */
@Injectable()
export class KpiService {
  constructor(
    private readonly figures: FiguresService,
    private readonly goals: GoalsService,
    private readonly tables: KpiTablesService,
    private readonly records: KpiRecordsService,
  ) {}

  async kpi(
    ctx: RequestContext,
    code: string,
    programmeId: string,
    siteId: string | null,
  ): Promise<Kpi> {
    const programme = await ctx.db.get(ProgrammeEntity, { id: programmeId });
    const { startsOn: periodFrom, endsOn: periodTo } = programme;
    const definition = definitionOn(code, periodTo);
    if (!definition) throw new ProblemError([NOT_AVAILABLE]);
    const caveat = definition.subject === 'persons';
    const all = await this.goals.list(ctx, programmeId, siteId);
    const goals = all.filter(({ kpi }) => kpi === definition.code);
    const progressOf = (sums: ProgrammeSums | null) =>
      goals.map((goal) => goalProgress(goal, sums, periodTo, isPast(periodTo, ctx.now)));
    if (!FIGURES.includes(definition.code)) {
      const nothing = { figure: null, tables: [], records: [], elsewhere: [], closing: null };
      return { definition, caveat, goals: progressOf(null), ...nothing };
    }

    const frame = { programmeId, siteId, periodFrom, periodTo };
    const codes = [definition.code];
    const sums = await this.figures.sums(ctx, frame, codes);
    const [[figure], tables, records] = await Promise.all([
      this.figures.publishedOf(ctx, sums, frame, 'partners', codes),
      this.tables.of(ctx, sums, definition, { programmeId, from: periodFrom, to: periodTo }),
      this.records.of(ctx, definition, frame),
    ]);
    const elsewhere = await this.elsewhere(ctx, definition, sums, frame, records.length);
    return {
      definition,
      caveat,
      figure: figure ? kpiFigureOf(figure) : null,
      tables,
      records,
      elsewhere,
      goals: progressOf(sums),
      closing: isMeasure(definition.code) ? closingOf(sums) : null,
    };
  }

  /**
   * Whose records they are: of persons as of the closing that is told, of an entered figure whoever entered it, and
   * of neither how many.
   */
  private async elsewhere(
    ctx: RequestContext,
    definition: KpiDefinition,
    sums: ProgrammeSums,
    place: { readonly programmeId: string; readonly siteId: string | null },
    seen: number,
  ): Promise<RecordsElsewhere[]> {
    const { code } = definition;
    const { siteId } = place;
    if (isToldByClosing(code)) {
      return this.named(ctx, (await toldContributors(ctx, sums, place))(code));
    }
    // Whoever sees the hours that were put in, or a seminar, sees all there are.
    const areEverybodys = [...FROM_ON_CALL, ...FROM_ATTENDANCE].includes(definition.code);
    if (areEverybodys && seen > 0) return [];
    if (sourceOf(code) === 'entered') {
      return this.named(ctx, sums.entered.contributors(code, siteId));
    }
    return this.records.areTheirOwners(definition)
      ? this.others(ctx, recordCounts(sums, code, siteId), seen)
      : [];
  }

  /** Of others, and never how many. */
  private async named(
    ctx: RequestContext,
    agencyIds: readonly string[],
  ): Promise<RecordsElsewhere[]> {
    const ids = agencyIds.filter((id) => id !== ctx.person.agencyId);
    if (ids.length === 0) return [];
    const where = { id: In(ids) };
    const agencies = await ctx.db.find(AgencyEntity, { where, order: { name: 'ASC' } });
    return agencies.map((agency) => ({ agency, records: null }));
  }

  /** Whose records one may not see, and how many they are from five on (INV-15). */
  private async others(
    ctx: RequestContext,
    counts: RawCounts,
    seen: number,
  ): Promise<RecordsElsewhere[]> {
    const { dimensions, cells } = publish(counts, 'partners');
    const byAgency = Object.fromEntries(
      (dimensions[0]?.categories ?? []).map((id, at) => {
        const cell = cells[at];
        return [id, cell && 'shown' in cell ? cell.shown : 0];
      }),
    );
    const others = recordsElsewhere(byAgency, ctx.person.agencyId, seen);
    const where = { id: In(others.map(({ agencyId }) => agencyId)) };
    const agencies = await ctx.db.find(AgencyEntity, { where, order: { name: 'ASC' } });
    return agencies.map((agency) => ({
      agency,
      records: others.find(({ agencyId }) => agencyId === agency.id)?.records ?? null,
    }));
  }
}

/** How many records of each agency a figure stands on: reports, or passes. */
function recordCounts(sums: ProgrammeSums, code: string, siteId: string | null): RawCounts {
  const source = sourceOf(code);
  if (source === 'passes') {
    const { passes } = sums;
    const count = code === 'K09' ? 'closed' : 'back';
    return passes.byAgency(passes.contributors(siteId), (row) => row[count], siteId);
  }
  const reports = source === 'hours' ? sums.hours : sums.counts;
  return reports.byAgency(reports.contributors(siteId), (row) => row.records, siteId);
}
