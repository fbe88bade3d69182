import { holidaysBetween } from '@stad/network/api/holidays-between.js';
import { coverageSpans, gapsByAgency } from '@stad/network/rules/coverage.js';
import { localDate, type Span } from '@stad/platform/rules/time.js';
import { calendarDays } from '@stad/programme/api/calendar-days.js';
import { type Booking, type Clash, findClashes, type SpecialDay } from '../../rules/clashes.js';
import type { PassType } from '../../rules/pass-type.js';
import type { Member } from '../../rules/team.js';
import type { Silence } from '../../rules/who-answers.js';
import type { Around, CoverageRow } from './around.document.js';
import type { PassDocument, PlannedPass } from './pass.document.js';
import { labelOf } from './pass-members.js';

/**
 * When the agencies of the pass that answer at the site do not, red days and eves reckoned in. One that
 * has never said it answers there is not silent.
 */
export function silences(pass: PlannedPass): readonly Silence[] {
  if (!pass.around) return [];
  const functions = pass.around.coverage.map((row) => ({
    agencyId: row.agencyId,
    siteIds: [pass.siteId],
    hours: hoursOf(row),
  }));
  const answering = pass.agencies.filter((agency) =>
    functions.some(({ agencyId }) => agencyId === agency.id),
  );
  const ids = answering.map((agency) => agency.id);
  const holidays = holidaysBetween(pass.startsAt, pass.endsAt);
  return gapsByAgency(pass, pass.siteId, ids, functions, holidays).map(
    ({ agencyId, startsAt, endsAt }) => ({ who: labelOf(pass, agencyId), startsAt, endsAt }),
  );
}

type Hours = CoverageRow & { readonly weekday: number };

/** Passes of a list share the rows that were read, and each asks for the hours of all of them. */
const hoursFound = new WeakMap<CoverageRow, readonly Hours[]>();

function hoursOf(row: CoverageRow): readonly Hours[] {
  let hours = hoursFound.get(row);
  if (!hours) {
    hours = row.weekdays.map((weekday) => ({ ...row, weekday }));
    hoursFound.set(row, hours);
  }
  return hours;
}

/**
 * When a function answers calls around a plan: hours are kept by function, and one of the own name and
 * agency, *Chef i beredskap* or *Chef i beredskap, Socialtjänsten Lund*, is the same one.
 */
export function onCallSpans(
  { agencyId, label }: { readonly agencyId: string; readonly label: string },
  { startsAt, endsAt }: Span,
  coverage: readonly CoverageRow[],
): readonly Span[] {
  const hours = coverage
    .filter((row) => row.agencyId === agencyId)
    .filter((row) => row.label === label || row.label?.startsWith(`${label},`))
    .flatMap(hoursOf);
  if (hours.length === 0) return [];
  return coverageSpans(hours, startsAt, endsAt, holidaysBetween(startsAt, endsAt));
}

/**
 * The hours of the viewer's own function at a moment: *chef i beredskap* decides while on duty
 * (field.md 8). Undefined where no such hours are kept here.
 */
export function dutySpans(pass: PassDocument, now: Date): readonly Span[] | undefined {
  const hours = (pass.around?.coverage ?? []).filter(({ isMine }) => isMine).flatMap(hoursOf);
  if (hours.length === 0) return undefined;
  const next = new Date(now.getTime() + 1);
  return coverageSpans(hours, now, next, holidaysBetween(now, next));
}

/** A plan with its team, saved or not yet. */
export interface SurroundedPlan extends Span {
  /** Not known of a plan without a saved pass. */
  readonly type?: PassType;
  readonly areaIds: readonly string[];
  readonly team: readonly Member[];
  /** The spans the plan itself has laid out. */
  readonly ownBusySpanIds: readonly string[];
}

/**
 * What a plan runs into, as far as the viewer may see. A person of the own agency is known by the
 * busy spans of all its work; of another agency's only *upptagen* is known.
 */
export function clashesAround(
  plan: SurroundedPlan,
  around: Around,
  ownAgencyId: string,
): readonly Clash[] {
  const others = around.busy.filter((span) => !plan.ownBusySpanIds.includes(span.id));
  const bookings = others.flatMap(({ agencyId, membershipId, startsAt, endsAt }) =>
    agencyId === ownAgencyId && membershipId !== null
      ? [{ personId: membershipId, startsAt, endsAt }]
      : [],
  );
  return findClashes(plan, {
    bookings,
    onCall: onCallOf(plan, around.coverage),
    busy: others.map((span) => ({ ...span, personId: span.membershipId })),
    ownBusySpanIds: plan.ownBusySpanIds,
    visits: around.visits,
    days: specialDays(plan),
    presentAgencyIds: around.coreAgencies.map((agency) => agency.id),
  });
}

/** Found once for a pass as it was read; several fields of its page ask for them. */
const clashesFound = new WeakMap<
  PlannedPass,
  { readonly ownAgencyId: string; readonly clashes: readonly Clash[] }
>();

/** What a saved plan runs into with the team it has; nothing once it has begun. */
export function clashesOf(
  pass: PlannedPass,
  team: readonly Member[],
  ownAgencyId: string,
): readonly Clash[] {
  if (!pass.around) return [];
  const known = clashesFound.get(pass);
  if (known?.ownAgencyId === ownAgencyId) return known.clashes;
  const { type, startsAt, endsAt } = pass;
  const areaIds = pass.areas.map((area) => area.id);
  const ownBusySpanIds = pass.team.map((member) => member.busySpanId).filter((id) => id !== null);
  const plan = { type, startsAt, endsAt, areaIds, team, ownBusySpanIds };
  const clashes = clashesAround(plan, pass.around, ownAgencyId);
  clashesFound.set(pass, { ownAgencyId, clashes });
  return clashes;
}

/** Who in the team answers a call meanwhile. */
function onCallOf(plan: SurroundedPlan, coverage: readonly CoverageRow[]): readonly Booking[] {
  return plan.team.flatMap(({ personId, ...member }) =>
    personId === null
      ? []
      : onCallSpans(member, plan, coverage).map((span) => ({ ...span, personId })),
  );
}

function specialDays({ startsAt, endsAt }: Span): readonly SpecialDay[] {
  const [first, last] = [startsAt, endsAt].map((at) => Number(localDate(at).slice(0, 4))) as [
    number,
    number,
  ];
  return first === last ? specialDaysOf(first) : [...specialDaysOf(first), ...specialDaysOf(last)];
}

/** Of a year: they never change. */
const daysOfYear = new Map<number, readonly SpecialDay[]>();

function specialDaysOf(year: number): readonly SpecialDay[] {
  let days = daysOfYear.get(year);
  if (!days) {
    days = calendarDays(year).map(({ date, name, kind }) => ({
      date,
      name,
      kind: kind === 'RED' ? ('RED' as const) : ('EVE' as const),
    }));
    daysOfYear.set(year, days);
  }
  return days;
}
