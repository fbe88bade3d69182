import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { MEASURES } from '@stad/safeguards/rules/disclosure/closing/measure.js';
import { publish } from '@stad/safeguards/rules/disclosure/publish.js';
import type { PublishedTable } from '@stad/safeguards/rules/disclosure/published-table.js';
import { definitionOn } from '../rules/catalogue.js';
import type { Figure } from '../rules/figure.js';
import { recordOf } from '../rules/figure-record.js';
import type { KpiDefinition } from '../rules/kpi.js';
import { COMPARED, standSideBySide } from '../rules/side-by-side.js';
import { changeSince, closingTables, isMeasure } from './closings/closing-view.js';
import { countOf } from './counted.js';
import { namesOf, tableOf } from './kpi-tables.service.js';
import type { FigureByTown, FigureTable } from './outcomes.types.js';
import { figureAt, type ProgrammeSums } from './programme-sums.js';
import type { SumRow, Sums } from './sums.js';

/** A table that is told, and the closing day it is told for. */
interface Told {
  readonly table: PublishedTable;
  readonly asOf: string | null;
}

/** Towns beside each other: what is done there as it is today, and whom it met as of the closing day. */
@Injectable()
export class TownsService {
  /** `date` says by which definitions. One statement, and none where no towns stand beside each other. */
  async of(ctx: RequestContext, sums: ProgrammeSums, date: string): Promise<FigureByTown[]> {
    const definitions = [...COMPARED, ...MEASURES].flatMap(
      (code) => definitionOn(code, date) ?? [],
    );
    const areCompared = standSideBySide(sums.siteIds.length);
    const told = definitions.map((definition) =>
      areCompared ? toldByTown(sums, definition) : null,
    );
    const tables = told.flatMap((each) => each?.table ?? []);
    const names = await namesOf(ctx, areCompared ? [bySite(sums.siteIds), ...tables] : []);
    return definitions.flatMap((definition, at): FigureByTown[] => {
      const { code } = definition;
      const each = told[at];
      const change = isMeasure(code) && sums.closing ? changeSince(sums.closing, code) : null;
      const towns = each ? tableOf(each.table, names, each.asOf) : sharesOf(sums, code, names);
      return towns || isMeasure(code) ? [{ definition, towns, change }] : [];
    });
  }
}

/** A count by town; null of what is none, such as a share. */
function toldByTown(sums: ProgrammeSums, definition: KpiDefinition): Told | null {
  const { code, subject } = definition;
  if (isMeasure(code)) {
    const tables = closingTables(sums.closing, definition);
    return tables.find(({ table }) => table.dimensions[0]?.key === 'site') ?? null;
  }
  const counted = countOf(code);
  if (!counted) return null;
  const rows = sums[counted.source] as unknown as Sums<SumRow>;
  const raw = rows.split(subject, { key: 'site', categories: sums.siteIds }, counted.count);
  return { table: publish(raw, 'partners'), asOf: null };
}

/** A share by town, of the towns one may know that have one: shares cannot be added up. */
function sharesOf(
  sums: ProgrammeSums,
  code: string,
  names: ReadonlyMap<string, string>,
): FigureTable | null {
  if (names.size === 0 || isMeasure(code)) return null;
  const figureOf = (siteId: string | null): Figure | null =>
    figureAt(sums, code, { siteId, audience: 'partners' })?.value ?? null;
  const cells = sums.siteIds.flatMap((key) => {
    const [name, figure] = [names.get(key), figureOf(key)];
    return name && figure ? [{ key, name, figure: recordOf(figure) }] : [];
  });
  const total = figureOf(null);
  if (cells.length < 2 || !total) return null;
  return {
    dimension: 'site',
    form: 'full',
    cells: cells.sort((a, b) => a.name.localeCompare(b.name, 'sv')),
    together: [],
    togetherValue: null,
    total: recordOf(total),
    asOf: null,
  };
}

/** The towns themselves, whose names are asked for once. */
function bySite(siteIds: readonly string[]): Pick<PublishedTable, 'dimensions'> {
  return { dimensions: [{ key: 'site', categories: [...siteIds] }] };
}
