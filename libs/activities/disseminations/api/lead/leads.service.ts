import { Injectable } from '@nestjs/common';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { ActorEntity } from '@stad/actors/api/actor.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { textProblems } from '@stad/safeguards/api/texts/accept-texts.js';
import type { FoundSource } from '@stad/tasks/api/task-sources.js';
import {
  checkLead,
  type LeadFacts,
  type LeadMove,
  type LeadState,
  type LeadStep,
  leadLife,
  leadSteps,
  noteLeadStep,
  takeLeadStep,
} from '../../rules/lead.js';
import { DisseminationLeadEntity } from '../dissemination.entities.js';
import { disseminationOf, readDisseminations } from '../dissemination.loader.js';
import { DisseminationsService } from '../disseminations.service.js';
import { actorOfLead, leadsOf } from './lead.loaders.js';
import type {
  AddLeadInput,
  ChangeLeadInput,
  RemoveLeadInput,
  StepLeadInput,
} from './lead.types.js';

/** By pressing; a follow-up is a task, which says that it was born (`followedUp`). */
const PRESSED: readonly LeadMove[] = [
  ...(['becomeActor', 'becomeMeeting', 'becomeAdoption', 'end', 'reopen'] as const),
];

/** Who has heard of the work and wants more: noted, followed up, and what became of it. */
@Injectable()
export class LeadsService {
  constructor(private readonly disseminations: DisseminationsService) {}

  /** Problems: those of `checkLead` and of the text, `NOT_BEGUN`, `STEP_NOT_POSSIBLE`, `NOT_AVAILABLE`. */
  async add(ctx: RequestContext, input: AddLeadInput): Promise<ActivityEntity> {
    const activityId = await ctx.once('addLead', input, async () => {
      const { disseminationId: id } = input;
      const origin = (await readDisseminations(ctx, [id])).get(id);
      if (origin?.ownerAgencyId !== ctx.person.agencyId) throw new ProblemError([NOT_AVAILABLE]);
      const [step] = noteLeadStep(ctx.person, origin, ctx.now);
      ctx.refuseIf(step ? step.missing : [{ code: 'STEP_NOT_POSSIBLE' }]);
      await ctx.db.insert(DisseminationLeadEntity, {
        ...{ ...this.checked(ctx, input), activityId: id, agencyId: origin.ownerAgencyId },
        ...{ state: 'NEW', stateOn: localDate(ctx.now), notedAt: ctx.now },
      });
      return id;
    });
    return this.disseminations.find(ctx, activityId);
  }

  /** Problems: as {@link add}, and `CONFLICT`. */
  async change(ctx: RequestContext, input: ChangeLeadInput): Promise<ActivityEntity> {
    const activityId = await ctx.once('changeLead', input, async () => {
      const { id, activityId: of } = await this.ready(ctx, input.leadId, 'change');
      const lead = this.checked(ctx, input);
      await ctx.db.updateVersion(DisseminationLeadEntity, { id }, input.expectedVersion, lead);
      return of;
    });
    return this.disseminations.find(ctx, activityId);
  }

  /** Problems: `INVALID_CODE`, `LEAD_ACTOR_MISSING`, `STEP_NOT_POSSIBLE`, `NOT_AVAILABLE`, `CONFLICT`. */
  async step(ctx: RequestContext, input: StepLeadInput): Promise<ActivityEntity> {
    const step = PRESSED.find((known) => known === input.step);
    if (!step) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    const activityId = await ctx.once('stepLead', input, async () => {
      const lead = await this.ready(ctx, input.leadId, step);
      const actorId = step === 'becomeActor' ? await this.actorFor(ctx, lead, input) : null;
      await this.move(ctx, lead, step, actorId);
      return lead.activityId;
    });
    return this.disseminations.find(ctx, activityId);
  }

  async remove(ctx: RequestContext, input: RemoveLeadInput): Promise<ActivityEntity> {
    const activityId = await ctx.once('removeLead', input, async () => {
      const { id, activityId: of } = await this.ready(ctx, input.leadId, 'delete');
      await ctx.db.delete(DisseminationLeadEntity, { id });
      return of;
    });
    return this.disseminations.find(ctx, activityId);
  }

  /** Those of one activity. Who has not become an active actor is P2 (decision 49): that one is opened. */
  async read(ctx: RequestContext, activityId: string): Promise<DisseminationLeadEntity[]> {
    const leads = (await ctx.load(leadsOf, activityId)) ?? [];
    const actors = await Promise.all(
      leads.map(({ actorId }) => (actorId ? ctx.load(actorOfLead, actorId) : null)),
    );
    const core = leads.filter((_, at) => !actors[at]?.inNetwork);
    if (core.length > 0) ctx.opened('dissemination_lead', ...core.map(({ id }) => id));
    return leads;
  }

  async nextSteps(ctx: RequestContext, lead: DisseminationLeadEntity) {
    const origin = await ctx.load(disseminationOf, lead.activityId);
    return origin ? leadSteps(ctx.person, { ...origin, state: lead.state as LeadState }) : [];
  }

  /** As what a task is born from: its own agency’s, while it may be followed up; P2 until its actor is active. */
  async source(ctx: RequestContext, id: string): Promise<FoundSource | null> {
    const lead = await ctx.db.findOne(DisseminationLeadEntity, { id });
    if (!lead || lead.agencyId !== ctx.person.agencyId) return null;
    const actor = lead.actorId ? await ctx.load(actorOfLead, lead.actorId) : null;
    return {
      classification: actor?.inNetwork ? 'P1' : 'P2',
      path: `/spridning/${lead.activityId}`,
    };
  }

  /** A task was born of it. Problems: `STEP_NOT_POSSIBLE`, `PROGRAMME_READ_ONLY`. */
  async followedUp(ctx: RequestContext, id: string): Promise<void> {
    await this.move(ctx, await this.ready(ctx, id, 'followUp'), 'followUp', null);
  }

  private async move(
    ctx: RequestContext,
    lead: DisseminationLeadEntity,
    step: LeadMove,
    actorId: string | null,
  ): Promise<void> {
    const state = orThrow(leadLife.take(lead.state as LeadState, step));
    if (state === lead.state) return;
    const changes = { state, stateOn: localDate(ctx.now), actorId };
    const { id, version } = lead;
    await ctx.db.updateVersion(DisseminationLeadEntity, { id }, version, changes);
  }

  /** Of the town of the activity, and one that the viewer sees. */
  private async actorFor(
    ctx: RequestContext,
    { activityId }: DisseminationLeadEntity,
    { actorId }: StepLeadInput,
  ): Promise<string> {
    if (!actorId) throw new ProblemError([{ code: 'LEAD_ACTOR_MISSING', field: 'actorId' }]);
    const { siteId } = await this.disseminations.find(ctx, activityId);
    return (await ctx.db.get(ActorEntity, { id: actorId, siteId })).id;
  }

  private async ready(
    ctx: RequestContext,
    id: string,
    step: LeadStep,
  ): Promise<DisseminationLeadEntity> {
    const lead = await ctx.db.get(DisseminationLeadEntity, { id });
    const origin = (await readDisseminations(ctx, [lead.activityId])).get(lead.activityId);
    if (origin?.ownerAgencyId !== ctx.person.agencyId) throw new ProblemError([NOT_AVAILABLE]);
    const facts: LeadFacts = { ...origin, state: lead.state as LeadState };
    orThrow(takeLeadStep(ctx.person, facts, step));
    return lead;
  }

  private checked(ctx: RequestContext, input: Omit<AddLeadInput, 'disseminationId'>) {
    const { organisation, kind, functionTitle, wants, wish } = input;
    const read = checkLead({ organisation, kind, functionTitle, wants, wish: wish.text });
    ctx.refuseIf([...problemsOf(read), ...textProblems(ctx, input, input.overrides)]);
    return orThrow(read);
  }
}
