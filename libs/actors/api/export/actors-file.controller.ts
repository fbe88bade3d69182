import { randomUUID } from 'node:crypto';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { COUNTED } from '@stad/platform/rules/list-page.js';
import { localDate, localTime } from '@stad/platform/rules/time.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { serveDownload } from '@stad/programme/api/download.js';
import { SiteEntity } from '@stad/programme/api/programme.entities.js';
import { workbookBytes } from '@stad/safeguards/api/export/workbook.js';
import type { Request, Response } from 'express';
import { actorsPermissions } from '../permissions.js';
import { readsTown } from '../reads-town.js';
import { type ActorLine, actorsSheet } from './actors-sheet.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Row security decides which, and whether anything stands beside the card. */
const LINES = `
  select a.name, a.kind, a.sector, a.ring,
    a.tasks || array(select distinct t from actor x, unnest(x.tasks) t where x.merged_into_id = a.id and x.card_follows
      and not t = any (a.tasks) order by 1) as tasks,
    array(select distinct r.name from actor_area x join actor o on o.id = x.actor_id join area r on r.id = x.area_id
      where x.actor_id = a.id or o.merged_into_id = a.id and o.card_follows
        and exists (select from actor_area h where h.actor_id = a.id) order by 1) as areas,
    (select json_build_object('state', f.state, 'stateOn', f.state_on, 'responsible', f.responsible,
      'lastContactOn', f.last_contact_on, 'nextStep', f.next_step, 'nextStepOn', f.next_step_on)
      from actor_file f where f.actor_id = a.id) as file
  from actor a where a.site_id = $1 and a.merged_into_id is null order by a.name, a.id limit ${COUNTED}`;

/**
 * The list of a town as a spreadsheet, with what its reader sees on the page. Written to the access log before
 * the first byte leaves; unknown, foreign and forbidden are one 404.
 */
@Controller('files/actors')
export class ActorsFileController {
  constructor(private readonly contexts: ContextOpener) {}

  @Get('aktorer.xlsx')
  async download(
    @Query('site') siteId: unknown,
    @Req() req: Request,
    @Res() res: Response,
  ): Promise<void> {
    const isAsked = typeof siteId === 'string' && UUID.test(siteId);
    await serveDownload(req, res, {
      contexts: this.contexts,
      permissions: actorsPermissions,
      permission: 'actor:read',
      make: isAsked
        ? async (ctx) => ({
            bytes: await this.workbook(ctx, siteId),
            name: 'aktorer.xlsx',
            type: XLSX,
          })
        : null,
    });
  }

  private async workbook(ctx: RequestContext, siteId: string): Promise<Buffer> {
    const { agencyId, coreSiteIds } = ctx.person;
    const isCore = coreSiteIds.includes(siteId);
    const readsAll = readsTown(ctx, siteId);
    const [site, agency, lines] = await Promise.all([
      ctx.db.get(SiteEntity, { id: siteId }),
      ctx.load(agencyById, agencyId),
      ctx.db.sql<ActorLine>(LINES, [siteId]),
    ]);
    const exportId = randomUUID();
    ctx.note({
      ...{ action: 'EXPORT', objectType: 'actor.xlsx', objectIds: [exportId, siteId] },
      rowCount: lines.length,
    });
    return workbookBytes([actorsSheet(site.name, lines, readsAll)], {
      agency: agency?.name ?? '',
      classification: readsAll ? (isCore ? 'P2, kärngrupp' : 'P2') : 'P1, nätverk',
      madeAt: `${localDate(ctx.now)} ${localTime(ctx.now)}`,
      exportId,
    });
  }
}
