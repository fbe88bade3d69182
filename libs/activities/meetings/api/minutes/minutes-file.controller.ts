import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { activitiesCoreDomain } from '@stad/activities/core/api/core.domain.js';
import { participantsOf } from '@stad/activities/core/api/participant/participant.loader.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { DOCUMENT_THREAD } from '@stad/platform/api/document/document-thread.js';
import { WRITE_MARKED_PDF } from '@stad/platform/api/document/marked-pdf-work.js';
import { ContextOpener } from '@stad/programme/api/context-opener.js';
import { serveDownload } from '@stad/programme/api/download.js';
import { ProgrammeEntity, SiteEntity } from '@stad/programme/api/programme.entities.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';
import type { Request, Response } from 'express';
import { MEETING_KIND } from '../../rules/meeting-kind.js';
import { pointsOf } from '../agenda/agenda.loader.js';
import { meetingOf } from '../meeting.loader.js';
import { minutesOf } from './minutes.loader.js';
import { minutesDocument, WITHHELD } from './minutes-document.js';

const NAME = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.pdf$/;

/** Where minutes that are established are fetched. */
export const minutesPath = (id: string) => `/files/meetings/${id}.pdf`;

/** Minutes as a tagged PDF, made as it is asked for, of what the viewer sees; see `serveDownload`. */
@Controller('files/meetings')
export class MinutesFileController {
  constructor(private readonly contexts: ContextOpener) {}

  @Get(':name')
  download(@Param('name') name: string, @Req() req: Request, @Res() res: Response): Promise<void> {
    const [, id] = NAME.exec(name) ?? [];
    return serveDownload(req, res, {
      contexts: this.contexts,
      permissions: activitiesCoreDomain.permissions,
      permission: 'activity:read',
      make: id
        ? async (ctx) => {
            const bytes = await pdf(ctx, id);
            const saved = `protokoll-${id.slice(0, 8)}.pdf`;
            return bytes && { bytes, name: saved, type: 'application/pdf' };
          }
        : null,
    });
  }
}

async function pdf(ctx: RequestContext, id: string): Promise<Uint8Array | null> {
  const meeting = await ctx.load(meetingOf, id);
  const minutes = await ctx.load(minutesOf, id);
  if (!meeting || !minutes?.approvedAt) return null;
  const activity = await ctx.db.get(ActivityEntity, { id, kind: MEETING_KIND });
  const [points, participants, programme, site] = await Promise.all([
    ctx.load(pointsOf, id),
    ctx.load(participantsOf, id),
    ctx.db.get(ProgrammeEntity, { id: activity.programmeId }),
    ctx.db.get(SiteEntity, { id: activity.siteId }),
  ]);
  const nameOf = async (agencyId: string) =>
    (await ctx.load(agencyById, agencyId))?.shortName ?? '';
  // Texts were looked at as they were written; the guard may have learnt since, and a file cannot be called back.
  const guarded = (text: string) =>
    scan(text, { now: ctx.now }).verdict === 'block' ? WITHHELD : text;
  const document = minutesDocument({
    title: guarded(activity.title),
    ...{ ring: meeting.ring, classification: activity.classification },
    ...{ owner: await nameOf(activity.agencyId), programme: programme.name, site: site.name },
    place: activity.placeLabel && guarded(activity.placeLabel),
    ...{ startsAt: activity.startsAt, endsAt: activity.endsAt },
    points: (points ?? []).map(({ body }) => guarded(body)),
    came: await Promise.all(
      (participants ?? [])
        .filter(({ attended }) => attended)
        .map(async ({ functionTitle, fromAgencyId }) => ({
          functionTitle,
          agency: fromAgencyId && (await nameOf(fromAgencyId)),
        })),
    ),
    summary: guarded(minutes.summary),
    decisions: await Promise.all(
      minutes.decisions.map(async (each) => ({
        ...each,
        ...{ body: guarded(each.body), agency: await nameOf(each.ownerAgencyId) },
      })),
    ),
    ...{ approvedAt: minutes.approvedAt, approvedFunction: minutes.approvedFunction ?? '' },
    ...{ diaryNumber: minutes.diaryNumber, madeAt: ctx.now },
  });
  ctx.note({ action: 'EXPORT', objectType: 'meeting_minutes.pdf', objectIds: [id] });
  return DOCUMENT_THREAD.run(WRITE_MARKED_PDF, { document, madeAt: ctx.now });
}
