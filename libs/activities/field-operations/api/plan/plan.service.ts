import { Injectable } from '@nestjs/common';
import { ActivitiesService } from '@stad/activities/core/api/activities.service.js';
import { aimsOf } from '@stad/activities/core/api/aims.input.js';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { type Clocks, claimProblems } from '@stad/platform/rules/claimed-time.js';
import { changePart } from '@stad/platform/rules/merge.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import type { AreaEntity } from '@stad/programme/api/programme.entities.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
import type { Area, AreaKind } from '@stad/programme/rules/area.js';
import type { ProgrammeState } from '@stad/programme/rules/programme-state.js';
import { IsNull } from 'typeorm';
import { isMoved } from '../../rules/ask-first.js';
import { CHECK_IN_INTERVALS } from '../../rules/check-in/check-in-choice.js';
import { awaitsStart, passPhases } from '../../rules/pass-life.js';
import {
  type PlanGround,
  type PlannedPass,
  planPass,
  type WhenAndWhere,
} from '../../rules/pass-plan.js';
import { PASS_KIND } from '../../rules/pass-type.js';
import { sendPass } from '../../rules/send.js';
import { testedStepProblems, tidySteps } from '../../rules/tested-steps.js';
import { asksOf, fallenGoAheads, writeVoids } from '../go-ahead/fallen.js';
import { tellInvited } from '../invite/tell.js';
import type { PassDocument, PassEdit, PassRow } from '../pass/pass.document.js';
import { FieldOperationEntity } from '../pass/pass.entities.js';
import { PassesService } from '../pass/passes.service.js';
import { passTextProblems } from '../pass/texts.js';
import type {
  ChangeReadinessInput,
  ChangeWhenAndWhereInput,
  PassInput,
  PlanFieldPassInput,
} from './plan.inputs.js';
import { givenReadiness, type ReadinessPart, readinessPartOf } from './readiness-part.js';
import { givenWhen, type WhenPart, whenPartOf } from './when-part.js';

/** The name of every pass in mixed lists: what it is about is for those who may open it. */
const TITLE = 'Fältpass';
const LONGEST_PLACE = 160;

/** The areas of a new plan, and the points that it has beside those of the template. */
const PLACE = `
  with placed as (
    insert into field_operation_area (activity_id, area_id, agency_id)
    select $1, area.id, $2 from unnest($3::uuid[]) as area(id))
  insert into checklist_point (activity_id, agency_id, position, text, source)
  select $1, $2, c.at + (select count(*) from checklist_point p where p.activity_id = $1), c.text, 'ADDED'
  from unnest($4::text[]) with ordinality as c(text, at)
  where not exists (
    select from checklist_point p where p.activity_id = $1 and lower(p.text) = lower(c.text))`;

/** What a new plan has beside what is checked. */
type PlanMore = Partial<FieldOperationEntity> & {
  readonly aims?: ReturnType<typeof aimsOf>;
  readonly points?: readonly string[];
};

/** The owner's plan: when and where, what is ready, and sending it. */
@Injectable()
export class PlanService {
  constructor(
    private readonly passes: PassesService,
    private readonly activities: ActivitiesService,
    private readonly programmes: ProgrammeService,
  ) {}

  async plan(ctx: RequestContext, input: PlanFieldPassInput): Promise<PassDocument> {
    const id = await ctx.once('planFieldPass', input, async () => {
      const ground = await this.ground(ctx, input.siteId, input.programmeId);
      const modelTest = input.modelTest ?? false;
      const aim = input.aim?.text.trim() ?? '';
      const planned = this.checked(ctx, input, { ...input, aim }, ground, 'DRAFT');
      const testedSteps = [...tidySteps(input.testedSteps ?? [])];
      return this.openPlan(ctx, input.programmeId, ground, planned, {
        ...{ modelTest, testedSteps },
        aims: aimsOf(input),
      });
    });
    return this.passes.get(ctx, id);
  }

  /**
   * Writes a new plan that its own agency alone sees. Its checklist is the template of its type, by
   * trigger, and `points` of its own; `aims` say why it is done.
   */
  async openPlan(
    ctx: RequestContext,
    programmeId: string,
    ground: NamedGround,
    planned: PlannedPass,
    { aims, points = [], ...more }: PlanMore = {},
  ): Promise<string> {
    const { siteId } = ground;
    const { startsAt, endsAt, type, aim, areas } = planned;
    const { agencyId } = ctx.person;
    const activityId = await this.activities.open(ctx, {
      kind: PASS_KIND,
      siteId,
      programmeId,
      title: TITLE,
      startsAt,
      endsAt,
      placeLabel: placeLabel(planned, ground),
      classification: 'P2',
      phase: passPhases.PLANNING,
      ...aims,
    });
    await ctx.db.insertMany(FieldOperationEntity, [
      { ...more, activityId, agencyId, siteId, type, aim },
    ]);
    await ctx.db.sql(PLACE, [activityId, agencyId, areas.map((area) => area.id), [...points]]);
    return activityId;
  }

  /** What a plan at a site in a programme is checked against. Problems: `PROGRAMME_READ_ONLY`, `NOT_AVAILABLE`. */
  async ground(ctx: RequestContext, siteId: string, programmeId: string): Promise<NamedGround> {
    if (!ctx.person.coreSiteIds.includes(siteId)) ctx.refuseIf([NOT_AVAILABLE]);
    const [programme, areas] = await Promise.all([
      this.programmes.writable(ctx, programmeId),
      this.programmes.areas(ctx, siteId),
    ]);
    const { startsOn, endsOn, state } = programme;
    const frame = { startsOn, endsOn, state: state as ProgrammeState };
    return { siteId, areas: areas.map(areaOf), programme: frame };
  }

  /**
   * Changes when and where: the fields given, merged over what others have saved since where the input
   * says what it began with. Go-aheads that were given to something else fall (INV-10): they are read
   * in the answer, each with its reasons. Problems: `CONFLICT`, and for a change that saves by itself
   * those of {@link askFirst}.
   */
  async changeWhenAndWhere(ctx: RequestContext, input: ChangeWhenAndWhereInput): Promise<PassRow> {
    return this.changed(ctx, 'changeWhenAndWhere', input, (pass) =>
      this.writeWhen(ctx, input, pass),
    );
  }

  private async writeWhen(
    ctx: RequestContext,
    input: ChangeWhenAndWhereInput,
    pass: PassEdit,
  ): Promise<void> {
    const ground = groundOf(pass);
    const part = orThrow(
      changePart<WhenPart>(whenPartOf(pass), pass.whenVersion, {
        to: givenWhen(pass, input),
        from: input.from ? givenWhen(pass, input.from) : null,
        expectedVersion: input.expectedVersion,
      }),
    );
    const stage = pass.state === 'PLANNING' ? 'DRAFT' : 'SENT';
    const planned = this.checked(ctx, input, { ...part, ...part.startsAt }, ground, stage);
    const { id: activityId, agencyId } = pass;
    const { startsAt, endsAt, type, aim } = planned;
    const fallen = fallenGoAheads(pass, ctx.person.agencyId, {
      type,
      startsAt,
      areaGroups: planned.areas.map((area) => area.group),
    });
    if (input.byItself) ctx.refuseIf(asksOf(pass, { fallen, to: planned }));
    // The plan first, then the activity: everybody takes the two rows in this order.
    await ctx.db.updateVersion(
      FieldOperationEntity,
      { activityId, agencyId },
      pass.whenVersion,
      { type, aim, modelTest: part.modelTest, testedSteps: [...part.testedSteps] },
      'whenVersion',
    );
    const moves = isMoved(pass, planned);
    const place = placeLabel(planned, ground);
    const { aimTag, goalId } = part;
    const isForOther = aimTag !== pass.aimTag || goalId !== pass.goalId;
    // A new line of what for is nothing to the activity: most saves as somebody types are of that kind.
    if (moves || isForOther || place !== pass.placeLabel) {
      const changes = { startsAt, endsAt, placeLabel: place, aimTag, goalId };
      await this.activities.change(ctx, activityId, changes);
    }
    await this.replaceAreas(ctx, pass, planned);
    await writeVoids(ctx, activityId, fallen);
    if (moves && awaitsStart(pass.state)) {
      await tellInvited(ctx, { ...pass, startsAt }, 'EVERYONE', 'MOVED');
    }
  }

  /** Check-in, the child procedure and the plans that the team is briefed on: the fields given, merged. */
  async changeReadiness(ctx: RequestContext, input: ChangeReadinessInput): Promise<PassRow> {
    return this.changed(ctx, 'changeReadiness', input, (pass) =>
      this.writeReadiness(ctx, input, pass),
    );
  }

  private async writeReadiness(
    ctx: RequestContext,
    input: ChangeReadinessInput,
    pass: PassEdit,
  ): Promise<void> {
    const part = orThrow(
      changePart<ReadinessPart>(readinessPartOf(pass), pass.readinessVersion, {
        to: givenReadiness(input),
        from: input.from ? givenReadiness(input.from) : null,
        expectedVersion: input.expectedVersion,
      }),
    );
    ctx.refuseIf([
      ...passTextProblems(ctx, { ...input, from: null }, input.overrides),
      ...readinessProblems(part),
      ...alarmTestProblems(pass, part, ctx.clocks),
    ]);
    const { id: activityId, agencyId } = pass;
    await ctx.db.updateVersion(
      FieldOperationEntity,
      { activityId, agencyId },
      pass.readinessVersion,
      { ...part, abortCriteria: [...part.abortCriteria] },
      'readinessVersion',
    );
  }

  /** Once; what the change is held against is read together with the receipt. */
  private async changed(
    ctx: RequestContext,
    operation: string,
    input: { readonly clientMutationId: string; readonly passId: string },
    write: (pass: PassEdit) => Promise<void>,
  ): Promise<PassRow> {
    let before: PassEdit | null = null;
    const work = async (pass: PassEdit) => {
      this.passes.requireEdit(ctx, pass);
      await write(pass);
      before = pass;
      return pass.id;
    };
    const ahead = () => this.passes.forEditing(ctx, input.passId);
    const id = await ctx.onceOn(input.passId, operation, input, work, ahead);
    return this.passes.changedPlan(ctx, id, before);
  }

  /**
   * Sends the plan: the share with everyone asked, the number, *upptagen* for the team, and the wait
   * for each employer's go-ahead (INV-03). State, number and busy spans follow by trigger.
   */
  async send(ctx: RequestContext, input: PassInput): Promise<PassDocument> {
    const id = await ctx.once('sendPlan', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'send');
      const { membershipId } = ctx.person;
      const shares = sendPass(
        this.passes.facts(ctx, pass),
        pass.invitedAgencyIds,
        (pass.around?.coreAgencies ?? []).map((agency) => agency.id),
      );
      const receivers = orThrow(shares);
      const sent = await ctx.db.update(
        FieldOperationEntity,
        { activityId: pass.id, sentAt: IsNull() },
        { sentAt: ctx.now, sentBy: membershipId },
      );
      if (sent === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await this.activities.share(ctx, pass, receivers);
      await tellInvited(ctx, pass, 'EVERYONE', 'ASKED');
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Throws away a plan that nobody else has seen; answers its id. */
  deleteUnsent(ctx: RequestContext, input: PassInput): Promise<string> {
    return ctx.once('deleteUnsentPlan', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'delete');
      const gone = await ctx.db.delete(FieldOperationEntity, { activityId: pass.id });
      if (gone === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      await this.activities.discard(ctx, pass.id);
      return pass.id;
    });
  }

  /** What an input began with is compared and not kept: its texts are those that stand already. */
  private checked(
    ctx: RequestContext,
    input: PlanFieldPassInput | ChangeWhenAndWhereInput,
    plan: WhenAndWhere,
    ground: PlanGround,
    stage: 'DRAFT' | 'SENT',
  ): PlannedPass {
    const texts = passTextProblems(ctx, { ...input, from: null }, input.overrides);
    const planned = planPass(plan, ground, stage);
    const steps = testedStepProblems(input.testedSteps ?? []);
    ctx.refuseIf([...texts, ...problemsOf(planned), ...steps]);
    return orThrow(planned);
  }

  private async replaceAreas(
    ctx: RequestContext,
    pass: PassRow,
    planned: PlannedPass,
  ): Promise<void> {
    const ids = planned.areas.map((area) => area.id);
    const before = pass.areas.map((area) => area.id);
    if (ids.length === before.length && ids.every((id) => before.includes(id))) return;
    await ctx.db.sql(
      `with gone as (delete from field_operation_area where activity_id = $1 and not area_id = any ($2))
       insert into field_operation_area (activity_id, area_id, agency_id)
       select $1, fresh.id, $4 from unnest($3::uuid[]) as fresh(id)`,
      [pass.id, ids, ids.filter((id) => !before.includes(id)), pass.agencyId],
    );
  }
}

/** The ground of a plan, with the names its place is shown by. */
export interface NamedGround extends PlanGround {
  readonly areas: readonly (Area & { readonly name: string })[];
}

function areaOf({ id, siteId, code, name, areaGroup, kind }: AreaEntity) {
  return { id, siteId, code, name, group: areaGroup, kind: kind as AreaKind };
}

function groundOf(pass: PassEdit): NamedGround {
  const { siteId, programmeState: state, periodStartsOn, periodEndsOn } = pass;
  const areas = pass.siteAreas.map(areaOf);
  return { siteId, areas, programme: { state, startsOn: periodStartsOn, endsOn: periodEndsOn } };
}

/** The areas by name, as the mixed lists show the place. */
function placeLabel(planned: PlannedPass, ground: NamedGround): string {
  return planned.areas
    .map(({ id }) => ground.areas.find((area) => area.id === id)?.name ?? '')
    .sort((a, b) => a.localeCompare(b, 'sv'))
    .join(', ')
    .slice(0, LONGEST_PLACE);
}

function readinessProblems(part: ReadinessPart): Problem[] {
  const problems: Problem[] = [];
  const { checkInMode: mode, checkInMinutes: minutes, ifPoliceLeave } = part;
  if (mode !== null && mode !== 'BY_PHONE' && mode !== 'ALARM') {
    problems.push({ code: 'INVALID_CODE', field: 'checkInMode' });
  }
  // Whoever states that it was tested states what the portal cannot know.
  if (mode === 'ALARM') problems.push({ code: 'ALARM_NOT_THERE', field: 'checkInMode' });
  if (minutes !== null && !CHECK_IN_INTERVALS.some((each) => each === minutes)) {
    problems.push({ code: 'CHECK_IN_MISSING', field: 'checkInMinutes' });
  }
  if (ifPoliceLeave && ifPoliceLeave !== 'CONTINUE' && ifPoliceLeave !== 'STOP') {
    problems.push({ code: 'INVALID_CODE', field: 'ifPoliceLeave' });
  }
  if (part.abortCriteria.length > 12) {
    problems.push({ code: 'TOO_MANY', field: 'abortCriteria', params: { most: 12 } });
  }
  return problems;
}

/** The test of the alarm, where it is told anew. Problems, on `alarmTestedAt`: those of `claimProblems`. */
function alarmTestProblems(
  before: ReadinessPart,
  { alarmTestedAt }: ReadinessPart,
  clocks: Clocks,
): Problem[] {
  const isTold = alarmTestedAt && alarmTestedAt.getTime() !== before.alarmTestedAt?.getTime();
  return isTold ? claimProblems(alarmTestedAt, 'alarmTestedAt', clocks) : [];
}
