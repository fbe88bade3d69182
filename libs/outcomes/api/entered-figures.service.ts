import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refusal } from '@stad/activities/core/rules/problems-of.js';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { ProgrammeService } from '@stad/programme/api/programme.service.js';
import { acceptTexts } from '@stad/safeguards/api/texts/accept-texts.js';
import { In } from 'typeorm';
import { definitionVersion } from '../rules/catalogue.js';
import {
  checkEntered,
  type EnteredState,
  type EnteredStep,
  enteredNextSteps,
  isToldAtLast,
} from '../rules/entered-figure.js';
import { EnteredAmountEntity, EnteredFigureEntity } from './entered-figure.entity.js';
import type { EnteredFigureStepInput, EnterFigureInput } from './entered-figure.inputs.js';
import type { EnteredFigure } from './entered-figure.types.js';
import type { KpiDefinition } from './outcomes.types.js';

/** *Inmatade siffror*: entered by one, approved by the agency that answers for them (INV-21). */
@Injectable()
export class EnteredFiguresService {
  constructor(private readonly programmes: ProgrammeService) {}

  /** The own agency's, the newest first. */
  async list(ctx: RequestContext, programmeId: string): Promise<EnteredFigure[]> {
    const rows = await ctx.db.find(EnteredFigureEntity, {
      where: { programmeId, agencyId: ctx.person.agencyId },
      order: { enteredAt: 'DESC', id: 'ASC' },
      take: 200,
    });
    ctx.note({ action: 'LIST', objectType: 'entered_figure', rowCount: rows.length });
    return this.told(ctx, rows);
  }

  async enter(ctx: RequestContext, input: EnterFigureInput): Promise<EnteredFigure> {
    const id = await ctx.once('enterFigure', input, async () => {
      acceptTexts(ctx, input, input.overrides);
      const { programmeId, siteId = null, periodFrom, periodTo, sourceOn } = input;
      const programme = await this.programmes.writable(ctx, programmeId, 'REPORT');
      const source = {
        document: input.document.text.trim(),
        on: sourceOn,
        functionTitle: input.functionTitle.text.trim(),
      };
      const amounts = input.amounts.map(({ part = null, value, of = null, answers = null }) => ({
        part,
        value,
        of,
        answers,
      }));
      const wholeProgramme = siteId === null;
      const { definition } = orThrow(
        checkEntered(
          { code: input.code, periodFrom, periodTo, wholeProgramme, amounts, source },
          { from: programme.startsOn, to: programme.endsOn },
        ),
      );
      const own = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
      const figureId = await ctx.db.insert(EnteredFigureEntity, {
        agencyId: ctx.person.agencyId,
        programmeId,
        siteId,
        figureCode: definition.code,
        definitionVersion: definition.version,
        periodFrom,
        periodTo,
        document: source.document,
        sourceOn,
        functionTitle: source.functionTitle,
        enteredBy: ctx.person.membershipId,
        enteredFunction: own.functionTitle,
        enteredAt: ctx.now,
      });
      const { agencyId } = ctx.person;
      await ctx.db.insertMany(
        EnteredAmountEntity,
        amounts.map((each) => ({ ...each, id: randomUUID(), agencyId, figureId })),
      );
      return figureId;
    });
    return this.one(ctx, id);
  }

  async take(
    ctx: RequestContext,
    step: EnteredStep,
    input: EnteredFigureStepInput,
  ): Promise<EnteredFigure> {
    const id = await ctx.once(`${step}EnteredFigure`, input, async () => {
      const { agencyId } = ctx.person;
      const row = await ctx.db.get(EnteredFigureEntity, { id: input.figureId, agencyId });
      await this.programmes.writable(ctx, row.programmeId, 'REPORT');
      const offered = this.stepsOf(ctx, row).find((each) => each.step === step);
      if (!offered) ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE' }]);
      ctx.refuseIf(refusal(offered?.missing ?? []));
      if (step === 'approve') await this.refuseAfterLastClosing(ctx, row);
      const own = await ctx.db.get(MembershipEntity, { id: ctx.person.membershipId });
      await ctx.db.updateVersion(EnteredFigureEntity, { id: row.id }, input.expectedVersion, {
        state: step === 'approve' ? 'APPROVED' : 'WITHDRAWN',
        decidedBy: ctx.person.membershipId,
        decidedFunction: own.functionTitle,
        decidedAt: ctx.now,
      });
      return row.id;
    });
    return this.one(ctx, id);
  }

  /**
   * A figure about persons is told at the last closing day and never moves again: what is approved
   * later would tell by how much (INV-15).
   */
  private async refuseAfterLastClosing(ctx: RequestContext, row: EnteredFigureEntity) {
    if (!isToldAtLast(row.figureCode)) return;
    const [last] = await ctx.db.sql<{ day: string | null }>(
      'select max(closes_on)::text as day from closing_day where programme_id = $1',
      [row.programmeId],
    );
    if (last?.day && localDate(ctx.now) > last.day) {
      ctx.refuseIf([{ code: 'LAST_DAY_CLOSED', params: { day: last.day } }]);
    }
  }

  private async one(ctx: RequestContext, id: string): Promise<EnteredFigure> {
    const [told] = await this.told(ctx, [await ctx.db.get(EnteredFigureEntity, { id })]);
    return told as EnteredFigure;
  }

  private async told(
    ctx: RequestContext,
    rows: readonly EnteredFigureEntity[],
  ): Promise<EnteredFigure[]> {
    const amounts = await ctx.db.find(EnteredAmountEntity, {
      where: { figureId: In(rows.map(({ id }) => id)) },
      order: { part: 'ASC' },
    });
    return rows.map((row) => ({
      ...row,
      definition: definitionVersion(row.figureCode, row.definitionVersion) as KpiDefinition,
      amounts: amounts.filter(({ figureId }) => figureId === row.id),
      nextSteps: [...this.stepsOf(ctx, row)],
    }));
  }

  private stepsOf(ctx: RequestContext, { state, enteredBy }: EnteredFigureEntity) {
    return enteredNextSteps(
      { state: state as EnteredState, isAuthor: enteredBy === ctx.person.membershipId },
      { mayApprove: ctx.may('enteredFigure:approve') },
    );
  }
}
