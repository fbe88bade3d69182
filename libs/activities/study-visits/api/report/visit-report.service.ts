import { Injectable } from '@nestjs/common';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { learningsOf } from '@stad/activities/core/api/learning/learning.loader.js';
import { observationsOf } from '@stad/activities/core/api/observation/observation.loader.js';
import { participantsOf } from '@stad/activities/core/api/participant/participant.loader.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { DOCUMENT_THREAD } from '@stad/platform/api/document/document-thread.js';
import type { ThreadWork } from '@stad/platform/api/threads/thread-work.js';
import { ProgrammeEntity, SiteEntity } from '@stad/programme/api/programme.entities.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';
import { VISIT_KIND } from '../../rules/visit-life.js';
import { mayFetchReport, type VisitReportFile, visitReportSums } from '../../rules/visit-report.js';
import { questionsOf, readVisits, type VisitRow } from '../study-visit.loaders.js';
import { type VisitToReport, visitReportDocument } from './visit-report-document.js';
import type { VisitReportToWrite } from './visit-report-files.js';
import { WITHHELD } from './visit-report-words.js';

const WRITE: ThreadWork<VisitReportToWrite, Uint8Array> = {
  module: new URL('./visit-report-files.js', import.meta.url),
  name: 'writeVisitReport',
};

/** The report of a visit, drafted from what its visitors wrote and nothing else. */
@Injectable()
export class VisitReportService {
  /** The file, noted as an export; null where there is no visit that the viewer may report. */
  async file(ctx: RequestContext, id: string, kind: VisitReportFile): Promise<Uint8Array | null> {
    const visit = (await readVisits(ctx, [id])).get(id);
    if (!visit || !mayFetchReport(ctx.person, visit)) return null;
    const document = visitReportDocument(await this.told(ctx, visit));
    ctx.note({ action: 'EXPORT', objectType: `study_visit.${kind}`, objectIds: [id] });
    return DOCUMENT_THREAD.run(WRITE, { document, kind, madeAt: ctx.now });
  }

  private async told(ctx: RequestContext, visit: VisitRow): Promise<VisitToReport> {
    const id = visit.activityId;
    const activity = await ctx.db.get(ActivityEntity, { id, kind: VISIT_KIND });
    const [questions, participants, observations, learnings, programme, site] = await Promise.all([
      ctx.load(questionsOf, id),
      ctx.load(participantsOf, id),
      ctx.load(observationsOf, id),
      ctx.load(learningsOf, id),
      ctx.db.get(ProgrammeEntity, { id: activity.programmeId }),
      ctx.db.get(SiteEntity, { id: activity.siteId }),
    ]);
    const written = {
      questions: questions ?? [],
      participants: participants ?? [],
      observations: observations ?? [],
      learnings: learnings ?? [],
    };
    const sums = visitReportSums(written);
    const names = await namesOf(ctx, [
      activity.agencyId,
      ...sums.came.flatMap(({ agencyId }) => agencyId ?? []),
      ...written.learnings.map(({ agencyId }) => agencyId),
    ]);
    const guarded = (text: string) => this.guarded(ctx, text);
    return {
      title: guarded(activity.title),
      purpose: guarded(visit.purpose),
      host: guarded(visit.host),
      ...{ startsAt: activity.startsAt, endsAt: activity.endsAt },
      classification: activity.classification,
      owner: names.get(activity.agencyId) ?? '',
      ...{ programme: programme.name, site: site.name },
      questions: written.questions.map((each) => ({ ...each, body: guarded(each.body) })),
      learnings: written.learnings.map((each) => ({
        ...each,
        agency: names.get(each.agencyId) ?? '',
        ...{ saw: guarded(each.saw), means: guarded(each.means) },
      })),
      ...{ sums, names, madeAt: ctx.now },
    };
  }

  /** Texts were looked at as they were written; the guard may have learnt since, and a file cannot be called back. */
  private guarded(ctx: RequestContext, text: string): string {
    return scan(text, { now: ctx.now }).verdict === 'block' ? WITHHELD : text;
  }
}

async function namesOf(
  ctx: RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const agencies = await Promise.all([...new Set(ids)].map((id) => ctx.load(agencyById, id)));
  return new Map(agencies.flatMap((each) => (each ? [[each.id, each.shortName] as const] : [])));
}
