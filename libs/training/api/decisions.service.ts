import { Injectable } from '@nestjs/common';
import { MembershipEntity, UnitEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { In } from 'typeorm';
import { checkTarget } from '../rules/coverage.js';
import { checkReason, mayDecide, validUntil } from '../rules/decision.js';
import { MOST_AT_ONCE } from '../rules/staff-numbers.js';
import {
  TrainingCourseEntity,
  TrainingNotNowEntity,
  TrainingRecordEntity,
  TrainingTargetEntity,
} from './training.entities.js';
import type {
  GiveQualificationInput,
  RegisterTrainingInput,
  RemoveTrainingInput,
  SetTrainingTargetInput,
  WaitWithQualificationInput,
} from './training.inputs.js';
import { remindBeforeEnd } from './training-notices.js';

/** What a booking is settled by. */
const BOOKED = `
  select b.id, b.agency_id as "agencyId", b.membership_id as "membershipId", b.is_present as "isPresent",
    m.unit_id as "unitId", c.id as "courseId", c.kind, c.valid_months as "validMonths",
    app.swedish_day(a.starts_at)::text as "heldOn",
    exists (select from training_record r where r.booking_id = b.id) as "isGiven"
  from training_booking b join membership m on m.id = b.membership_id
    join training_session s on s.activity_id = b.activity_id
    join training_course c on c.id = s.course_id
    join activity a on a.id = b.activity_id
  where b.id = $1`;

interface Booked {
  readonly id: string;
  readonly agencyId: string;
  readonly membershipId: string;
  readonly isPresent: boolean;
  readonly isGiven: boolean;
  readonly unitId: string | null;
  readonly courseId: string;
  readonly kind: string;
  readonly validMonths: number | null;
  readonly heldOn: string;
}

/** The own manager’s: who is qualified, from the day of the course. */
@Injectable()
export class DecisionsService {
  /** *Ger behörighet*. Problems: those of `mayDecide`. */
  give(ctx: RequestContext, input: GiveQualificationInput): Promise<string> {
    return ctx.once('giveQualification', input, async () => {
      const { id: bookingId, ...booked } = await this.booked(ctx, input.bookingId);
      const { agencyId, unitId, membershipId, courseId, kind, heldOn } = booked;
      const validTo = validUntil(heldOn, booked.validMonths);
      await this.record(ctx, [
        {
          agencyId,
          unitId,
          membershipId,
          courseId,
          kind,
          heldOn,
          validTo,
          source: 'SEMINAR',
          bookingId,
        },
      ]);
      await ctx.db.delete(TrainingNotNowEntity, { bookingId });
      return bookingId;
    });
  }

  /** *Inte nu*, with a reason; it can be given later. Problems: those of `mayDecide`, `INVALID_CODE`. */
  wait(ctx: RequestContext, input: WaitWithQualificationInput): Promise<string> {
    return ctx.once('waitWithQualification', input, async () => {
      const reason = orThrow(checkReason(input.reason));
      const { id: bookingId, agencyId } = await this.booked(ctx, input.bookingId);
      await ctx.db.delete(TrainingNotNowEntity, { bookingId });
      const row = { bookingId, agencyId, reason, at: ctx.now };
      await ctx.db.insertMany(TrainingNotNowEntity, [row]);
      return bookingId;
    });
  }

  /**
   * What the own staff have gone through elsewhere, or at a seminar that counted by unit. Answers how many.
   * Problems: `NOT_AVAILABLE`, `INVALID_CODE`, `HELD_IN_FUTURE`, `NOBODY_CHOSEN`, `TOO_MANY_AT_ONCE` { largest },
   * `OWN_QUALIFICATION`, `ALREADY_GIVEN`.
   */
  async register(ctx: RequestContext, input: RegisterTrainingInput): Promise<string> {
    const { courseId, heldOn, source } = input;
    return ctx.once('registerTraining', input, async () => {
      const { agencyId } = ctx.person;
      const course = await ctx.db.findOne(TrainingCourseEntity, { id: courseId });
      if (!course) throw new ProblemError([{ ...NOT_AVAILABLE, field: 'courseId' }]);
      ctx.refuseIf(problemsOf(ctx, input));
      const members = await this.members(ctx, [...new Set(input.membershipIds)]);
      const unitId = input.unitId ? await this.unit(ctx, input.unitId) : null;
      const validTo = validUntil(heldOn, course.validMonths);
      const common = { agencyId, courseId, kind: course.kind, heldOn, validTo, source };
      await this.record(ctx, [
        ...members.map((member) => ({ ...common, unitId: member.unitId, membershipId: member.id })),
        ...[...new Set(input.staffNumbers)].map((staffNumber) => ({
          ...{ ...common, unitId, staffNumber },
        })),
      ]);
      return courseId;
    });
  }

  /** A mistake: the qualification is what the rest of the register says. Problem: `NOT_AVAILABLE`. */
  remove(ctx: RequestContext, input: RemoveTrainingInput): Promise<string> {
    return ctx.once('removeTraining', input, async () => {
      const { recordId: id } = input;
      const gone = await ctx.db.delete(TrainingRecordEntity, { id, agencyId: ctx.person.agencyId });
      if (gone === 0) throw new ProblemError([NOT_AVAILABLE]);
      return id;
    });
  }

  /** Problems: `NOT_AVAILABLE`, `STAFF_WRONG` { largest }. */
  setTarget(ctx: RequestContext, input: SetTrainingTargetInput): Promise<string> {
    return ctx.once('setTrainingTarget', input, async () => {
      const { siteId, from: fromOn } = input;
      const staff = orThrow(checkTarget(input.staff));
      const unitId = await this.unit(ctx, input.unitId);
      const { agencyId, membershipId: setBy } = ctx.person;
      const same = { agencyId, siteId, unitId, fromOn };
      const changed = await ctx.db.update(TrainingTargetEntity, same, { staff, setBy });
      if (changed === 0) await ctx.db.insert(TrainingTargetEntity, { ...same, staff, setBy });
      return unitId;
    });
  }

  private async booked(ctx: RequestContext, id: string): Promise<Booked> {
    const [booked] = await ctx.db.sql<Booked>(BOOKED, [id]);
    if (!booked) throw new ProblemError([NOT_AVAILABLE]);
    orThrow(mayDecide(ctx.person, booked));
    return booked;
  }

  private async record(
    ctx: RequestContext,
    rows: readonly Partial<TrainingRecordEntity>[],
  ): Promise<void> {
    for (const row of rows) {
      const { membershipId = null, unitId = null, staffNumber = null, kind, heldOn } = row;
      const same = { agencyId: ctx.person.agencyId, kind, heldOn };
      const who = membershipId
        ? { membershipId }
        : { unitId: unitId ?? '', staffNumber: staffNumber ?? 0 };
      if ((await ctx.db.count(TrainingRecordEntity, { ...same, ...who })) > 0) {
        ctx.refuseIf([{ code: 'ALREADY_GIVEN' }]);
      }
      const given = { givenAt: ctx.now, givenBy: ctx.person.membershipId };
      const id = await ctx.db.insert(TrainingRecordEntity, {
        ...row,
        ...given,
      } as TrainingRecordEntity);
      await remindBeforeEnd(ctx, { id, validTo: row.validTo ?? null, membershipId });
    }
  }

  private async members(ctx: RequestContext, ids: readonly string[]): Promise<MembershipEntity[]> {
    const { agencyId, membershipId } = ctx.person;
    if (ids.includes(membershipId)) {
      ctx.refuseIf([{ code: 'OWN_QUALIFICATION', field: 'membershipIds' }]);
    }
    const found = await ctx.db.find(MembershipEntity, { where: { id: In([...ids]), agencyId } });
    if (found.length < ids.length) {
      throw new ProblemError([{ ...NOT_AVAILABLE, field: 'membershipIds' }]);
    }
    return found;
  }

  private async unit(ctx: RequestContext, id: string): Promise<string> {
    const unit = await ctx.db.findOne(UnitEntity, { id, agencyId: ctx.person.agencyId });
    if (!unit) throw new ProblemError([{ ...NOT_AVAILABLE, field: 'unitId' }]);
    return unit.id;
  }
}

function problemsOf(ctx: RequestContext, input: RegisterTrainingInput): readonly Problem[] {
  const { heldOn, source, membershipIds, staffNumbers, unitId } = input;
  const problems: Problem[] = [];
  if (!['SEMINAR', 'EXTERNAL'].includes(source)) {
    problems.push({ code: 'INVALID_CODE', field: 'source' });
  }
  if (heldOn > localDate(ctx.now)) problems.push({ code: 'HELD_IN_FUTURE', field: 'heldOn' });
  const n = membershipIds.length + staffNumbers.length;
  if (n === 0) problems.push({ code: 'NOBODY_CHOSEN', field: 'membershipIds' });
  if (n > MOST_AT_ONCE) {
    const params = { largest: MOST_AT_ONCE };
    problems.push({ code: 'TOO_MANY_AT_ONCE', field: 'staffNumbers', params });
  }
  if (staffNumbers.length > 0 && !unitId)
    problems.push({ code: 'STAFF_UNIT_MISSING', field: 'unitId' });
  if (!staffNumbers.every((number) => number >= 1 && number <= 9999)) {
    problems.push({ code: 'STAFF_NUMBERS_WRONG', field: 'staffNumbers' });
  }
  return problems;
}
