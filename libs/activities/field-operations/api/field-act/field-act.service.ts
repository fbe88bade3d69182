import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import {
  chooseProblems,
  isOfEvening,
  judgeAct,
  type ToldAct,
  type ToldEvening,
  timeOfAct,
} from '../../rules/field-act/field-act.js';
import { isFieldAct } from '../../rules/field-act/kinds.js';
import { isContiguous, type TakenAct } from '../../rules/field-act/trunk.js';
import { mayTellAct } from '../../rules/next-steps.js';
import type { FieldActRow, PassDocument, PassParts } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { passTextProblems, textOf } from '../pass/texts.js';
import { RunService } from '../run/run.service.js';
import { FieldActEntity } from './field-act.entities.js';
import type { ChooseFieldActInput, NoteFieldActInput } from './field-act.inputs.js';
import type { FieldAct } from './field-act.types.js';

/**
 * Acts of the evening that may have been told without a network (ADR 0048): taken where they go on from the
 * pass as it stands, else kept beside it until a person of the team has chosen.
 */
@Injectable()
export class FieldActService {
  constructor(
    private readonly passes: PassesService,
    private readonly runs: RunService,
  ) {}

  /** What phones have told, as the viewer may see it. */
  of(ctx: RequestContext, pass: PassParts): readonly FieldAct[] {
    const { membershipId } = ctx.person;
    const mayChoose = isInTeam(ctx, pass);
    return pass.fieldActs.map((row) => ({
      id: row.id,
      act: row.act,
      at: row.at,
      clockKnown: row.clockKnown,
      madeBy: row.byTitle,
      mine: row.madeBy === membershipId,
      arrivedAt: row.arrivedAt,
      state: row.state,
      mayChoose: mayChoose && row.state === 'CONFLICT',
      chosenBy: row.chosenTitle,
      chosenAt: row.chosenAt,
      text: row.text,
    }));
  }

  /**
   * An act arrives. What does not go on from what stands, or has no sure time, is kept and waits: it is
   * refused to whoever may not tell it alone. Problems: `NOT_AVAILABLE`, `PROGRAMME_READ_ONLY`,
   * `STEP_NOT_POSSIBLE`, `INVALID_CODE`, those of the text.
   */
  async note(ctx: RequestContext, input: NoteFieldActInput): Promise<PassDocument> {
    const id = await ctx.once('noteFieldAct', input, async () => {
      const pass = await this.locked(ctx, input.passId);
      const told = this.told(ctx, pass, input);
      const { at, seen } = input;
      const isNext = isContiguous(seen, pass.trunk, takenOf(pass, ctx.person.membershipId));
      const [viewer, facts] = [this.passes.viewer(ctx, pass), this.passes.facts(ctx, pass)];
      const state = judgeAct(told, isNext, viewer, facts, ctx.clocks);
      const isTaken = state === 'TAKEN' && isOfEvening(told);
      if (isTaken) await this.runs.take(ctx, pass, told.act, timeOfAct(at, ctx.now));
      const { agencyId, membershipId } = ctx.person;
      await ctx.db.insert(FieldActEntity, {
        activityId: pass.id,
        agencyId,
        ...told,
        seen,
        madeBy: membershipId,
        byTitle: await this.passes.ownTitle(ctx),
        arrivedAt: ctx.now,
        state,
        text: told.act === 'NOTE' ? textOf(input.text) : null,
        ...(isTaken ? { trunkFrom: pass.trunk, trunkTo: await trunkNow(ctx, pass.id) } : {}),
      });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /**
   * A person of the team settles what waits. Problems: `NOT_AVAILABLE`, `CHOICE_OF_THE_TEAM`, `FIELD_ACT_SETTLED`
   * { who }, those of `chooseProblems`.
   */
  async choose(ctx: RequestContext, input: ChooseFieldActInput): Promise<PassDocument> {
    const id = await ctx.once('chooseFieldAct', input, async () => {
      const pass = await this.locked(ctx, input.passId);
      const act = pass.fieldActs.find(({ id }) => id === input.actId);
      if (!act) throw new ProblemError([NOT_AVAILABLE]);
      if (!isInTeam(ctx, pass)) ctx.refuseIf([{ code: 'CHOICE_OF_THE_TEAM' }]);
      ctx.refuseIf(settledProblems(act));
      const told: ToldAct = { act: act.act, at: act.at, clockKnown: act.clockKnown };
      if (input.keep && isOfEvening(told)) await this.use(ctx, pass, told);
      const { agencyId, membershipId } = ctx.person;
      const settled = await ctx.db.update(
        FieldActEntity,
        { id: act.id, activityId: pass.id, state: 'CONFLICT' },
        {
          state: input.keep ? 'CHOSEN' : 'DROPPED',
          chosenBy: membershipId,
          chosenAgencyId: agencyId,
          chosenTitle: await this.passes.ownTitle(ctx),
          chosenAt: ctx.now,
        },
      );
      if (settled === 0) ctx.refuseIf([{ code: 'CONFLICT' }]);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  private async use(ctx: RequestContext, pass: PassDocument, told: ToldEvening): Promise<void> {
    ctx.refuseIf(chooseProblems(told, this.passes.facts(ctx, pass), ctx.clocks));
    await this.runs.take(ctx, pass, told.act, timeOfAct(told.at, ctx.now));
  }

  /** The pass, with its facts held until the operation is done: two that arrive at once come one after the other. */
  private async locked(ctx: RequestContext, id: string): Promise<PassDocument> {
    await ctx.db.prepared('select from pass_progress where activity_id = $1 for no key update', [
      id,
    ]);
    return this.passes.forWriting(ctx, id);
  }

  private told(ctx: RequestContext, pass: PassDocument, input: NoteFieldActInput): ToldAct {
    const { act, at, clockKnown } = input;
    if (!isFieldAct(act)) throw new ProblemError([{ code: 'INVALID_CODE', field: 'act' }]);
    const { state } = pass;
    const viewer = this.passes.viewer(ctx, pass);
    const mayTell = mayTellAct(viewer, this.passes.facts(ctx, pass), act);
    if (!mayTell) ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params: { step: act, state } }]);
    const isEmpty = act === 'NOTE' && textOf(input.text) === null;
    ctx.refuseIf([
      ...passTextProblems(ctx, input, input.overrides),
      ...(isEmpty ? [{ code: 'FIELD_NOTE_EMPTY', field: 'text' }] : []),
    ]);
    return { act, at, clockKnown };
  }
}

function isInTeam(ctx: RequestContext, { team }: Pick<PassParts, 'team'>): boolean {
  return team.some(({ membershipId }) => membershipId === ctx.person.membershipId);
}

function takenOf(pass: PassParts, membershipId: string): readonly TakenAct[] {
  return pass.fieldActs.flatMap(({ madeBy, trunkFrom, trunkTo }) =>
    madeBy === membershipId && trunkFrom !== null && trunkTo !== null
      ? [{ trunkFrom, trunkTo }]
      : [],
  );
}

function settledProblems({ state, chosenTitle, byTitle }: FieldActRow): readonly Problem[] {
  if (state === 'CONFLICT') return [];
  return [{ code: 'FIELD_ACT_SETTLED', params: { who: chosenTitle ?? byTitle } }];
}

async function trunkNow(ctx: RequestContext, passId: string): Promise<number> {
  const [row] = await ctx.db.prepared<{ trunk: number }>(
    'select trunk from pass_progress where activity_id = $1',
    [passId],
  );
  if (!row) throw new Error('A pass that has taken an act is there.');
  return row.trunk;
}
