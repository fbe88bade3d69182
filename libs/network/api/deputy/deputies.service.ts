import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { In, IsNull } from 'typeorm';
import { checkDeputy, standsInOn } from '../../rules/deputy.js';
import { DeputyEntity } from './deputy.entities.js';
import type { EndDeputyInput, RegisterDeputyInput } from './deputy.inputs.js';
import type { Deputy } from './deputy.types.js';

const MOST = 60;

/** *Ställföreträdare* of the own agency. */
@Injectable()
export class DeputiesService {
  /** The latest first. */
  async list(ctx: RequestContext): Promise<readonly Deputy[]> {
    const { agencyId } = ctx.person;
    const rows = await ctx.db.find(DeputyEntity, {
      where: { agencyId },
      order: { fromOn: 'DESC', id: 'ASC' },
      take: MOST,
    });
    const ids = [...new Set(rows.map(({ membershipId }) => membershipId))];
    const people = await ctx.db.find(MembershipEntity, { where: { id: In(ids) } });
    const today = localDate(ctx.now);
    return rows.map((row) => ({
      id: row.id,
      functionTitle: people.find(({ id }) => id === row.membershipId)?.functionTitle ?? '',
      forRole: row.forRole,
      from: row.fromOn,
      to: row.toOn,
      state: stateOf(row, today),
    }));
  }

  /** Problems: `NOT_AVAILABLE` on the person, those of `checkDeputy`. */
  async register(ctx: RequestContext, input: RegisterDeputyInput): Promise<readonly Deputy[]> {
    await ctx.once('registerDeputy', input, async () => {
      const { agencyId, membershipId: registeredBy } = ctx.person;
      const { membershipId, from, to } = input;
      const person = await ctx.db.findOne(MembershipEntity, { id: membershipId, agencyId });
      if (!person) throw new ProblemError([{ ...NOT_AVAILABLE, field: 'membershipId' }]);
      const others = await ctx.db.find(DeputyEntity, {
        where: { agencyId, membershipId, endedAt: IsNull() },
      });
      const forRole = orThrow(
        checkDeputy(
          {
            from,
            to,
            forRole: input.forRole,
            roles: person.roles,
            others: others.map(({ fromOn, toOn }) => ({ from: fromOn, to: toOn })),
          },
          localDate(ctx.now),
        ),
      );
      return ctx.db.insert(DeputyEntity, {
        agencyId,
        membershipId,
        forRole,
        fromOn: from,
        toOn: to,
        registeredBy,
        registeredAt: ctx.now,
      });
    });
    return this.list(ctx);
  }

  /** Ends it now; what was given stands. Ended twice is ended once. */
  async end(ctx: RequestContext, input: EndDeputyInput): Promise<readonly Deputy[]> {
    await ctx.once('endDeputy', input, async () => {
      const { agencyId } = ctx.person;
      const row = await ctx.db.get(DeputyEntity, { id: input.deputyId, agencyId });
      if (row.endedAt === null) {
        await ctx.db.update(
          DeputyEntity,
          { id: row.id, agencyId, endedAt: IsNull() },
          { endedAt: ctx.now },
        );
      }
      return row.id;
    });
    return this.list(ctx);
  }
}

function stateOf({ fromOn: from, toOn: to, endedAt }: DeputyEntity, today: string): string {
  if (endedAt !== null) return 'ENDED';
  if (standsInOn({ from, to }, today)) return 'IN_FORCE';
  return today < from ? 'COMING' : 'OVER';
}
