import { workingDay } from '@stad/activities/core/web/week/week-grid.js';
import { shortRests } from '@stad/activities/field-operations/rules/rest.js';
import { overlaps, type Span } from '@stad/platform/rules/time.js';
import type { StatusTone } from '@stad/platform/web/ui/status-chip.js';
import type { Busy } from './busy-blocks.js';
import type { Planned } from './planned.js';

/** A colleague, as function. */
export interface Colleague {
  readonly membershipId: string;
  readonly functionTitle: string;
}

/** Somebody of a team with the part of the pass they are there for. */
export interface Member extends Span, Colleague {
  readonly role: string;
}

export interface Outing extends Span {
  readonly id: string;
  /** The pass one may see; null is time taken by something else. */
  readonly pass: Planned | null;
  readonly role: string | null;
  readonly tone: StatusTone;
  /** Runs into another of the same person. */
  readonly isDouble: boolean;
  /** The rest it leaves where that is too short, in whole hours. */
  readonly rest: number | null;
}

export interface TeamRow extends Colleague {
  readonly days: readonly (readonly Outing[])[];
}

export interface PassWithTeam {
  readonly pass: Planned;
  readonly members: readonly Member[];
}

/**
 * Who goes out when: a row for each colleague with anything in these days, and those who are free.
 * Double bookings and short rest (arbetstidslagen 13 §) are judged by all that is in the portal, also
 * what lies just outside the days.
 */
export function teamRows(
  dates: readonly string[],
  colleagues: readonly Colleague[],
  passes: readonly PassWithTeam[],
  busy: readonly (Busy & { readonly membershipId: string | null })[],
): { readonly rows: readonly TeamRow[]; readonly free: readonly Colleague[] } {
  const people = new Map(colleagues.map((one) => [one.membershipId, one]));
  for (const member of passes.flatMap(({ members }) => members)) {
    if (!people.has(member.membershipId)) people.set(member.membershipId, member);
  }
  const rows: TeamRow[] = [];
  const free: Colleague[] = [];
  for (const { membershipId, functionTitle } of inOrder([...people.values()])) {
    const outings = judged(bookingsOf(membershipId, passes, busy));
    const days = dates.map((date) =>
      outings.filter((outing) => workingDay(outing.startsAt) === date),
    );
    if (days.some((day) => day.length > 0)) rows.push({ membershipId, functionTitle, days });
    else free.push({ membershipId, functionTitle });
  }
  return { rows, free };
}

type Booking = Omit<Outing, 'isDouble' | 'rest'>;

function bookingsOf(
  membershipId: string,
  passes: readonly PassWithTeam[],
  busy: readonly (Busy & { readonly membershipId: string | null })[],
): readonly Booking[] {
  const out = passes.flatMap(({ pass, members }) =>
    members
      .filter((member) => member.membershipId === membershipId)
      .map(({ startsAt, endsAt, role }) => ({
        id: pass.id,
        pass,
        role,
        tone: pass.tone,
        startsAt,
        endsAt,
      })),
  );
  const other = busy
    .filter((span) => span.membershipId === membershipId)
    .filter((span) => !out.some((it) => it.startsAt <= span.startsAt && span.endsAt <= it.endsAt))
    .map(({ id, startsAt, endsAt }) => ({
      id,
      pass: null,
      role: null,
      tone: 'draft' as const,
      startsAt,
      endsAt,
    }));
  return [...out, ...other].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

function judged(bookings: readonly Booking[]): readonly Outing[] {
  return bookings.map((booking) => {
    const others = bookings.filter((other) => other !== booking);
    const isDouble = others.some((other) => overlaps(other, booking));
    const rests = isDouble ? [] : shortRests(booking, others).map(({ hours }) => hours);
    return { ...booking, isDouble, rest: rests.length > 0 ? Math.floor(Math.min(...rests)) : null };
  });
}

function inOrder(people: readonly Colleague[]): readonly Colleague[] {
  return [...people].sort((a, b) =>
    a.functionTitle.localeCompare(b.functionTitle, 'sv', { numeric: true }),
  );
}

/** The row of another agency: its time that is taken, a block for each span, day by day. */
export interface OthersRow {
  readonly agency: Busy['agency'];
  readonly days: readonly (readonly (Span & { readonly id: string; readonly count: number })[])[];
}

export function othersRows(
  dates: readonly string[],
  busy: readonly Busy[],
  ownAgencyId: string,
): readonly OthersRow[] {
  const agencies = new Map(busy.map(({ agency }) => [agency.id, agency]));
  agencies.delete(ownAgencyId);
  return [...agencies.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
    .map((agency) => ({
      agency,
      days: dates.map((date) =>
        joined(busy.filter((it) => it.agency.id === agency.id && workingDay(it.startsAt) === date)),
      ),
    }));
}

/** One block for each span, with how many functions it takes. */
function joined(spans: readonly Busy[]) {
  const blocks = new Map<string, Span & { id: string; count: number }>();
  for (const { id, startsAt, endsAt } of spans) {
    const key = `${startsAt.getTime()} ${endsAt.getTime()}`;
    const block = blocks.get(key);
    if (block) block.count += 1;
    else blocks.set(key, { id, startsAt, endsAt, count: 1 });
  }
  return [...blocks.values()];
}
