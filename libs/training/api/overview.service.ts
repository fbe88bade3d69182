import { Injectable } from '@nestjs/common';
import type { Qualification } from '@stad/identity/rules/qualification.js';
import { holdsAny, MANAGER } from '@stad/identity/rules/role.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { localDate } from '@stad/platform/rules/time.js';
import type { CourseFields } from '../rules/course.js';
import { type Course, TRAINED_ROLES } from '../rules/course.js';
import { LEAST_TARGET } from '../rules/coverage.js';
import { validUntil } from '../rules/decision.js';
import { asksForBooking, needsOf } from '../rules/standing.js';
import { CoursesService } from './courses.service.js';
import { BOOKINGS, PEOPLE, RECORDS, UNITS } from './overview.sql.js';
import type {
  OpenTraining,
  TrainingBooking,
  TrainingCourse,
  TrainingOfPerson,
  TrainingOverview,
  TrainingRecord,
  TrainingToDecide,
  TrainingUnit,
} from './training.types.js';

interface PersonRow {
  readonly membershipId: string;
  readonly functionTitle: string;
  readonly unit: string | null;
  readonly roles: readonly string[];
  readonly held: readonly Qualification[];
}

interface BookingRow {
  readonly id: string;
  readonly membershipId: string;
  readonly functionTitle: string;
  readonly unit: string | null;
  readonly seat: string;
  readonly isPresent: boolean;
  readonly courseName: string;
  readonly kind: string;
  readonly validMonths: number | null;
  readonly startsAt: Date;
  readonly heldOn: string;
  readonly reason: string | null;
}

interface OpenRow {
  readonly id: string;
  readonly courseId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly seatsLeft: number;
}

const OPEN = `select activity_id as id, course_id as "courseId", starts_at as "startsAt", ends_at as "endsAt",
    place, seats_left as "seatsLeft" from app.open_trainings($1)`;
const IN_SEAT: readonly string[] = ['ASKED', 'SEAT', 'QUEUED', 'OFFERED'];

/** *Utbildningsläge*: what the work asks for, what people have, until when, and where the next one is. */
@Injectable()
export class OverviewService {
  constructor(private readonly courses: CoursesService) {}

  /** Oneself; the own staff too for their managers, and for nobody else. A list of P3 is written down. */
  async of(ctx: RequestContext, siteId: string): Promise<TrainingOverview> {
    const { membershipId: me, roles } = ctx.person;
    const decides = holdsAny(roles, MANAGER);
    const [courses, people, bookings, openRows, units, records] = await Promise.all([
      this.courses.list(ctx, siteId),
      ctx.db.sql<PersonRow>(PEOPLE, [[...TRAINED_ROLES], decides]),
      ctx.db.sql<BookingRow>(BOOKINGS),
      ctx.db.sql<OpenRow>(OPEN, [siteId]),
      decides ? ctx.db.sql<Omit<TrainingUnit, 'isSmall'>>(UNITS, [siteId]) : [],
      decides ? ctx.db.sql<TrainingRecord>(RECORDS) : [],
    ]);
    const open = openRows.flatMap((row) => openOf(row, courses));
    const told = people.map((person) => stateOf(ctx, person, { courses, bookings, open }));
    const own = told.find(({ membershipId }) => membershipId === me);
    if (decides) {
      ctx.note({ action: 'LIST', objectType: 'training_record', rowCount: told.length });
    }
    return {
      own: own ?? { membershipId: me, functionTitle: '', unit: null, needs: [] },
      decides,
      staff: decides ? told : [],
      waiting: decides ? bookings.flatMap((row) => toDecide(row, me)) : [],
      units: units.map((unit) => ({
        ...unit,
        isSmall: unit.staff !== null && unit.staff < LEAST_TARGET,
      })),
      records: [...records],
      open,
    };
  }
}

interface Around {
  readonly courses: readonly TrainingCourse[];
  readonly bookings: readonly BookingRow[];
  readonly open: readonly OpenTraining[];
}

function stateOf(
  ctx: RequestContext,
  person: PersonRow,
  { courses, bookings, open }: Around,
): TrainingOfPerson {
  const { membershipId, functionTitle, unit, roles, held } = person;
  const asked = courses as readonly CourseFields[] as readonly Course[];
  const mine = bookings.filter(
    (row) => row.membershipId === membershipId && IN_SEAT.includes(row.seat),
  );
  const needs = needsOf(roles, held, asked, localDate(ctx.now)).map((need) => {
    const booked = mine.find((row) => row.kind === need.kind);
    const next = open.find((each) => each.kind === need.kind && each.startsAt > ctx.now);
    return {
      ...need,
      booking: booked ? bookingOf(booked, ctx.now) : null,
      next: !booked && asksForBooking(need) ? (next ?? null) : null,
    };
  });
  return { membershipId, functionTitle, unit, needs };
}

function bookingOf(row: BookingRow, now: Date): TrainingBooking {
  const { id, courseName, kind, startsAt, seat } = row;
  return { id, courseName, kind, startsAt, seat, hasBegun: startsAt <= now };
}

function openOf(row: OpenRow, courses: readonly TrainingCourse[]): OpenTraining[] {
  const course = courses.find(({ id }) => id === row.courseId);
  if (!course) return [];
  const { name: courseName, topics, kind } = course;
  return [{ ...row, courseName, topics, kind }];
}

function toDecide(row: BookingRow, me: string): TrainingToDecide[] {
  if (!row.isPresent) return [];
  const { id, functionTitle, unit, courseName, kind, heldOn, reason } = row;
  const validTo = validUntil(heldOn, row.validMonths);
  const isOneself = row.membershipId === me;
  return [{ id, functionTitle, unit, courseName, kind, heldOn, validTo, reason, isOneself }];
}
