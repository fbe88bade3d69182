import { Injectable } from '@nestjs/common';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { textProblems } from '@stad/safeguards/api/texts/accept-texts.js';
import { LONGEST } from '../../rules/learning/learning.js';
import { ActivityEntity } from '../activity.entities.js';
import { hasTopic } from '../activity-types.js';
import { inOpenProgramme } from '../open-programme.js';
import { ObservationEntity } from './observation.entity.js';
import type {
  ChangeObservationInput,
  RemoveObservationInput,
  WriteObservationInput,
} from './observation.types.js';

/** Notes of what was seen, by several people at once: each has rows of their own. */
@Injectable()
export class ObservationsService {
  /** Problems: `OBSERVATION_MISSING`, `TEXT_TOO_LONG`, `NOT_BEGUN`, those of the text. */
  async write(ctx: RequestContext, input: WriteObservationInput): Promise<ObservationEntity> {
    const id = await ctx.once('writeObservation', input, async () => {
      const { agencyId, membershipId } = ctx.person;
      const activity = await ctx.db.get(ActivityEntity, { id: input.activityId });
      const { id: activityId, startsAt } = activity;
      await inOpenProgramme(ctx, activity.programmeId);
      const { topicId = null } = input;
      if (topicId && !(await hasTopic(ctx, activity, topicId))) ctx.refuseIf([NOT_AVAILABLE]);
      const early: Problem[] = ctx.now < startsAt ? [{ code: 'NOT_BEGUN' }] : [];
      ctx.refuseIf([...early, ...bodyProblems(ctx, input)]);
      const { functionTitle } = await ctx.db.get(MembershipEntity, { id: membershipId });
      return ctx.db.insert(ObservationEntity, {
        ...{ activityId, agencyId, topicId, functionTitle },
        ...{ body: input.body.text.trim(), writtenBy: membershipId, writtenAt: ctx.now },
      });
    });
    return ctx.db.get(ObservationEntity, { id });
  }

  async change(ctx: RequestContext, input: ChangeObservationInput): Promise<ObservationEntity> {
    const changed = await ctx.once('changeObservation', input, async () => {
      const { id } = await this.mine(ctx, input.observationId);
      ctx.refuseIf(bodyProblems(ctx, input));
      const body = input.body.text.trim();
      await ctx.db.updateVersion(ObservationEntity, { id }, input.expectedVersion, { body });
      return id;
    });
    return ctx.db.get(ObservationEntity, { id: changed });
  }

  remove(ctx: RequestContext, input: RemoveObservationInput): Promise<string> {
    return ctx.once('removeObservation', input, async () => {
      const { id } = await this.mine(ctx, input.observationId);
      await ctx.db.delete(ObservationEntity, { id });
      return id;
    });
  }

  private async mine(ctx: RequestContext, id: string): Promise<ObservationEntity> {
    const row = await ctx.db.get(ObservationEntity, { id });
    if (row.writtenBy !== ctx.person.membershipId) ctx.refuseIf([NOT_AVAILABLE]);
    const { programmeId } = await ctx.db.get(ActivityEntity, { id: row.activityId });
    await inOpenProgramme(ctx, programmeId);
    return row;
  }
}

function bodyProblems(
  ctx: RequestContext,
  input: Pick<ChangeObservationInput, 'body' | 'overrides'>,
): readonly Problem[] {
  const { length } = input.body.text.trim();
  const largest = LONGEST.body;
  return [
    ...(length < 2 ? [{ code: 'OBSERVATION_MISSING', field: 'body' }] : []),
    ...(length > largest ? [{ code: 'TEXT_TOO_LONG', field: 'body', params: { largest } }] : []),
    ...textProblems(ctx, input, input.overrides),
  ];
}
