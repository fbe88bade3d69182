import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { MOST_IMPORT_ROWS } from '@stad/platform/rules/import-row.js';
import {
  IMPORT_SHAPE,
  ImportRoute,
  idOf,
  readRows,
} from '@stad/programme/api/import/import-route.js';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { actorsPermissions } from '../permissions.js';
import { ACTORS_IMPORT, ActorsImport } from './actors-import.js';

const { cell, row, digest } = IMPORT_SHAPE;
const KEEP = { permission: 'actor:keep', permissions: actorsPermissions };

/** A column that is not here cannot be sent: a body with an address is not read at all. */
const ACTORS = z.strictObject({
  digest,
  rows: z
    .array(
      z.strictObject({
        ...row,
        name: cell,
        orgNumber: cell.optional(),
        kind: cell.optional(),
        sector: cell.optional(),
        ring: cell.optional(),
      }),
    )
    .max(MOST_IMPORT_ROWS),
});

/** Actors of a file that the browser has read: a trial, then what the trial said (`ImportRoute`). */
@Controller('files/import/actors')
export class ActorsImportController {
  constructor(
    private readonly route: ImportRoute,
    private readonly actors: ActorsImport,
  ) {}

  @Post(':site')
  async importActors(
    @Param('site') siteId: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.route.take({ req, res }, KEEP, async (ctx) => {
      const input = await readRows(req, res, ACTORS);
      const subjectId = idOf(siteId);
      this.actors.refuseOthers(ctx, subjectId);
      return this.route.start(ctx, { kind: ACTORS_IMPORT, subjectId, input });
    });
  }

  @Get(':site')
  async actorsTask(
    @Param('site') siteId: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.route.take({ req, res }, KEEP, (ctx) =>
      this.route.find(ctx, req, ACTORS_IMPORT, idOf(siteId)),
    );
  }
}
