import { Injectable } from '@nestjs/common';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE } from '@stad/platform/rules/problem.js';
import { textProblems } from '@stad/safeguards/api/texts/accept-texts.js';
import { Any } from 'typeorm';
import { ActivityEntity } from '../activity.entities.js';
import { ActivityMaterialEntity, LONGEST_MATERIAL_TITLE } from './material.entity.js';
import type { AddMaterialInput, RemoveMaterialInput } from './material.types.js';

/** Links of an activity in the order in which they were added. */
export const materialsOf = defineLoader<string, ActivityMaterialEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(ActivityMaterialEntity, {
    where: { activityId: Any([...ids]) },
    order: { addedAt: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});

/** Links to what was shown or handed out. */
@Injectable()
export class MaterialsService {
  /** Answers the id of the activity. Problems: `TITLE_MISSING`, `TEXT_TOO_LONG`, `NOT_AVAILABLE`, those of the text. */
  add(ctx: RequestContext, input: AddMaterialInput): Promise<string> {
    return ctx.once('addMaterial', input, async () => {
      const { id: activityId, agencyId } = await ctx.db.get(ActivityEntity, {
        id: input.activityId,
      });
      if (agencyId !== ctx.person.agencyId) ctx.refuseIf([NOT_AVAILABLE]);
      const title = input.title.text.trim();
      const largest = LONGEST_MATERIAL_TITLE;
      ctx.refuseIf([
        ...(title.length < 2 ? [{ code: 'TITLE_MISSING', field: 'title' }] : []),
        ...(title.length > largest
          ? [{ code: 'TEXT_TOO_LONG', field: 'title', params: { largest } }]
          : []),
        ...textProblems(ctx, input, input.overrides),
      ]);
      const { url } = input;
      await ctx.db.insert(ActivityMaterialEntity, {
        activityId,
        agencyId,
        title,
        url,
        addedAt: ctx.now,
      });
      return activityId;
    });
  }

  remove(ctx: RequestContext, input: RemoveMaterialInput): Promise<string> {
    return ctx.once('removeMaterial', input, async () => {
      const { id, activityId } = await ctx.db.get(ActivityMaterialEntity, { id: input.materialId });
      if ((await ctx.db.delete(ActivityMaterialEntity, { id })) === 0)
        ctx.refuseIf([NOT_AVAILABLE]);
      return activityId;
    });
  }
}
