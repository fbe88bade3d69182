import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { FIELD_WAY } from '../../rules/field-session.js';
import { SESSION_HOURS, SESSION_IDLE_MINUTES } from '../../rules/sign-in.js';
import { SessionEntity } from '../identity.entities.js';
import type { EndSessionInput, OwnSession } from './own-sessions.types.js';

/** Where one is signed in, for whichever of one's employers; anybody else's are nobody's to see. */
@Injectable()
export class OwnSessionsService {
  /** Those that still answer, the one that asks first. */
  async list(ctx: RequestContext): Promise<readonly OwnSession[]> {
    const { personId, membershipId, sessionId } = ctx.person;
    const rows = await ctx.db.select(SessionEntity, 's', (query) =>
      query
        .where('s.personId = :personId and s.endedAt is null', { personId })
        .andWhere(
          `case when s.way = :field then coalesce(s.expiresAt, 'infinity') > :now
             else s.lastSeenAt > :idle and s.createdAt > :oldest end`,
          {
            field: FIELD_WAY,
            now: ctx.now,
            idle: new Date(ctx.now.getTime() - SESSION_IDLE_MINUTES * 60_000),
            oldest: new Date(ctx.now.getTime() - SESSION_HOURS * 3_600_000),
          },
        )
        .orderBy('s.id = :sessionId', 'DESC')
        .addOrderBy('s.lastSeenAt', 'DESC')
        .setParameter('sessionId', sessionId)
        .take(50)
        .getMany(),
    );
    return rows.map((row) => ({
      id: row.id,
      way: row.way,
      until: row.expiresAt,
      begunAt: row.createdAt,
      lastSeenAt: row.lastSeenAt,
      isThis: row.id === sessionId,
      isForThisEmployer: row.membershipId === membershipId,
    }));
  }

  /** Ends one of one's own; it answers nothing from the next request on. */
  async end(ctx: RequestContext, input: EndSessionInput): Promise<void> {
    const { personId } = ctx.person;
    await ctx.once('endSession', input, async () => {
      const ended = await ctx.db.update(
        SessionEntity,
        { id: input.sessionId, personId },
        { endedAt: ctx.now },
      );
      if (ended === 0) throw new ProblemError([NOT_AVAILABLE]);
      return input.sessionId;
    });
  }

  /** All but the one that asks. */
  async endOthers(ctx: RequestContext): Promise<void> {
    const { personId, sessionId } = ctx.person;
    await ctx.db.sql(
      'update session set ended_at = $3 where person_id = $1 and id <> $2 and ended_at is null',
      [personId, sessionId, ctx.now],
    );
  }
}
