import { useWaitingAgreements } from './use-waiting-agreements.js';
import { useWaitingEntered } from './use-waiting-entered.js';
import { useWaitingFigures } from './use-waiting-figures.js';
import { useWaitingHandovers } from './use-waiting-handovers.js';
import { useWaitingLearnings } from './use-waiting-learnings.js';
import { useWaitingLegal } from './use-waiting-legal.js';
import { useWaitingLogReview } from './use-waiting-log-review.js';
import { useWaitingPasses } from './use-waiting-passes.js';
import { useWaitingPeople } from './use-waiting-people.js';
import { useWaitingQualifications } from './use-waiting-qualifications.js';
import { useWaitingReports } from './use-waiting-reports.js';
import { useWaitingDisposals, useWaitingRemovals } from './use-waiting-retention.js';
import { useWaitingRisks } from './use-waiting-risks.js';
import { useWaitingRoutines } from './use-waiting-routines.js';
import { useWaitingShelf } from './use-waiting-shelf.js';
import { useWaitingTasks } from './use-waiting-tasks.js';
import type { WaitingSource } from './waiting-line.js';

/** All that can wait for somebody, each asked by itself (pages.md 2.1). */
export function useWaitingSources(): readonly WaitingSource[] {
  return [
    useWaitingPasses(),
    useWaitingHandovers(),
    useWaitingRisks(),
    useWaitingLearnings(),
    useWaitingTasks(),
    useWaitingAgreements(),
    useWaitingRoutines(),
    useWaitingFigures(),
    useWaitingReports(),
    useWaitingEntered(),
    useWaitingPeople(),
    useWaitingQualifications(),
    useWaitingShelf(),
    useWaitingLogReview(),
    useWaitingLegal(),
    useWaitingRemovals(),
    useWaitingDisposals(),
  ];
}
