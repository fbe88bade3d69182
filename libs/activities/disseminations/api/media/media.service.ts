import { Injectable } from '@nestjs/common';
import type { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { defineLoader } from '@stad/platform/api/context/define-loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { textProblems } from '@stad/safeguards/api/texts/accept-texts.js';
import { Any } from 'typeorm';
import { checkMediaItem } from '../../rules/media-item.js';
import { DisseminationMediaEntity } from '../dissemination.entities.js';
import { DisseminationsService } from '../disseminations.service.js';
import type {
  AddMediaItemInput,
  ChangeMediaItemInput,
  RemoveMediaItemInput,
} from './media.types.js';

/** What was told of an activity, by the day it appeared. */
export const mediaOf = defineLoader<string, DisseminationMediaEntity[]>(async (ctx, ids) => {
  const rows = await ctx.db.find(DisseminationMediaEntity, {
    where: { activityId: Any([...ids]) },
    order: { appearedOn: 'ASC', id: 'ASC' },
  });
  return new Map(ids.map((id) => [id, rows.filter((row) => row.activityId === id)]));
});

/** What papers and channels told of it: each a row, changed one by one by whose activity it is. */
@Injectable()
export class MediaService {
  constructor(private readonly disseminations: DisseminationsService) {}

  /** Problems: those of `checkMediaItem` and of the text, `NOT_BEGUN`, `NOT_AVAILABLE`. */
  async add(ctx: RequestContext, input: AddMediaItemInput): Promise<ActivityEntity> {
    const activityId = await ctx.once('addMediaItem', input, async () => {
      const row = await this.disseminations.ready(ctx, input.disseminationId, 'noteMedia');
      const item = this.checked(ctx, input);
      const { activityId: id, ownerAgencyId: agencyId } = row;
      await ctx.db.insert(DisseminationMediaEntity, { ...item, activityId: id, agencyId });
      return id;
    });
    return this.disseminations.find(ctx, activityId);
  }

  /** Problems: as {@link add}, and `CONFLICT`. */
  async change(ctx: RequestContext, input: ChangeMediaItemInput): Promise<ActivityEntity> {
    const activityId = await ctx.once('changeMediaItem', input, async () => {
      const { id, activityId: of } = await this.ready(ctx, input.mediaItemId);
      const item = this.checked(ctx, input);
      await ctx.db.updateVersion(DisseminationMediaEntity, { id }, input.expectedVersion, item);
      return of;
    });
    return this.disseminations.find(ctx, activityId);
  }

  async remove(ctx: RequestContext, input: RemoveMediaItemInput): Promise<ActivityEntity> {
    const activityId = await ctx.once('removeMediaItem', input, async () => {
      const { id, activityId: of } = await this.ready(ctx, input.mediaItemId);
      await ctx.db.delete(DisseminationMediaEntity, { id });
      return of;
    });
    return this.disseminations.find(ctx, activityId);
  }

  private async ready(ctx: RequestContext, id: string): Promise<DisseminationMediaEntity> {
    const item = await ctx.db.get(DisseminationMediaEntity, { id });
    await this.disseminations.ready(ctx, item.activityId, 'noteMedia');
    return item;
  }

  private checked(ctx: RequestContext, input: Omit<AddMediaItemInput, 'disseminationId'>) {
    const { outlet, appearedOn } = input;
    const said = { title: input.title.text, outlet, appearedOn, url: input.url ?? '' };
    const read = checkMediaItem(said, localDate(ctx.now));
    ctx.refuseIf([...problemsOf(read), ...textProblems(ctx, input, input.overrides)]);
    const { url, ...item } = orThrow(read);
    return { ...item, url: url || null };
  }
}
