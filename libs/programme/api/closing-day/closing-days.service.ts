import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { type ClosingDays, removeClosingDay } from '../../rules/closing-days.js';
import { mayWrite, type ProgrammeState } from '../../rules/programme-state.js';
import type { ProgrammeEntity } from '../programme.entities.js';
import { ProgrammeService } from '../programme.service.js';
import { ClosingDayEntity } from './closing-day.entity.js';
import type { RemoveClosingDayInput } from './closing-day.inputs.js';
import { closingDaysOf } from './closing-days.loader.js';

/** The days as of which counts about persons are told: read by all, made fewer by the one who leads. */
@Injectable()
export class ClosingDaysService {
  constructor(private readonly programmes: ProgrammeService) {}

  /** What the programme has of closing days, on the day of the operation. */
  async of(ctx: RequestContext, programme: ProgrammeEntity): Promise<ClosingDays> {
    const rows = await ctx.db.find(ClosingDayEntity, {
      where: { programmeId: programme.id },
      order: { closesOn: 'ASC' },
    });
    const days = rows.map(({ closesOn }) => closesOn);
    return { days, period: programme, today: localDate(ctx.now) };
  }

  /** The days that one may remove: none where another agency leads, or nothing is written any more. */
  async removable(ctx: RequestContext, programme: ProgrammeEntity): Promise<readonly string[]> {
    const isOpen = mayWrite(programme.state as ProgrammeState, 'REPORT').ok;
    if (!isOpen || programme.leadAgencyId !== ctx.agencyId) return [];
    const days = (await ctx.load(closingDaysOf, programme.id)) ?? [];
    const closings = { days, period: programme, today: localDate(ctx.now) };
    return days.filter((day) => removeClosingDay(closings, day).ok);
  }

  /** A day becomes a closing, as the rule has said it may; whoever was faster made it one for both. */
  async add(ctx: RequestContext, programme: ProgrammeEntity, closesOn: string): Promise<void> {
    await ctx.db.sql(
      `insert into closing_day (programme_id, closes_on, agency_id) values ($1, $2, $3)
       on conflict do nothing`,
      [programme.id, closesOn, programme.leadAgencyId],
    );
  }

  /**
   * Problems: `NOT_AVAILABLE` for whoever does not lead it, those of `removeClosingDay`, and
   * `CLOSING_DAY_OF_REPORT`: a report that ends on it holds the day.
   */
  remove(ctx: RequestContext, input: RemoveClosingDayInput): Promise<string> {
    return ctx.once('removeClosingDay', input, async () => {
      const { programmeId, day: closesOn } = input;
      const programme = await this.programmes.writable(ctx, programmeId, 'REPORT');
      if (programme.leadAgencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
      orThrow(removeClosingDay(await this.of(ctx, programme), closesOn));
      const removed = await ctx.db
        .delete(ClosingDayEntity, { programmeId, closesOn })
        .catch(refuseHeld);
      if (removed === 0) ctx.refuseIf([NOT_AVAILABLE]);
      return programmeId;
    });
  }
}

/** What a domain above keeps of the day holds it by a foreign key. */
function refuseHeld(error: { readonly driverError?: { readonly code?: string } }): never {
  if (error.driverError?.code !== '23503') throw error;
  throw new ProblemError([{ code: 'CLOSING_DAY_OF_REPORT', field: 'day' }]);
}
