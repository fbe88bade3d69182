import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import { publish, publishRate } from '@stad/safeguards/rules/disclosure/publish.js';
import { publishTogether } from '@stad/safeguards/rules/disclosure/publish-together.js';
import type { PublishedTable } from '@stad/safeguards/rules/disclosure/published-table.js';
import { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import { definitionOn } from '../rules/catalogue.js';
import {
  type EnteredShape,
  enteredAs,
  FROM_LEDGER,
  FROM_ON_CALL,
  shapeOf,
} from '../rules/entered-figure.js';
import { PUBLISHED_RECEIVERS, receiverAsPublished, TOGETHER } from '../rules/entered-receivers.js';
import type { Figure, FigureUnit } from '../rules/figure.js';
import type { KpiDefinition } from '../rules/kpi.js';
import type { SumRow } from './sums.js';

/** What the statistics functions answer: one amount of an approved figure, or of handovers or nights on call, which stand on records. */
export interface EnteredRow extends SumRow {
  readonly value: number;
  readonly of_total: number | null;
  readonly document: string | null;
  readonly source_on: string | null;
  readonly function_title: string | null;
}

/** Where an entered number is written, and at whose: never the number. */
export interface EnteredFrom {
  readonly agencyId: string;
  readonly document: string;
  readonly on: string;
  readonly functionTitle: string;
}

/** An amount with what it is of. */
interface Amount {
  readonly agencyId: string;
  readonly siteId: string | null;
  readonly code: string;
  readonly part: string | null;
  readonly value: number;
  readonly of: number | null;
  /** Null for what has records. */
  readonly source: EnteredFrom | null;
}

function amountOf(row: EnteredRow): Amount {
  const [siteId = '', code = '', part = ''] = (row.part ?? '').split('/');
  const { agency_id: agencyId, value, of_total: of } = row;
  const { document, source_on: on, function_title: functionTitle } = row;
  const source = document && on && functionTitle ? { agencyId, document, on, functionTitle } : null;
  return { agencyId, siteId: siteId || null, code, part: part || null, value, of, source };
}

export interface EnteredAt {
  readonly value: Figure;
  readonly parts: readonly { readonly key: string; readonly value: Figure }[];
}

/** Said with the number where the sentence around it does not. */
const UNITS: Readonly<Record<string, FigureUnit>> = {
  K16: 'minutes',
  K24: 'kronor',
  K26: 'dates',
};

/**
 * Entered figures of a programme and period, closed like every other sum: what leaves has been
 * through `publish`, or is a number about nobody (INV-15).
 */
export class EnteredSums {
  readonly #amounts: readonly Amount[];
  readonly #period: string;

  constructor(amounts: readonly Amount[], period: string) {
    this.#amounts = amounts;
    this.#period = period;
  }

  static of(rows: readonly EnteredRow[], period: string): EnteredSums {
    return new EnteredSums(rows.map(amountOf), period);
  }

  /** The agencies that entered a figure, or handed over, as it is told at a place; of one median all who handed over. */
  contributors(code: string, siteId: string | null = null): readonly string[] {
    const rows = this.#at(code === 'K16' ? 'K15' : code, siteId);
    return [...new Set(rows.map((row) => row.agencyId))].sort();
  }

  sources(code: string, siteId: string | null): readonly EnteredFrom[] {
    const sources = this.#at(code, siteId).flatMap(({ source }) => source ?? []);
    return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
  }

  /** The published form at a place; null when nobody has entered it. */
  figure(code: string, siteId: string | null, audience: Audience): EnteredAt | null {
    const rows = this.#at(code, siteId);
    const date = this.#period.split('/')[1] ?? '';
    const definition = definitionOn(enteredAs(code), date);
    if (rows.length === 0 || !definition) return null;
    const shape = shapeOf(definition);
    return shape === 'BY_RECEIVER'
      ? receiversAt(rows, code, this.#period, audience)
      : SHAPES[shape](rows, definition, audience);
  }

  /** What one agency entered of a figure that is not about persons; null when it is. */
  ofAgency(
    code: string,
    siteId: string | null,
    agencyId: string,
    audience: Audience,
  ): Figure | null {
    const definition = definitionOn(enteredAs(code), this.#period.split('/')[1] ?? '');
    if (definition?.subject !== 'operations') return null;
    const own = this.#at(code, siteId).filter((row) => row.agencyId === agencyId);
    return new EnteredSums(own, this.#period).figure(code, siteId, audience)?.value ?? null;
  }

  /**
   * What the asker’s own agency entered, opened to those of it who answer for its figures, as
   * `Sums.own` does with records: by receiver, each as it was entered.
   */
  own(ctx: RequestContext, code: string, siteId: string | null): EnteredAt | null {
    const { agencyId } = ctx.person;
    const rows = this.#at(code, siteId).filter((row) => row.agencyId === agencyId);
    const definition = definitionOn(enteredAs(code), this.#period.split('/')[1] ?? '');
    if (rows.length === 0 || !definition) return null;
    return shapeOf(definition) === 'BY_RECEIVER'
      ? ownReceivers(rows, code)
      : new EnteredSums(rows, this.#period).figure(code, siteId, 'partners');
  }

  /**
   * At a town its own; for the programme what was entered for all of it, or else what its towns
   * entered, added up. Figures about persons are entered for the programme alone.
   */
  #at(code: string, siteId: string | null): readonly Amount[] {
    const rows = this.#amounts.filter((row) => row.code === enteredAs(code));
    const whole = rows.filter((row) => row.siteId === null);
    // A grant is of the programme, and a town has none of its own.
    if (FROM_LEDGER.includes(code)) return whole;
    if (siteId !== null) return rows.filter((row) => row.siteId === siteId);
    return whole.length > 0 ? whole : rows;
  }
}

type Shaped = (rows: readonly Amount[], of: KpiDefinition, audience: Audience) => EnteredAt;

const SHAPES: Readonly<Record<Exclude<EnteredShape, 'BY_RECEIVER'>, Shaped>> = {
  COUNT: (rows, _, audience) => ({
    value: publish(
      operations(rows, (row) => row.value),
      audience,
    ).total,
    parts: [],
  }),
  SHARE: (rows, definition, audience) => {
    const whole = rows.filter(({ part }) => part === null);
    const agencies = [...new Set(whole.map((row) => row.agencyId))].sort();
    // Nights on call are told by the days on which a town's hours began: of several towns they are none of all.
    const isOfTowns = FROM_ON_CALL.includes(definition.code) && whole.length > 1;
    const spans = isOfTowns ? [] : [...new Set(rows.flatMap(({ part }) => part ?? []))].sort();
    const rate = (of: readonly Amount[]) => shareOf(of, definition, audience);
    return {
      value: rate(whole),
      parts: [
        ...(agencies.length > 1
          ? agencies.map((key) => ({
              key,
              value: rate(whole.filter((row) => row.agencyId === key)),
            }))
          : []),
        ...spans.map((key) => ({ key, value: rate(rows.filter(({ part }) => part === key)) })),
      ],
    };
  },
  /** A median of medians is none: what several agencies entered is told agency by agency. */
  MEDIAN: (rows, definition) => {
    const told = rows.map((row) => ({ key: row.agencyId, value: measureOf(row, definition) }));
    const [only] = told;
    return only && told.length === 1
      ? { value: only.value, parts: [] }
      : { value: { inParts: true }, parts: told };
  },
  INDEX: (rows, definition) => ({
    value: { inParts: true },
    parts: rows.map((row) => ({ key: row.part ?? '', value: measureOf(row, definition) })),
  }),
};

function operations(rows: readonly Amount[], of: (row: Amount) => number): RawCounts {
  const byAgency: Record<string, number> = {};
  for (const row of rows) byAgency[row.agencyId] = (byAgency[row.agencyId] ?? 0) + of(row);
  return RawCounts.total('operations', byAgency);
}

function shareOf(
  rows: readonly Amount[],
  { code, decimals }: KpiDefinition,
  audience: Audience,
): Figure {
  const rate = publishRate(
    operations(rows, (row) => row.value),
    operations(rows, (row) => row.of ?? 0),
    audience,
  );
  if ('label' in rate) return rate;
  const unit = UNITS[code];
  const { numerator, denominator } = rate;
  return { numerator, denominator, decimals, ...(unit ? { unit } : {}) };
}

function measureOf({ value }: Amount, { code, decimals }: KpiDefinition): Figure {
  const unit = UNITS[code];
  return { measure: value, decimals, ...(unit ? { unit } : {}) };
}

/** K15 with its receivers, or K17, one of them, as one agency entered them. */
function ownReceivers(rows: readonly Amount[], code: string): EnteredAt {
  const told = code === 'K17' ? rows.filter(({ part }) => part === 'CHILD_CONCERN') : rows;
  return {
    value: { shown: told.reduce((sum, { value }) => sum + value, 0) },
    parts:
      code === 'K17'
        ? []
        : told.map(({ part, value }) => ({ key: part ?? '', value: { shown: value } })),
  };
}

/**
 * K15 by receiver, and K17, which is one of its receivers: published together, so that neither
 * tells what the other hides. A receiver that is told alone is a part; the others are one.
 */
function receiversAt(
  rows: readonly Amount[],
  code: string,
  period: string,
  audience: Audience,
): EnteredAt {
  const agencies = [...new Set(rows.map((row) => row.agencyId))];
  const cell = (agencyId: string, receiver: string) =>
    rows
      .filter((row) => row.agencyId === agencyId)
      .filter(({ part }) => receiverAsPublished(part ?? '') === receiver)
      .reduce((sum, { value }) => sum + value, 0);
  const table = new RawCounts({
    subject: 'persons',
    dimensions: [{ key: 'receiver', categories: PUBLISHED_RECEIVERS }],
    contributions: agencies.map((agencyId) => ({
      agencyId,
      cells: PUBLISHED_RECEIVERS.map((receiver) => cell(agencyId, receiver)),
    })),
  }).of('K15', { period });
  const children = RawCounts.total(
    'persons',
    Object.fromEntries(agencies.map((id) => [id, cell(id, 'CHILD_CONCERN')])),
  ).of('K15', { period, receiver: 'CHILD_CONCERN' });
  const [byReceiver, concern] = publishTogether({
    tables: [table, children],
    audience,
  }) as [PublishedTable, PublishedTable];
  if (code === 'K17') return { value: concern.total, parts: [] };
  const alone = byReceiver.cells.flatMap((value, at) =>
    'shown' in value && value.shown > 0 ? [{ key: PUBLISHED_RECEIVERS[at] as string, value }] : [],
  );
  const { together } = byReceiver;
  return {
    value: byReceiver.total,
    parts: [...alone, ...(together ? [{ key: TOGETHER, value: together.value }] : [])],
  };
}
