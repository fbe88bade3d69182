import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { ProgrammeSiteEntity } from '@stad/programme/api/programme.entities.js';
import type { Audience } from '@stad/safeguards/rules/disclosure/audience.js';
import type { Measure } from '@stad/safeguards/rules/disclosure/closing/measure.js';
import { periodOf } from '@stad/safeguards/rules/disclosure/period.js';
import { publish, publishRate } from '@stad/safeguards/rules/disclosure/publish.js';
import type { PublishedCell } from '@stad/safeguards/rules/disclosure/published-table.js';
import type { RawCounts } from '@stad/safeguards/rules/disclosure/raw-counts.js';
import { talksDividedBy } from '../rules/calculators/passes.js';
import { rounded } from '../rules/calculators/share.js';
import { versionOn } from '../rules/catalogue.js';
import { isToldAtLast, SHOWN_FROM_ENTERED } from '../rules/entered-figure.js';
import type { Figure } from '../rules/figure.js';
import { type ClosingView, isMeasure, readClosing, toldFigure } from './closings/closing-view.js';
import { COUNTERS } from './counters.js';
import { EnteredSums } from './entered-sums.js';
import { LastResults } from './last-results.js';
import {
  type Actors,
  type Agreements,
  type FieldCounts,
  type FieldHours,
  type Passes,
  type Seminars,
  type StatisticsFrame,
  statistics,
  type TownSource,
} from './statistics.js';
import type { Sums } from './sums.js';
import { digestOf } from './told.js';

/** Everything a page or a report says of one programme, by site, before it is published. */
export interface ProgrammeSums {
  readonly siteIds: readonly string[];
  readonly counts: Sums<FieldCounts>;
  readonly hours: Sums<FieldHours>;
  readonly passes: Sums<Passes>;
  readonly seminars: Sums<Seminars>;
  readonly actors: Sums<Actors>;
  readonly agreements: Sums<Agreements>;
  /** Figures that stand on no records of the portal. */
  readonly entered: EnteredSums;
  /** What is told of persons; null when nothing of them was asked for. */
  readonly closing: ClosingView | null;
  readonly period: string;
  /** The last day, which decides the definitions in force. */
  readonly to: string;
}

/** A programme's page and the reports and figures beside it: what has not changed is not worked out again. */
const LAST_SUMS = new LastResults<ProgrammeSums>(16);

/** Reads the sums of these figures; of others there are none. */
export async function readSums(
  ctx: RequestContext,
  frame: StatisticsFrame,
  codes: readonly string[] = FIGURES,
): Promise<ProgrammeSums> {
  const { programmeId } = frame;
  const asked = new Set(codes.map(sourceOf));
  const [sites, told, closing] = await Promise.all([
    ctx.db.find(ProgrammeSiteEntity, { where: { programmeId }, order: { siteId: 'ASC' } }),
    statistics.byTown(ctx, frame, asked),
    codes.some((code) => isMeasure(code) || isToldAtLast(code)) ? readClosing(ctx, frame) : null,
  ]);
  const siteIds = sites.map(({ siteId }) => siteId);
  const period = periodOf(frame.from, frame.to);
  const digest = digestOf(told.digest, JSON.stringify(closing), period, ...siteIds);
  return LAST_SUMS.of(digest, () => {
    const { entered: amounts, ...sums } = told.open();
    return {
      siteIds,
      ...sums,
      entered: EnteredSums.of(amounts, period),
      closing,
      period,
      to: frame.to,
    };
  });
}

/** A part of a figure that is told beside it: an agency’s hours, cards to staff. */
export interface FigurePart {
  readonly key: string;
  readonly value: Figure;
}

export interface FigureAt {
  readonly value: Figure;
  /** Of counts about persons: the closing day they are told for. */
  readonly asOf?: string | null;
  readonly parts: readonly FigurePart[];
}

/** Where a figure is read and for whom; no site is the whole programme. */
export interface FigurePlace {
  readonly siteId: string | null;
  readonly audience: Audience;
}

/** The figures that have records today, in the order of their codes. */
export const FIGURES_WITH_RECORDS: readonly string[] = [
  ...['K01', 'K04', 'K05', 'K07', 'K08', 'K09', 'K10', 'K21'],
  ...Object.keys(COUNTERS),
].sort();

/** Every figure that the portal can say, from records or entered by hand, in the order of codes. */
export const FIGURES: readonly string[] = [...FIGURES_WITH_RECORDS, ...SHOWN_FROM_ENTERED].sort();

/** Which sums a figure is made of. */
export function sourceOf(code: string): TownSource {
  if (SHOWN_FROM_ENTERED.includes(code)) return 'entered';
  if (['K01', 'K04', 'K05'].includes(code)) return 'seminars';
  if (['K09', 'K21'].includes(code)) return 'passes';
  if (code === 'K07') return 'actors';
  if (code === 'K08') return 'agreements';
  return code === 'K10' ? 'hours' : 'counts';
}

/** Figures that were made of these very sums, by code, place and audience. */
const FIGURES_OF = new WeakMap<ProgrammeSums, Map<string, FigureAt | null>>();

/** A figure as it may be shown at a place; null for one without records. */
export function figureAt(sums: ProgrammeSums, code: string, place: FigurePlace): FigureAt | null {
  const made = FIGURES_OF.get(sums) ?? new Map<string, FigureAt | null>();
  FIGURES_OF.set(sums, made);
  const key = `${code} ${place.siteId ?? ''} ${place.audience}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const figure = makeFigure(sums, code, place);
  made.set(key, figure);
  return figure;
}

function makeFigure(sums: ProgrammeSums, code: string, place: FigurePlace): FigureAt | null {
  const { siteId, audience } = place;
  const { counts, hours, passes, seminars, actors, agreements } = sums;
  const only = (value: Figure): FigureAt => ({ value, parts: [] });
  const total = (raw: RawCounts) => publish(raw, audience).total;
  switch (code) {
    case 'K01':
      return {
        value: total(seminars.total((row) => row.present, siteId)),
        parts: [
          { key: 'REGISTERED', value: total(seminars.total((row) => row.registered, siteId)) },
        ],
      };
    case 'K04':
      return {
        value: knowledge(seminars, siteId),
        parts: [{ key: 'ANSWERS', value: total(seminars.total((row) => row.answers, siteId)) }],
      };
    case 'K05':
      return only(
        shareOf(
          seminars.total((row) => row.satisfied, siteId),
          seminars.total((row) => row.asked, siteId),
          audience,
        ),
      );
    case 'K07':
      return only(total(actors.total((row) => row.active, siteId)));
    case 'K08':
      return only(total(agreements.total((row) => row.in_force, siteId)));
    case 'K09':
      return only(total(passes.total((row) => row.closed, siteId)));
    case 'K10':
      return {
        value: total(hours.total((row) => row.hours, siteId)),
        parts: byAgency(sums, place),
      };
    case 'K18A':
      return {
        ...toldOf(sums, code, siteId),
        parts: [{ key: 'STAFF', value: total(counts.total((row) => row.cards_to_staff, siteId)) }],
      };
    case 'K21':
      return only(
        shareOf(
          passes.total((row) => row.talks_in_time, siteId),
          passes.total((row) => row[talksDividedBy(versionOn(code, sums.to))], siteId),
          audience,
        ),
      );
    default:
      if (isMeasure(code)) return { ...toldOf(sums, code, siteId), parts: [] };
      if (isToldAtLast(code)) return enteredAtLast(sums, code, place);
      return COUNTERS[code]
        ? only(counterAt(sums, code, place))
        : sums.entered.figure(code, siteId, audience);
  }
}

/** Counts about persons stand as of closing days, whoever asks and whenever (INV-15). */
function toldOf({ closing }: ProgrammeSums, code: Measure, siteId: string | null) {
  if (!closing) throw new Error(`${code} was not read before it was asked for`);
  return toldFigure(closing, code, siteId);
}

/** Entered for the whole programme, and told when it is over: a figure that grows would tell by how much. */
function enteredAtLast(sums: ProgrammeSums, code: string, place: FigurePlace): FigureAt | null {
  const { closing, entered } = sums;
  // That there is one to be told is not told either; of a town nothing is.
  if (!closing?.state?.isLast) {
    const waits: FigureAt = {
      ...{ value: { label: 'notShown', reason: 'notClosed' }, parts: [], asOf: null },
    };
    return place.siteId === null ? waits : null;
  }
  const told = entered.figure(code, place.siteId, place.audience);
  return told && { ...told, asOf: closing.state.day };
}

/** Visits and adverts: every figure as it is. */
function counterAt(sums: ProgrammeSums, code: string, { siteId, audience }: FigurePlace): Figure {
  const { count } = COUNTERS[code] as (typeof COUNTERS)[string];
  return publish(sums.counts.total(count, siteId), audience).total;
}

function byAgency({ hours }: ProgrammeSums, { siteId, audience }: FigurePlace): FigurePart[] {
  const agencyIds = hours.contributors(siteId);
  const table = publish(
    hours.byAgency(agencyIds, (row) => row.hours, siteId),
    audience,
  );
  return agencyIds.map((key, at) => ({ key, value: table.cells[at] as PublishedCell }));
}

/** K04: the difference of the unrounded means, rounded once. */
function knowledge(seminars: Sums<Seminars>, siteId: string | null): Figure {
  const before = seminars.mean(
    (row) => row.before,
    (row) => row.answers,
    siteId,
  );
  const after = seminars.mean(
    (row) => row.after,
    (row) => row.answers,
    siteId,
  );
  if (before === null || after === null) return { label: 'notShown', reason: 'denominator' };
  return { measure: rounded(after - before, 2), decimals: 2, signed: true };
}

function shareOf(numerator: RawCounts, denominator: RawCounts, audience: Audience): Figure {
  const rate = publishRate(numerator, denominator, audience);
  if ('label' in rate) return rate;
  return { numerator: rate.numerator, denominator: rate.denominator, decimals: 0 };
}
