import {
  type LearningSums,
  learningSums,
} from '@stad/activities/core/rules/learning/learning-sums.js';
import type { Phase } from '@stad/activities/core/rules/phase.js';

/** Kinds of file that the report of a visit is made as. */
export const VISIT_REPORT_FILES = ['pdf', 'docx'] as const;
export type VisitReportFile = (typeof VISIT_REPORT_FILES)[number];

/** There is something to report once it is known who came. */
const REPORTED: readonly Phase[] = ['COMPLETED', 'EVALUATED'];

/**
 * May the viewer fetch the report of the visit? Those who went along: it tells how many came from where,
 * which the network does not read. It is read also when the programme takes no records any more.
 */
export function mayFetchReport(
  viewer: { readonly agencyId: string },
  visit: {
    readonly state: Phase;
    readonly ownerAgencyId: string;
    readonly agencyIds: readonly string[];
  },
): boolean {
  return (
    REPORTED.includes(visit.state) &&
    [visit.ownerAgencyId, ...visit.agencyIds].includes(viewer.agencyId)
  );
}

/** What the report counts. */
export interface VisitReportSums {
  /** Those who came, the agency with most of them first; never who. */
  readonly came: readonly { readonly agencyId: string | null; readonly count: number }[];
  readonly cameInAll: number;
  readonly questions: readonly { readonly id: string; readonly notes: number }[];
  /** Questions that somebody noted an answer to. */
  readonly answered: number;
  readonly learnings: LearningSums;
}

/** The numbers of a visit: who came by agency, which questions were answered, what became of what was learnt. */
export function visitReportSums(visit: {
  readonly participants: readonly {
    readonly fromAgencyId: string | null;
    readonly attended: boolean | null;
  }[];
  readonly questions: readonly { readonly id: string }[];
  readonly observations: readonly { readonly topicId: string | null }[];
  readonly learnings: readonly { readonly decision: string | null }[];
}): VisitReportSums {
  const came = visit.participants.filter(({ attended }) => attended === true);
  const agencyIds = [...new Set(came.map(({ fromAgencyId }) => fromAgencyId))];
  const questions = visit.questions.map(({ id }) => ({
    id,
    notes: visit.observations.filter(({ topicId }) => topicId === id).length,
  }));
  return {
    came: agencyIds
      .map((agencyId) => ({
        agencyId,
        count: came.filter(({ fromAgencyId }) => fromAgencyId === agencyId).length,
      }))
      .sort((a, b) => b.count - a.count),
    cameInAll: came.length,
    questions,
    answered: questions.filter(({ notes }) => notes > 0).length,
    learnings: learningSums(visit.learnings),
  };
}
