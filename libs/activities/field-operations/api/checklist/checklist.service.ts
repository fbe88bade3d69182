import { Injectable } from '@nestjs/common';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { addPoint, readPoints } from '../../rules/checklist-points.js';
import { PASS_TYPES, type PassType } from '../../rules/pass-type.js';
import type { PassDocument } from '../pass/pass.document.js';
import { PassesService } from '../pass/passes.service.js';
import { passTextProblems, textsOf } from '../pass/texts.js';
import {
  ChecklistPointEntity,
  ChecklistTemplateEntity,
  ChecklistTickEntity,
} from './checklist.entities.js';
import type {
  AddChecklistPointInput,
  RemoveChecklistPointInput,
  SaveChecklistTemplateInput,
  TickChecklistPointInput,
} from './checklist.inputs.js';
import type { ChecklistTemplate } from './checklist.types.js';
import { shownPoints } from './shown-points.js';

/** *Checklista*: the own agency's templates, and the points of one pass. */
@Injectable()
export class ChecklistService {
  constructor(private readonly passes: PassesService) {}

  /** One for each type of pass, whether it is written yet or not. */
  async templates(ctx: RequestContext): Promise<readonly ChecklistTemplate[]> {
    const { agencyId } = ctx.person;
    const rows = await ctx.db.find(ChecklistTemplateEntity, { where: { agencyId } });
    return PASS_TYPES.map((type) => {
      const row = rows.find((each) => each.type === type);
      return {
        id: row?.id ?? null,
        type,
        points: row?.points ?? [],
        version: row?.version ?? null,
      };
    });
  }

  /**
   * Saves the template of one type. Plans that are open already keep the points they have.
   * Problems: `INVALID_CODE`, `CONFLICT`, those of the texts and of `readPoints`.
   */
  async saveTemplate(
    ctx: RequestContext,
    input: SaveChecklistTemplateInput,
  ): Promise<readonly ChecklistTemplate[]> {
    await ctx.once('saveChecklistTemplate', input, async () => {
      const { agencyId } = ctx.person;
      const type = PASS_TYPES.find((known) => known === input.type) as PassType;
      if (!type) ctx.refuseIf([{ code: 'INVALID_CODE', field: 'type' }]);
      const read = readPoints(textsOf(input.points));
      ctx.refuseIf([...strictProblems(ctx, input), ...problemsOf(read)]);
      const points = [...orThrow(read)];
      const before = await ctx.db.findOne(ChecklistTemplateEntity, { agencyId, type });
      if (!before) {
        if (input.expectedVersion) ctx.refuseIf([{ code: 'CONFLICT', field: 'expectedVersion' }]);
        return ctx.db.insert(ChecklistTemplateEntity, { agencyId, type, points });
      }
      const { id } = before;
      await ctx.db.updateVersion(
        ChecklistTemplateEntity,
        { id, agencyId },
        input.expectedVersion ?? 0,
        { points },
      );
      return id;
    });
    return this.templates(ctx);
  }

  /** A point of this pass alone. Problems: those of the step, of the text and of `addPoint`. */
  async add(ctx: RequestContext, input: AddChecklistPointInput): Promise<PassDocument> {
    const id = await ctx.once('addChecklistPoint', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'edit');
      const added = addPoint(
        pass.checklist.map(({ text }) => text),
        input.text.text,
      );
      ctx.refuseIf([...strictProblems(ctx, { text: input.text }), ...problemsOf(added)]);
      await ctx.db.insert(ChecklistPointEntity, {
        activityId: pass.id,
        agencyId: ctx.person.agencyId,
        position: Math.max(0, ...pass.checklist.map(({ position }) => position)) + 1,
        text: orThrow(added),
        source: 'ADDED',
      });
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Takes a point of the template, or of this pass, away; the condition of a go-ahead stays. */
  async remove(ctx: RequestContext, input: RemoveChecklistPointInput): Promise<PassDocument> {
    const id = await ctx.once('removeChecklistPoint', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      this.passes.requireStep(ctx, pass, 'edit');
      const gone = await ctx.db.delete(ChecklistPointEntity, {
        id: input.pointId,
        activityId: pass.id,
      });
      if (gone === 0) throw new ProblemError([NOT_AVAILABLE]);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }

  /** Ticks a point, or takes the tick back. Ticked twice is ticked once, by the first. */
  async tick(ctx: RequestContext, input: TickChecklistPointInput): Promise<PassDocument> {
    const id = await ctx.once('tickChecklistPoint', input, async () => {
      const pass = await this.passes.forWriting(ctx, input.passId);
      const { agencyId, membershipId } = ctx.person;
      this.passes.requireStep(ctx, pass, pass.agencyId === agencyId ? 'edit' : 'answer');
      const point = shownPoints(pass).find((each) => each.id === input.pointId);
      if (!point) throw new ProblemError([NOT_AVAILABLE]);
      const isTicked = point.tickedAt !== null;
      if (isTicked === input.ticked) return pass.id;
      if (!input.ticked) {
        const gone = await ctx.db.delete(ChecklistTickEntity, { pointId: point.id });
        if (gone === 0) throw new ProblemError([NOT_AVAILABLE]);
        return pass.id;
      }
      await ctx.db.insertMany(ChecklistTickEntity, [
        {
          pointId: point.id,
          activityId: pass.id,
          agencyId,
          tickedBy: membershipId,
          byTitle: await this.passes.ownTitle(ctx),
          at: ctx.now,
        },
      ]);
      return pass.id;
    });
    return this.passes.get(ctx, id);
  }
}

/**
 * A list that returns week after week holds nothing about a person, whatever the reason.
 * Problems: `PERSONAL_DATA_NEVER_HERE` for what elsewhere is a warning, and those that stop everywhere.
 */
function strictProblems(ctx: RequestContext, texts: object): Problem[] {
  return passTextProblems(ctx, texts, null).map((problem) =>
    problem.code === 'PERSONAL_DATA_WARNED'
      ? { ...problem, code: 'PERSONAL_DATA_NEVER_HERE' }
      : problem,
  );
}
