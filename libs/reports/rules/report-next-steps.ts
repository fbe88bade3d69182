import { type Missing, type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { type FreezeFacts, freezeMissing, textsMissing } from './freeze.js';
import { type ReportState, type ReportStep, reportLife } from './report-life.js';
import { completeMissing, freezeSupplementMissing, type SupplementFacts } from './supplement.js';

/** What the viewer may do with reports at all. */
export interface ReportViewer {
  readonly isLead: boolean;
  readonly mayWrite: boolean;
  readonly maySign: boolean;
  readonly mayAnswer: boolean;
}

export interface ReportFacts extends FreezeFacts {
  readonly state: ReportState;
  /** Of a report that is to be completed; null in every other state. */
  readonly supplement: SupplementFacts | null;
  /** The day has come from which the signatory may let figures go as not confirmed. */
  readonly mayGoUnconfirmed: boolean;
}

/** *Intern granskning* has no page of its own: agencies are asked from the draft. */
const NOT_OFFERED: readonly ReportStep[] = ['review'];

/** The steps of a report for this viewer. A step that is not ready says what is missing and who can give it. */
export function reportNextSteps(viewer: ReportViewer, report: ReportFacts): readonly NextStep[] {
  const steps: NextStep[] = [];
  if (viewer.isLead && viewer.mayWrite) {
    for (const step of reportLife.stepsFrom(report.state)) {
      if (!NOT_OFFERED.includes(step)) steps.push(nextStep(step, missingFor(step, report)));
    }
  }
  const asked = report.state === 'AGENCY_APPROVAL';
  const waiting = report.answers.some((one) => one.decision === null && !one.unconfirmed);
  if (viewer.isLead && viewer.maySign && asked && waiting) {
    const early = report.mayGoUnconfirmed ? [] : [{ code: 'UNCONFIRMED_NOT_YET' }];
    steps.push(nextStep('letGoUnconfirmed', early));
  }
  if (viewer.mayAnswer && asked && report.answers.length > 0) steps.push(nextStep('answerFigures'));
  return steps;
}

function missingFor(step: ReportStep, report: ReportFacts): readonly Missing[] {
  const { supplement } = report;
  if (step === 'freeze') return freezeMissing(report);
  if (step === 'freezeSupplement' && supplement) {
    return [...textsMissing(report), ...freezeSupplementMissing(supplement)];
  }
  if (step === 'complete' && supplement) return completeMissing(supplement);
  return [];
}
