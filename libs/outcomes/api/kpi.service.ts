import { Injectable } from '@nestjs/common';
import { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { ProgrammeEntity } from '@stad/programme/api/programme.entities.js';
import { In } from 'typeorm';
import { definitionOn } from '../rules/catalogue.js';
import { FiguresService } from './figures.service.js';
import { KpiRecordsService } from './kpi-records.service.js';
import { KpiTablesService } from './kpi-tables.service.js';
import type { Kpi } from './outcomes.types.js';
import { FIGURES_WITH_RECORDS, sourceOf } from './programme-sums.js';
import { kpiFigureOf } from './progress.service.js';

/** From a number to its meaning, its tables and the records behind it that one may see. */
@Injectable()
export class KpiService {
  constructor(
    private readonly figures: FiguresService,
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
    const empty = { definition, figure: null, tables: [], caveat, records: [], elsewhere: [] };
    if (!FIGURES_WITH_RECORDS.includes(definition.code)) return empty;

    const frame = { programmeId, siteId, periodFrom, periodTo };
    const codes = [definition.code];
    const sums = await this.figures.sums(ctx, frame, codes);
    const [[figure], tables, records] = await Promise.all([
      this.figures.publishedOf(ctx, sums, frame, 'partners', codes),
      this.tables.of(ctx, sums, definition, { programmeId, from: periodFrom, to: periodTo }),
      this.records.of(ctx, definition, frame),
    ]);
    const elsewhere = this.records.areTheirOwners(definition)
      ? await this.others(ctx, sums[sourceOf(definition.code)].contributors(siteId))
      : [];
    return {
      ...empty,
      figure: figure ? kpiFigureOf(figure) : null,
      tables,
      records,
      elsewhere,
    };
  }

  private others(ctx: RequestContext, agencyIds: readonly string[]): Promise<AgencyEntity[]> {
    const others = agencyIds.filter((id) => id !== ctx.person.agencyId);
    return ctx.db.find(AgencyEntity, { where: { id: In(others) }, order: { name: 'ASC' } });
  }
}
