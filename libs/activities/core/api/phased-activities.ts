import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import type { EntityTarget } from 'typeorm';
import { takesTime } from '../rules/phase.js';
import { type PhaseMove, phaseLife } from '../rules/phase-life.js';
import type { PhaseSteps, StepFacts } from '../rules/phase-steps.js';
import type { ActivitiesService, ChangeActivity, OpenActivity } from './activities.service.js';
import { ActivityEntity } from './activity.entities.js';
import { tellParticipants } from './participant/tell-participants.js';

/** The columns that a type's own table has, whatever else it has. */
export interface PhasedEntity {
  activityId: string;
  agencyId: string;
  state: string;
  cancelReason: string | null;
}

/** What a type's own reader answers, whatever else it knows. */
export interface PhasedRow extends StepFacts {
  readonly activityId: string;
}

export interface PhasedType<Row, Step extends string> {
  readonly kind: string;
  readonly entity: EntityTarget<PhasedEntity>;
  /** Reads afresh what its rules ask for. */
  read(ctx: RequestContext, ids: readonly string[]): Promise<ReadonlyMap<string, Row>>;
  readonly steps: PhaseSteps<Row, Step>;
}

interface Sent {
  readonly clientMutationId: string;
}

/**
 * What every type whose states are the phases does with its activities in the same way: opens one, takes it
 * through its life, throws a draft away. Its own service extends it.
 */
export abstract class PhasedActivities<
  Details extends PhasedEntity,
  Row extends PhasedRow,
  Step extends string,
> {
  protected constructor(
    protected readonly activities: ActivitiesService,
    private readonly type: PhasedType<Row, Step>,
  ) {}

  find(ctx: RequestContext, id: string): Promise<ActivityEntity> {
    return ctx.db.get(ActivityEntity, { id, kind: this.type.kind });
  }

  /** The own agency's activity when the step may be taken now; somebody else's is not available. */
  async ready(
    ctx: RequestContext,
    id: string,
    step: Parameters<PhaseSteps<Row, Step>['take']>[2],
  ): Promise<Row> {
    const row = (await this.type.read(ctx, [id])).get(id);
    if (row?.ownerAgencyId !== ctx.person.agencyId) throw new ProblemError([NOT_AVAILABLE]);
    orThrow(this.type.steps.take(ctx.person, row, step, ctx.now));
    return row;
  }

  /** Writes once, however often it is sent, and reads what is there now. */
  protected async write(
    ctx: RequestContext,
    operation: string,
    input: Sent,
    work: () => Promise<string>,
  ): Promise<ActivityEntity> {
    return this.find(ctx, await ctx.once(operation, input, work));
  }

  /** A draft; once it is confirmed, open to the network of its town, or as its type says by its class. */
  protected async open(
    ctx: RequestContext,
    frame: Omit<OpenActivity, 'id' | 'kind' | 'phase' | 'classification'> &
      Partial<Pick<OpenActivity, 'classification'>>,
    details: Partial<Details>,
  ): Promise<string> {
    const { kind, entity } = this.type;
    const activityId = await this.activities.open(ctx, {
      ...{ classification: 'P1', ...frame, kind, phase: 'PLANNED' },
    });
    const { agencyId } = ctx.person;
    await ctx.db.insertMany(entity, [{ ...details, activityId, agencyId, state: 'PLANNED' }]);
    return activityId;
  }

  /**
   * Takes one step of its life; `also` does and answers what else the step writes. Confirmed, everyone at the
   * site reads it; what is confirmed again is a newer plan than what was put off.
   */
  protected move(
    ctx: RequestContext,
    operation: string,
    { id, input }: { readonly id: string; readonly input: Sent },
    move: PhaseMove,
    also?: (row: Row) => Partial<Details>,
  ): Promise<ActivityEntity> {
    return this.write(ctx, operation, input, () => this.take(ctx, id, move, also));
  }

  /** The step itself, for a mutation that writes more than it. Answers the id. */
  protected async take(
    ctx: RequestContext,
    id: string,
    move: PhaseMove,
    also?: (row: Row) => Partial<Details>,
  ): Promise<string> {
    const row = await this.ready(ctx, id, move);
    const { activityId } = row;
    const state = orThrow(phaseLife.take(row.state, move));
    const changes = also?.(row) ?? {};
    if (move === 'confirm') await this.publish(ctx, activityId);
    const from = { activityId, state: row.state };
    const moved = await ctx.db.update(this.type.entity, from, { ...changes, state });
    if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
    await this.activities.setPhase(ctx, activityId, state);
    if (takesTime(state) !== takesTime(row.state)) await this.tellTime(ctx, activityId);
    return activityId;
  }

  /** Writes the plan again; those who were asked are told of another time. Problem: `CONFLICT`. */
  protected async changePlan(
    ctx: RequestContext,
    before: Pick<ActivityEntity, 'id' | 'startsAt' | 'endsAt'>,
    expectedVersion: number,
    changes: ChangeActivity & { readonly startsAt: Date; readonly endsAt: Date },
  ): Promise<void> {
    await this.activities.changePlan(ctx, before.id, expectedVersion, changes);
    const isMoved = +changes.startsAt !== +before.startsAt || +changes.endsAt !== +before.endsAt;
    if (isMoved) await this.tellTime(ctx, before.id);
  }

  /** Those who are to know that the time is another, or holds no longer; a type may know of more. */
  protected tellTime(ctx: RequestContext, activityId: string): Promise<void> {
    return tellParticipants(ctx, activityId, 'EVERYONE');
  }

  /** Throws away a draft that nobody else has seen; `first` what hangs on it. */
  protected discard(
    ctx: RequestContext,
    operation: string,
    { id, input }: { readonly id: string; readonly input: Sent },
    first?: (activityId: string) => Promise<unknown>,
  ): Promise<string> {
    return ctx.once(operation, input, async () => {
      const { activityId } = await this.ready(ctx, id, 'delete');
      await first?.(activityId);
      await ctx.db.delete(this.type.entity, { activityId });
      await this.activities.discard(ctx, activityId);
      return activityId;
    });
  }

  private async publish(ctx: RequestContext, activityId: string): Promise<void> {
    const { id, lifecycle, version } = await this.find(ctx, activityId);
    if (lifecycle === 'FINALISED') await this.activities.changePlan(ctx, id, version, {});
    else await this.activities.finalise(ctx, id);
  }
}
