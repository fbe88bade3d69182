import type { Missing } from '@stad/platform/rules/next-step.js';
import { leaderLabel, type PassFacts } from './pass-facts.js';
import { hasPolice } from './team.js';

/** The open points of *Checklista*, each with who settles it; the child procedure stops a start too. */
export function checklistMissing(pass: PassFacts): readonly Missing[] {
  const { checklist, ownerLabel: who } = pass;
  const missing: Missing[] = [];
  const need = (settled: boolean, code: string) => {
    if (!settled) missing.push({ code, who });
  };
  need(checklist.interpreterPlan, 'INTERPRETER_PLAN_MISSING');
  need(checklist.commsPlan, 'COMMS_PLAN_MISSING');
  need(checklist.abortCriteria, 'ABORT_CRITERIA_MISSING');
  need(checklist.ifPoliceLeave || !hasPolice(pass.team), 'POLICE_LEAVE_PLAN_MISSING');
  need(checklist.openPoints === 0, 'CHECKLIST_POINTS_OPEN');
  if (!pass.childProcedureAcknowledged) {
    missing.push({ code: 'CHILD_PROCEDURE_MISSING', who: leaderLabel(pass) });
  }
  return missing;
}
