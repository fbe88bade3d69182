import { type NextStep, nextStep } from '@stad/platform/rules/next-step.js';
import { type FreezeFacts, freezeMissing } from './freeze.js';
import { type ReportState, type ReportStep, reportLife } from './report-life.js';

/** What the viewer may do with reports at all. */
export interface ReportViewer {
  readonly isLead: boolean;
  readonly mayWrite: boolean;
  readonly maySign: boolean;
  readonly mayAnswer: boolean;
}

export interface ReportFacts extends FreezeFacts {
  readonly state: ReportState;
}

/** Steps of the portal's own pages so far; the others come with the funder's answers. */
const OFFERED: readonly ReportStep[] = ['askAgencies', 'takeBack', 'freeze', 'submit'];

/** The steps of a report for this viewer. A step that is not ready says what is missing and who can give it. */
export function reportNextSteps(viewer: ReportViewer, report: ReportFacts): readonly NextStep[] {
  const steps: NextStep[] = [];
  if (viewer.isLead && viewer.mayWrite) {
    for (const step of reportLife
      .stepsFrom(report.state)
      .filter((each) => OFFERED.includes(each))) {
      steps.push(nextStep(step, step === 'freeze' ? freezeMissing(report) : []));
    }
  }
  const asked = report.state === 'AGENCY_APPROVAL';
  const waiting = report.answers.some((one) => one.decision === null && !one.unconfirmed);
  if (viewer.isLead && viewer.maySign && asked && waiting) steps.push(nextStep('letGoUnconfirmed'));
  if (viewer.mayAnswer && asked && report.answers.length > 0) steps.push(nextStep('answerFigures'));
  return steps;
}
