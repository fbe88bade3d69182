import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, type Problem } from '@stad/platform/rules/problem.js';
import { LARGEST_SHELF_FILE, shelfFileName } from '../rules/shelf-file.js';
import { mayPublishAs, type ShelfState, shelfLife } from '../rules/shelf-life.js';
import { ownFunction } from './own-function.js';
import { ShelfFileEntity, ShelfItemEntity, ShelfVersionEntity } from './shelf-item.entities.js';
import type { PublishShelfLinkInput } from './shelf-item.inputs.js';

/** In megabytes. */
export const TOO_LARGE: Problem = {
  code: 'FILE_TOO_LARGE',
  params: { largest: LARGEST_SHELF_FILE / 1024 / 1024 },
};

type Content = { readonly url: string } | { readonly pdf: Buffer };

/** A file that one may read: what it was when it came, and what it is now. Its bytes are fetched in pieces. */
export interface ShelfFile {
  readonly size: number;
  readonly sha256: Buffer;
  readonly actualSha256: Buffer;
  readonly name: string;
}

/** What something on the shelf says, version by version. */
@Injectable()
export class ShelfVersionsService {
  /** Problems: those of {@link mayPublish}, `CONFLICT`. */
  publishLink(ctx: RequestContext, input: PublishShelfLinkInput): Promise<string> {
    return ctx.once('publishShelfLink', input, async () => {
      const { shelfItemId, number, url } = input;
      await this.publish(ctx, shelfItemId, number, { url });
      return shelfItemId;
    });
  }

  /**
   * Whether the own organisation may publish its next version under this number: asked before a file is looked
   * into, and again when it is taken. Problems: `NOT_AVAILABLE`, `STEP_NOT_POSSIBLE`, `OPENING_NOT_YOURS` of what is
   * open to everybody (`mayPublishAs`), `CONFLICT` on `number` when somebody was faster.
   */
  async mayPublish(ctx: RequestContext, id: string, number: number): Promise<ShelfItemEntity> {
    const item = await ctx.db.get(ShelfItemEntity, { id });
    if (item.agencyId !== ctx.person.agencyId || !ctx.may('shelf:keep')) {
      ctx.refuseIf([NOT_AVAILABLE]);
    }
    const state = item.state as ShelfState;
    if (!shelfLife.stepsFrom(state).includes('publish')) {
      ctx.refuseIf([{ code: 'STEP_NOT_POSSIBLE', params: { state, step: 'publish' } }]);
    }
    if (!mayPublishAs(item.classification, ctx.person.roles)) {
      ctx.refuseIf([{ code: 'OPENING_NOT_YOURS', field: 'classification' }]);
    }
    if (number !== item.latest + 1) ctx.refuseIf([{ code: 'CONFLICT', field: 'number' }]);
    return item;
  }

  /** Readers get this one from now on; a file was inspected before. Problems: those of {@link mayPublish}. */
  async publish(
    ctx: RequestContext,
    itemId: string,
    number: number,
    content: Content,
  ): Promise<void> {
    const { agencyId, classification } = await this.mayPublish(ctx, itemId, number);
    const pdf = 'pdf' in content ? content.pdf : null;
    if (pdf && pdf.length > LARGEST_SHELF_FILE) ctx.refuseIf([TOO_LARGE]);
    const taken = await ctx.db.update(
      ShelfItemEntity,
      // Whoever opened it to everybody meanwhile was faster.
      { id: itemId, latest: number - 1, classification },
      { latest: number, state: 'PUBLISHED' },
    );
    if (taken === 0) ctx.refuseIf([{ code: 'CONFLICT', field: 'number' }]);
    const id = randomUUID();
    await ctx.db.insert(ShelfVersionEntity, {
      ...{ id, itemId, agencyId, number },
      url: 'url' in content ? content.url : null,
      fileSize: pdf?.length ?? null,
      fileSha256: pdf && createHash('sha256').update(pdf).digest(),
      publishedAt: ctx.now,
      functionTitle: await ownFunction(ctx),
    });
    if (pdf) await ctx.db.insertMany(ShelfFileEntity, [{ id, itemId, agencyId, pdf }]);
  }

  /** The file of a version that one may read; null for a link, and for one that was taken away. */
  async file(ctx: RequestContext, versionId: string): Promise<ShelfFile | null> {
    const version = await ctx.db.findOne(ShelfVersionEntity, { id: versionId });
    const sha256 = version?.fileSha256;
    if (!version || !sha256) return null;
    const item = await ctx.db.findOne(ShelfItemEntity, { id: version.itemId });
    const [file] = await ctx.db.sql<Pick<ShelfFile, 'size' | 'actualSha256'>>(
      'select length(pdf) as size, sha256(pdf) as "actualSha256" from shelf_file where id = $1',
      [versionId],
    );
    if (!item || !file) return null;
    return { ...file, sha256, name: shelfFileName(item.title, version.number) };
  }

  /** Of the file of a version that one may read; null once one may not, or it is gone. */
  async piece(
    ctx: RequestContext,
    versionId: string,
    from: number,
    length: number,
  ): Promise<Buffer | null> {
    const [row] = await ctx.db.sql<{ piece: Buffer }>(
      'select substring(pdf from $2 for $3) as piece from shelf_file where id = $1',
      [versionId, from + 1, length],
    );
    return row?.piece ?? null;
  }
}
