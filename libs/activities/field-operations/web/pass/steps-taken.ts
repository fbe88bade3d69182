import type { Pass } from './pass.js';

/** That a step was taken: when, and by which function, as far as the pass says. */
export interface Taken {
  readonly at: string | null;
  readonly by: string | null;
}

/** Steps that have been taken, by the facts of the pass and of the viewer's own agency. */
export function stepsTaken(pass: Pass, ownAgencyId: string): ReadonlyMap<string, Taken> {
  const { progress, ownReport, ownCheck, ownDebrief } = pass;
  const goAhead = pass.employers.find(({ agency }) => agency.id === ownAgencyId)?.goAhead;
  const answer = pass.answers
    .filter(({ agency }) => agency.id === ownAgencyId)
    .reduce<Pass['answers'][number] | null>(
      (last, one) => (last && last.at > one.at ? last : one),
      null,
    );
  const isLocked = ownReport !== null && ownReport.state !== 'OPEN';
  const facts: readonly (readonly [string, Taken | null])[] = [
    ['send', when(progress.sentAt, progress.sentByTitle)],
    ['answer', answer && { at: answer.at, by: answer.functionTitle }],
    ['answerCheck', ownCheck && { at: ownCheck.at, by: ownCheck.byTitle }],
    ['giveGoAhead', goAhead?.inForce ? { at: goAhead.at, by: goAhead.byTitle } : null],
    ['briefing', when(progress.briefingDoneAt)],
    ['start', when(progress.startedAt)],
    ['policeLeave', when(progress.policeLeftAt)],
    ['abort', when(progress.abortedAt)],
    ['return', when(progress.returnedAt)],
    ['debrief', when(progress.debriefHeldAt ?? ownDebrief?.heldAt ?? null)],
    ['report', ownReport?.version == null ? null : { at: null, by: null }],
    ['lock', isLocked ? { at: ownReport.lockedAt, by: ownReport.lockedByTitle } : null],
    ['close', when(progress.closedAt)],
  ];
  return new Map(facts.flatMap(([step, taken]) => (taken ? [[step, taken] as const] : [])));
}

const when = (at: string | null, by: string | null = null): Taken | null =>
  at === null ? null : { at, by };
