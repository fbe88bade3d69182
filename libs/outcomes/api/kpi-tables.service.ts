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
import { closingTables, isMeasure } from './closings/closing-view.js';
import { type Counted, countedOf } from './counted.js';
import type { FigureTable } from './outcomes.types.js';
import type { ProgrammeSums } from './programme-sums.js';
import type { StatisticsFrame } from './statistics.js';

/** The published tables of a figure: one dimension each, over the whole programme. */
@Injectable()
export class KpiTablesService {
  async of(
    ctx: RequestContext,
    sums: ProgrammeSums,
    definition: KpiDefinition,
    frame: StatisticsFrame,
  ): Promise<FigureTable[]> {
    if (isMeasure(definition.code)) {
      const told = closingTables(sums.closing, definition);
      const names = await namesOf(
        ctx,
        told.map(({ table }) => table),
      );
      return told.map(({ table, asOf }) => tableOf(table, names, asOf));
    }
    // A share and a difference are no counts: their sites cannot be added up.
    const counted = countedOf(ctx, sums, definition.code, frame);
    if (!counted) return [];
    const months = monthsUntil(frame.from, frame.to, localDate(ctx.now));
    const raw = await Promise.all(
      publishedBreakdowns(definition).map((breakdown) =>
        splitOf(breakdown, counted, sums, definition, months),
      ),
    );
    const tables = raw.map((counts) => publish(counts, 'partners'));
    const names = await namesOf(ctx, tables);
    return tables.map((table) => tableOf(table, names, null));
  }
}

/** Of the sites one may know, and of agencies. */
export async function namesOf(
  ctx: RequestContext,
  tables: readonly Pick<PublishedTable, 'dimensions'>[],
): Promise<ReadonlyMap<string, string>> {
  const idsOf = (key: string) => [
    ...new Set(
      tables.flatMap(({ dimensions: [first] }) => (first?.key === key ? first.categories : [])),
    ),
  ];
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

/** As it goes over the wire: towns and agencies by name, those one may not know together. */
export function tableOf(
  table: PublishedTable,
  names: ReadonlyMap<string, string>,
  asOf: string | null,
): FigureTable {
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
    asOf,
  };
}
