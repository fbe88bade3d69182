import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { identityPermissions } from '@stad/identity/api/permissions.js';
import { MOST_IMPORT_ROWS } from '@stad/platform/rules/import-row.js';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { programmePermissions } from '../permissions.js';
import { AREAS_IMPORT, AreasImport } from './areas-import.js';
import { IMPORT_SHAPE, ImportRoute, idOf, readRows } from './import-route.js';
import { PEOPLE_IMPORT } from './people-import.js';

const { cell, row, digest } = IMPORT_SHAPE;

const PERMISSIONS = { ...identityPermissions, ...programmePermissions };
const PEOPLE_CHANGE = { permission: 'people:change', permissions: PERMISSIONS };
const AREA_CHANGE = { permission: 'area:change', permissions: PERMISSIONS };

const PEOPLE = z.strictObject({
  digest,
  rows: z
    .array(
      z.strictObject({
        ...row,
        email: cell,
        functionTitle: cell.optional(),
        unit: cell.optional(),
        roles: cell.optional(),
        validFrom: cell.optional(),
        validTo: cell.optional(),
      }),
    )
    .max(MOST_IMPORT_ROWS),
});

const AREAS = z.strictObject({
  digest,
  rows: z
    .array(
      z.strictObject({
        ...row,
        code: cell,
        name: cell.optional(),
        areaGroup: cell.optional(),
        kind: cell.optional(),
      }),
    )
    .max(MOST_IMPORT_ROWS),
});

/**
 * Rows of a file that the browser has read: without a digest a trial, with the trial's digest the import.
 * Either is a task (`BackgroundTasks`): `POST` begins it, `GET` tells how far it is and, once done, what each
 * row did. Unknown, foreign and forbidden are one 404; a body of another shape is not read.
 */
@Controller('files/import')
export class ImportController {
  constructor(
    private readonly route: ImportRoute,
    private readonly areas: AreasImport,
  ) {}

  @Post('people')
  async importPeople(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.route.take({ req, res }, PEOPLE_CHANGE, async (ctx) => {
      const input = await readRows(req, res, PEOPLE);
      // The file gives roles; what it would do is told without.
      if (input.digest !== null) ctx.requireFreshFactor();
      return this.route.start(ctx, { kind: PEOPLE_IMPORT, input });
    });
  }

  @Get('people')
  async peopleTask(@Req() req: Request, @Res() res: Response): Promise<void> {
    await this.route.take({ req, res }, PEOPLE_CHANGE, (ctx) =>
      this.route.find(ctx, req, PEOPLE_IMPORT),
    );
  }

  @Post('areas/:site')
  async importAreas(
    @Param('site') siteId: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.route.take({ req, res }, AREA_CHANGE, async (ctx) => {
      const input = await readRows(req, res, AREAS);
      const subjectId = idOf(siteId);
      await this.areas.refuseOthers(ctx, subjectId);
      return this.route.start(ctx, { kind: AREAS_IMPORT, subjectId, input });
    });
  }

  @Get('areas/:site')
  async areasTask(
    @Param('site') siteId: string,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    await this.route.take({ req, res }, AREA_CHANGE, (ctx) =>
      this.route.find(ctx, req, AREAS_IMPORT, idOf(siteId)),
    );
  }
}
