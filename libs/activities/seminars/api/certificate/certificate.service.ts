import { Injectable } from '@nestjs/common';
import { ActivityEntity } from '@stad/activities/core/api/activity.entities.js';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { MembershipEntity } from '@stad/identity/api/identity.entities.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { DOCUMENT_THREAD } from '@stad/platform/api/document/document-thread.js';
import { WRITE_MARKED_PDF } from '@stad/platform/api/document/marked-pdf-work.js';
import type { Language } from '@stad/platform/rules/language.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { SiteEntity } from '@stad/programme/api/programme.entities.js';
import { scan } from '@stad/safeguards/rules/personal-data/scan.js';
import { checkPrintedName, mayCertify } from '../../rules/certificate.js';
import type { SeminarKind } from '../../rules/seminar-life.js';
import { seminarOf } from '../seminar.loaders.js';
import { certificateDocument } from './certificate-document.js';
import { type CertifiedCourse, CertifiedCourses } from './certified-courses.js';

/** Where the certificates of a seminar are asked for. */
export const certificatePath = (id: string) => `/files/seminars/${id}/certificate`;

/** What was typed for one paper: it is set, and forgotten. */
export interface TypedCertificate {
  readonly name: string;
  readonly language: Language;
}

/** Paper that says that somebody was there. The name is on it, and in no row, log or receipt. */
@Injectable()
export class CertificateService {
  constructor(private readonly courses: CertifiedCourses) {}

  /** Where the viewer may ask for it, else null. */
  async path(ctx: RequestContext, id: string): Promise<string | null> {
    const seminar = await ctx.load(seminarOf, id);
    const isTheirs = seminar && mayCertify(ctx.person, seminar, ctx.now).ok;
    return isTheirs ? certificatePath(id) : null;
  }

  /** Problems: those of `mayCertify`, of `checkPrintedName`, `CHARACTER_NOT_PRINTABLE`, those of the thread. */
  async pdf(ctx: RequestContext, id: string, typed: TypedCertificate): Promise<Uint8Array> {
    const seminar = await ctx.load(seminarOf, id);
    if (!seminar) throw new ProblemError([NOT_AVAILABLE]);
    orThrow(mayCertify(ctx.person, seminar, ctx.now));
    const name = orThrow(checkPrintedName(typed.name));
    const activity = await ctx.db.get(ActivityEntity, { id });
    const [organiser, site, me, course] = await Promise.all([
      ctx.load(agencyById, activity.agencyId),
      ctx.db.get(SiteEntity, { id: activity.siteId }),
      ctx.db.get(MembershipEntity, { id: ctx.person.membershipId }),
      this.courses.find(ctx, id),
    ]);
    // The guard may have learnt since it was written, and paper cannot be called back.
    const isClean = (text: string) => scan(text, { now: ctx.now }).verdict !== 'block';
    const agency = organiser?.shortName ?? '';
    const document = certificateDocument(name, {
      ...typed,
      title: isClean(activity.title) ? activity.title : '–',
      course: course && cleanCourse(course, isClean),
      ...{ kind: seminar.kind as SeminarKind, organiser: agency, town: site.name },
      ...{ startsAt: activity.startsAt, endsAt: activity.endsAt },
      ...{ issuedBy: `${me.functionTitle}, ${agency}`, madeAt: ctx.now },
    });
    ctx.note({ action: 'EXPORT', objectType: 'seminar_certificate.pdf', objectIds: [id] });
    const exact = { text: name, field: 'name' };
    return DOCUMENT_THREAD.run(WRITE_MARKED_PDF, { document, madeAt: ctx.now, exact });
  }
}

const cleanCourse = ({ name, topics }: CertifiedCourse, isClean: (text: string) => boolean) => ({
  ...{ name: isClean(name) ? name : '–', topics: topics.filter(isClean) },
});
