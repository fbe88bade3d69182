import { Injectable } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { In } from 'typeorm';
import {
  checkNote,
  checkTask,
  OFFER_ANSWERS,
  ownerProblems,
  type TaskClass,
  type TaskFacts,
  type TaskMove,
  type TaskState,
  type TaskStep,
  taskLife,
  taskNextSteps,
} from '../rules/task.js';
import { checkTaskPage, type TaskPageInput } from '../rules/task-list.js';
import { TaskChangeEntity, TaskEntity, TaskOfferEntity } from './task.entities.js';
import type {
  AddTaskInput,
  AnswerTaskOfferInput,
  ChangeTaskInput,
  FinishTaskInput,
  HandOverTaskInput,
  OfferTaskInput,
  StepTaskInput,
} from './task.inputs.js';
import { agenciesAt, functionTitleOf, HELD, isHeldHere, takesPart } from './task.loader.js';
import { TaskOfferChecks } from './task-offer-checks.js';
import { TaskSources, WITHOUT_SOURCE } from './task-sources.js';

type LaidTask = Pick<TaskEntity, 'classification' | 'ownerFunction' | 'holderIds'>;

/** One statement: the page by day, how many there are and how many are late, as far as anybody counts. */
const PAGE = `
  with own as materialized (
    select t.*, t.state in ('OPEN', 'OFFERED') as is_open,
      owner_function = $5 and (classification = 'P1' or (select app.membership_id()) = any (holder_ids)) as is_mine
    from task t
    where t.agency_id = (select app.agency_id()) and ($1::uuid is null or t.site_id = $1)),
  found as (
    select * from own t
    where case $2 when 'OVER' then not is_open when 'MINE' then is_open and is_mine
      when 'NOBODY' then state = 'OPEN' and not ${HELD} else is_open end)
  select
    (select count(*)::int from (select from found limit ${COUNTED}) counted) as total,
    (select count(*)::int from (select from own where is_open and due_on < app.today() limit ${COUNTED}) l) as late,
    coalesce((
      select json_agg(json_build_object('id', p.id, 'agencyId', p.agency_id, 'siteId', p.site_id, 'verb', p.verb,
        'body', p.body, 'ownerFunction', p.owner_function, 'holderIds', p.holder_ids, 'dueOn', p.due_on, 'classification', p.classification,
        'sourceKind', p.source_kind, 'sourceId', p.source_id, 'state', p.state, 'note', p.note, 'version', p.version)
        order by p.due_on, p.id)
      from (
        select * from found
        where $3::uuid is null or (due_on, id) > (select due_on, id from task where id = $3)
        order by due_on, id limit $4) p), '[]') as rows`;

/** What functions of the own agency are to do: written down, done, handed over, offered to others. */
@Injectable()
export class TasksService {
  constructor(
    private readonly sources: TaskSources,
    private readonly offerChecks: TaskOfferChecks,
  ) {}

  async page(ctx: RequestContext, input: TaskPageInput & { readonly siteId?: string | null }) {
    const { first, after, filter } = orThrow(checkTaskPage(input));
    // The row beyond the page tells whether the list goes on.
    const [answer] = await ctx.db.sql<{ total: number; late: number; rows: TaskEntity[] }>(PAGE, [
      ...[input.siteId ?? null, filter, after, first + 1, await this.ownFunction(ctx)],
    ]);
    const rows = (answer?.rows ?? []).slice(0, first);
    noteOwn(ctx, rows);
    const goesOn = (answer?.rows.length ?? 0) > first;
    return {
      ...{ rows, total: answer?.total ?? 0, late: answer?.late ?? 0 },
      endCursor: goesOn ? (rows.at(-1)?.id ?? null) : null,
    };
  }

  /** Offers to the own agency that nobody has answered, the oldest first. */
  offers(ctx: RequestContext): Promise<TaskOfferEntity[]> {
    return ctx.db.find(TaskOfferEntity, {
      where: { toAgencyId: ctx.person.agencyId, state: 'OPEN' },
      order: { offeredAt: 'ASC', id: 'ASC' },
    });
  }

  find(ctx: RequestContext, id: string): Promise<TaskEntity> {
    return ctx.db.get(TaskEntity, { id });
  }

  /** One that is not the network’s, opened to be read, is an event of the log (INV-19). */
  async read(ctx: RequestContext, id: string): Promise<TaskEntity> {
    const task = await this.find(ctx, id);
    if (task.classification !== 'P1') ctx.opened('task', id);
    return task;
  }

  /** Problems: those of the fields, `NOT_AVAILABLE` for a source that the viewer does not see or that gives none. */
  async add(ctx: RequestContext, input: AddTaskInput): Promise<TaskEntity> {
    const id = await ctx.once('addTask', input, async () => {
      const fields = this.checked(ctx, input);
      const source = await this.sourceOf(ctx, input);
      await this.checkOwner(ctx, fields.ownerFunction, { ...source, isNew: true });
      return this.open(ctx, { ...fields, ...source, siteId: input.siteId });
    });
    return this.find(ctx, id);
  }

  /** Problems: those of the fields, `STEP_NOT_POSSIBLE`, `CONFLICT` when somebody was faster. */
  async change(ctx: RequestContext, input: ChangeTaskInput): Promise<TaskEntity> {
    const id = await ctx.once('changeTask', input, async () => {
      const task = await this.ready(ctx, input.taskId, 'edit');
      const { ownerFunction, ...fields } = this.checked(ctx, input);
      // Laid there anew it would lie with whoever holds the function by now.
      const isLaid = ownerFunction !== task.ownerFunction;
      if (isLaid) await this.checkOwner(ctx, ownerFunction, { ...task, isNew: false });
      await ctx.db.updateVersion(TaskEntity, { id: task.id }, input.expectedVersion, {
        ...fields,
        ...(isLaid ? { ownerFunction } : {}),
      });
      return task.id;
    });
    return this.find(ctx, id);
  }

  async finish(ctx: RequestContext, input: FinishTaskInput): Promise<TaskEntity> {
    const id = await ctx.once('finishTask', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      return this.move(ctx, input.taskId, 'finish', { note: orThrow(checkNote(input.note.text)) });
    });
    return this.find(ctx, id);
  }

  async step(ctx: RequestContext, input: StepTaskInput): Promise<TaskEntity> {
    const step = (['drop', 'reopen', 'withdraw'] as const).find((known) => known === input.step);
    if (!step) throw new ProblemError([{ code: 'INVALID_CODE', field: 'step' }]);
    const id = await ctx.once('stepTask', input, async () => {
      await this.move(ctx, input.taskId, step);
      if (step === 'withdraw') {
        const open = { taskId: input.taskId, state: 'OPEN' };
        const taken = await ctx.db.update(TaskOfferEntity, open, { state: 'WITHDRAWN' });
        if (taken === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      }
      return input.taskId;
    });
    return this.find(ctx, id);
  }

  async handOver(ctx: RequestContext, input: HandOverTaskInput): Promise<TaskEntity> {
    const id = await ctx.once('handOverTask', input, async () => {
      const { taskId, ownerFunction } = input;
      const task = await this.ready(ctx, taskId, 'handOver');
      await this.checkOwner(ctx, ownerFunction, { ...task, isNew: false });
      return this.move(ctx, taskId, 'handOver', { ownerFunction });
    });
    return this.find(ctx, id);
  }

  /**
   * Born from what another domain found wrong: ours, or offered at once to the agency it belongs to when that
   * takes part in the town and may be asked. For a mutation of that domain, which says once what it did.
   * Answers its id.
   */
  async bear(
    ctx: RequestContext,
    task: Pick<TaskEntity, 'siteId' | 'verb' | 'body' | 'dueOn' | 'sourceKind'> & {
      readonly sourceId: string;
      readonly belongsTo: string;
      /** Whom it lies with when it is ours; who writes, when left out. */
      readonly ownerFunction?: string;
    },
  ): Promise<string> {
    const { belongsTo, ...fields } = task;
    const source = await this.sourceOf(ctx, task);
    const isOurs = belongsTo === ctx.person.agencyId && task.ownerFunction;
    const ownerFunction = isOurs || (await this.ownFunction(ctx));
    const id = await this.open(ctx, { ...fields, ...source, ownerFunction });
    const there = (await ctx.load(agenciesAt, task.siteId)) ?? [];
    const offer = { siteId: task.siteId, toAgencyId: belongsTo };
    const isOther = belongsTo !== ctx.person.agencyId && there.includes(belongsTo);
    if (isOther && (await this.offerChecks.problems(ctx, offer)).length === 0) {
      await this.offerTo(ctx, id, belongsTo);
    }
    return id;
  }

  /**
   * What is P3 has no such step. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE`, `OFFER_NOBODY_ANSWERS` { who } of an
   * agency of the town where nobody can, those of {@link TaskOfferChecks}.
   */
  async offer(ctx: RequestContext, input: OfferTaskInput): Promise<TaskEntity> {
    const id = await ctx.once('offerTask', input, async () => {
      const { taskId, toAgencyId } = input;
      if (!(await ctx.load(agencyById, toAgencyId)) || toAgencyId === ctx.person.agencyId) {
        ctx.refuseIf([NOT_AVAILABLE]);
      }
      const { siteId } = await this.find(ctx, taskId);
      ctx.refuseIf(await this.unanswered(ctx, siteId, toAgencyId));
      ctx.refuseIf(await this.offerChecks.problems(ctx, { siteId, toAgencyId }));
      await this.offerTo(ctx, taskId, toAgencyId);
      return taskId;
    });
    return this.find(ctx, id);
  }

  /** Taken, it becomes a task of the own agency; the one who offered it is rid of theirs. Problem: `CONFLICT`. */
  async answer(ctx: RequestContext, input: AnswerTaskOfferInput): Promise<TaskOfferEntity> {
    const id = await ctx.once('answerTaskOffer', input, async () => {
      const answer = OFFER_ANSWERS.find((known) => known === input.answer);
      if (!answer) throw new ProblemError([{ code: 'INVALID_CODE', field: 'answer' }]);
      const offer = await ctx.db.get(TaskOfferEntity, {
        ...{ id: input.offerId, toAgencyId: ctx.person.agencyId },
      });
      const answeredFunction = await this.ownFunction(ctx);
      if (input.ownerFunction) {
        const taken = { classification: offer.classification, isNew: true };
        await this.checkOwner(ctx, input.ownerFunction, taken);
      }
      const open = { id: offer.id, state: 'OPEN' };
      const said = { state: answer, answeredAt: ctx.now, answeredFunction };
      if ((await ctx.db.update(TaskOfferEntity, open, said)) === 0) {
        ctx.refuseIf([{ code: 'CONFLICT' }]);
      }
      if (answer === 'TAKEN') {
        const { siteId, verb, body, dueOn } = offer;
        const classification = offer.classification as TaskClass;
        await this.open(ctx, {
          ...{ siteId, verb, body, dueOn, classification, sourceKind: 'OFFER', sourceId: null },
          ownerFunction: input.ownerFunction ?? answeredFunction,
        });
      }
      return offer.id;
    });
    return ctx.db.get(TaskOfferEntity, { id });
  }

  /** What the viewer may do with it now. */
  async nextSteps(ctx: RequestContext, task: Pick<TaskEntity, 'agencyId' | 'state'> & LaidTask) {
    const isMine = await this.isMine(ctx, task);
    return taskNextSteps(ctx.person, { ...task, isMine } as TaskFacts);
  }

  /** It lies with the viewer: by their function, and, unless it is the network’s, as it was given to it. */
  async isMine(ctx: RequestContext, task: LaidTask): Promise<boolean> {
    const { ownerFunction, classification, holderIds = [] } = task;
    if (ownerFunction !== (await this.ownFunction(ctx))) return false;
    return classification === 'P1' || holderIds.includes(ctx.person.membershipId);
  }

  /** The one that was born of a record of the own agency and is not done yet; held until the end, by one at a time. */
  async openOf(ctx: RequestContext, sourceKind: string, sourceId: string): Promise<string | null> {
    const { agencyId } = ctx.person;
    await ctx.db.sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `${sourceKind} ${agencyId} ${sourceId}`,
    ]);
    const where = { agencyId, sourceKind, sourceId, state: In(['OPEN', 'OFFERED']) };
    const [open] = await ctx.db.find(TaskEntity, { where, take: 1 });
    return open?.id ?? null;
  }

  async ownFunction(ctx: RequestContext): Promise<string> {
    return (await ctx.load(functionTitleOf, ctx.person.membershipId)) ?? '';
  }

  today(ctx: RequestContext): string {
    return localDate(ctx.now);
  }

  private async open(
    ctx: RequestContext,
    task: Omit<TaskEntity, 'id' | 'agencyId' | 'state' | 'note' | 'version'>,
  ): Promise<string> {
    const { agencyId } = ctx.person;
    const id = await ctx.db.insert(TaskEntity, { ...task, agencyId, state: 'OPEN' });
    await this.note(ctx, id, 'OPEN');
    if (task.sourceId) await this.sources.born(ctx, task.sourceKind, task.sourceId);
    return id;
  }

  private async move(
    ctx: RequestContext,
    id: string,
    move: TaskMove,
    changes: Partial<TaskEntity> = {},
  ): Promise<string> {
    const task = await this.ready(ctx, id, move);
    const state = orThrow(taskLife.take(task.state as TaskState, move));
    const from = { id, state: task.state, version: task.version };
    const version = task.version + 1;
    // Before it lies with somebody else, who then moves it.
    await this.note(ctx, id, state);
    const moved = await ctx.db.update(TaskEntity, from, { ...changes, state, version });
    if (moved === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
    return id;
  }

  /** The own agency’s when the step may be taken now. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE`. */
  private async ready(ctx: RequestContext, id: string, step: TaskStep): Promise<TaskEntity> {
    const task = await this.find(ctx, id);
    if (!(await this.nextSteps(ctx, task)).some((each) => each.step === step)) {
      const params = { state: task.state, step };
      ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params }]);
    }
    return task;
  }

  private async offerTo(ctx: RequestContext, taskId: string, toAgencyId: string): Promise<void> {
    await this.move(ctx, taskId, 'offer');
    const { siteId, verb, body, dueOn, classification } = await this.find(ctx, taskId);
    await ctx.db.insert(TaskOfferEntity, {
      ...{ taskId, agencyId: ctx.person.agencyId, toAgencyId, siteId },
      ...{ verb, body, dueOn, classification, state: 'OPEN' },
      ...{ offeredAt: ctx.now, offeredFunction: await this.ownFunction(ctx) },
    });
  }

  private async sourceOf(
    ctx: RequestContext,
    { sourceKind, sourceId }: Pick<AddTaskInput, 'sourceKind' | 'sourceId'>,
  ) {
    const kind = sourceKind ?? 'HAND';
    if (kind === 'HAND' && !sourceId) {
      return { sourceKind: kind, sourceId: null, classification: 'P2' as TaskClass };
    }
    const isNone = WITHOUT_SOURCE.some((known) => known === kind);
    const found = sourceId && !isNone ? await this.sources.find(ctx, kind, sourceId) : null;
    if (!found) throw new ProblemError([NOT_AVAILABLE]);
    return { sourceKind: kind, sourceId: sourceId ?? null, classification: found.classification };
  }

  private async note(ctx: RequestContext, taskId: string, state: TaskState) {
    const { agencyId } = ctx.person;
    const functionTitle = await this.ownFunction(ctx);
    const change = { taskId, agencyId, state, at: ctx.now, functionTitle };
    await ctx.db.insert(TaskChangeEntity, change);
  }

  private async checkOwner(
    ctx: RequestContext,
    ownerFunction: string,
    task: { readonly classification: string; readonly isNew: boolean },
  ): Promise<void> {
    const isOurs = (await ctx.load(isHeldHere, ownerFunction)) === true;
    const isMine = ownerFunction === (await this.ownFunction(ctx));
    const facts = { ...task, classification: task.classification as TaskClass };
    ctx.refuseIf(ownerProblems(ctx.person.roles, { isOurs, isMine }, facts));
  }

  private async unanswered(ctx: RequestContext, siteId: string, toAgencyId: string) {
    const there = (await ctx.load(agenciesAt, siteId)) ?? [];
    if (there.includes(toAgencyId)) return [];
    if (!(await takesPart(ctx, siteId, toAgencyId))) return [NOT_AVAILABLE];
    const params = { who: (await ctx.load(agencyById, toAgencyId))?.shortName ?? '' };
    return [{ code: 'OFFER_NOBODY_ANSWERS', field: 'toAgencyId', params }];
  }

  private checked(ctx: RequestContext, input: Omit<ChangeTaskInput, 'taskId' | 'expectedVersion'>) {
    acceptTexts(ctx, input, input.overrides);
    const { verb, body, ownerFunction, dueOn } = input;
    return orThrow(checkTask({ verb, body: body.text, ownerFunction, dueOn }));
  }
}

/** A list with what is the own agency’s alone (P3) is an event of the log (INV-19); one of P2 is none. */
function noteOwn(ctx: RequestContext, rows: readonly Pick<TaskEntity, 'classification'>[]): void {
  const { length } = rows.filter(({ classification }) => classification === 'P3');
  if (length > 0) ctx.note({ action: 'LIST', objectType: 'task', rowCount: length });
}
