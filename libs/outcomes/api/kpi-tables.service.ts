import { Injectable } from '@nestjs/common';
import { PASS_TYPES } from '@stad/activities/field-operations/rules/pass-type.js';
import { AgencyEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import { SiteEntity } from '@stad/programme/api/programme.entities.js';
import { publish } from '@stad/safeguards/rules/disclosure/publish.js';
import type { PublishedTable } from '@stad/safeguards/rules/disclosure/published-table.js';
import type { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import { In } from 'typeorm';
import { recordOf } from '../rules/figure-record.js';
import type { Breakdown, KpiDefinition } from '../rules/kpi.js';
import { namedCells } from '../rules/named-cells.js';
import { monthsUntil, publishedBreakdowns } from '../rules/published-breakdowns.js';
import { type Counted, countedOf } from './counted.js';
import { COUNTERS } from './counters.js';
import type { FigureTable } from './outcomes.types.js';
import type { ProgrammeSums } from './programme-sums.js';
import { publishTables } from './publish-in-thread.js';
import { isReportBreakdown, splitOfReport } from './report-breakdowns.js';
import { type StatisticsFrame, statistics } from './statistics.js';

/** The published tables of a figure: one dimension each, over the whole programme. */
@Injectable()
export class KpiTablesService {
  async of(
    ctx: RequestContext,
    sums: ProgrammeSums,
    definition: KpiDefinition,
    frame: StatisticsFrame,
  ): Promise<FigureTable[]> {
    // A share and a difference are no counts: their sites cannot be added up.
    const counted = countedOf(ctx, sums, definition.code, frame);
    if (!counted) return [];
    const months = monthsUntil(frame.from, frame.to, localDate(ctx.now));
    // By site first, see publishAll.
    const breakdowns = [...publishedBreakdowns(definition)].sort(
      (a, b) => Number(b === 'site') - Number(a === 'site'),
    );
    const [raw, reported] = await Promise.all([
      Promise.all(
        breakdowns
          .filter((breakdown) => !isReportBreakdown(breakdown))
          .map((breakdown) => splitOf(breakdown, counted, sums, definition, months)),
      ),
      breakdowns.some(isReportBreakdown) ? statistics.fieldBreakdowns(ctx, frame) : null,
    ]);
    const fromReports = breakdowns
      .filter(isReportBreakdown)
      .map((breakdown) => splitOfReport(breakdown, definition.code, reported ?? new Map()));
    const tables = await publishAll(sums, definition.code, [...raw, ...fromReports]);
    const names = await this.names(ctx, tables);
    return tables.map((table) => tableOf(table, names));
  }

  /** Of the sites one may know, and of agencies. */
  private async names(
    ctx: RequestContext,
    tables: readonly PublishedTable[],
  ): Promise<ReadonlyMap<string, string>> {
    const idsOf = (key: string) =>
      tables.flatMap(({ dimensions: [first] }) => (first?.key === key ? first.categories : []));
    const [siteIds, agencyIds] = [idsOf('site'), idsOf('agency')];
    const [sites, agencies] = await Promise.all([
      siteIds.length > 0 ? ctx.db.find(SiteEntity, { where: { id: In(siteIds) } }) : [],
      agencyIds.length > 0 ? ctx.db.find(AgencyEntity, { where: { id: In(agencyIds) } }) : [],
    ]);
    return new Map([
      ...sites.map(({ id, name }) => [id, name] as const),
      ...agencies.map(({ id, shortName }) => [id, shortName] as const),
    ]);
  }
}

/**
 * Breakdowns of one figure about persons have its total in common, with each other and with what was
 * published before. The table by site comes first: the other pages show it alone.
 */
async function publishAll(
  { publications, period }: ProgrammeSums,
  code: string,
  tables: readonly RawCounts[],
): Promise<PublishedTable[]> {
  if (COUNTERS[code]?.subject !== 'persons' || !publications) {
    return tables.map((counts) => publish(counts, 'partners'));
  }
  return publishTables({ publications, period, audience: 'partners' }, { code, tables });
}

async function splitOf(
  breakdown: Breakdown,
  { bySite, by, count }: Counted,
  { siteIds }: ProgrammeSums,
  { subject }: KpiDefinition,
  months: readonly string[],
): Promise<RawCounts> {
  switch (breakdown) {
    case 'month':
      return (await by('MONTH')).split(subject, { key: 'month', categories: months }, count);
    case 'passType':
      return (await by('TYPE')).split(subject, { key: 'passType', categories: PASS_TYPES }, count);
    case 'agency':
      return bySite.byAgency(bySite.contributors(), count);
    default:
      return bySite.split(subject, { key: 'site', categories: siteIds }, count);
  }
}

/** Dimensions whose categories are called by the name of a town or an agency. */
const NAMED: readonly string[] = ['site', 'agency'];

function tableOf(table: PublishedTable, names: ReadonlyMap<string, string>): FigureTable {
  const { dimensions, form, cells, total, together } = table;
  const [dimension] = dimensions;
  const told = cells.map((cell, at) => {
    const key = dimension?.categories[at] ?? '';
    return { key, name: names.get(key) ?? null, figure: recordOf(cell) };
  });
  const isNamed = NAMED.includes(dimension?.key ?? '');
  return {
    dimension: dimension?.key ?? '',
    form,
    cells: isNamed ? [...namedCells(told, together?.categories)] : told,
    together: together?.categories ?? [],
    togetherValue: together ? recordOf(together.value) : null,
    total: recordOf(total),
  };
}
