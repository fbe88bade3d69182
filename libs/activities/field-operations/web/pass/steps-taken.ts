import type { Pass } from './pass.js';

/** Steps that have been taken, by the facts of the pass and of the viewer's own agency. */
export function stepsTaken(pass: Pass, ownAgencyId: string): ReadonlySet<string> {
  const { progress, ownReport } = pass;
  const own = pass.employers.find((employer) => employer.agency.id === ownAgencyId);
  const taken: readonly (readonly [string, boolean])[] = [
    ['send', progress.sentAt !== null],
    ['answer', pass.answers.some((answer) => answer.agency.id === ownAgencyId)],
    ['answerCheck', pass.ownCheck !== null],
    ['giveGoAhead', own?.goAhead?.inForce ?? false],
    ['briefing', progress.briefingDoneAt !== null],
    ['start', progress.startedAt !== null],
    ['policeLeave', progress.policeLeftAt !== null],
    ['return', progress.returnedAt !== null],
    ['debrief', progress.debriefHeldAt !== null],
    ['report', ownReport !== null && ownReport.version !== null],
    ['lock', ownReport !== null && ownReport.state !== 'OPEN'],
    ['close', progress.closedAt !== null],
  ];
  return new Set(taken.filter(([, isTaken]) => isTaken).map(([step]) => step));
}
