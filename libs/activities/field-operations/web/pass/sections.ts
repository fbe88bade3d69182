import { begun, type Pass } from './pass.js';

/** The parts of the page that fold to a line once they are right. */
export const SECTIONS = ['when', 'who', 'checklist', 'goAhead', 'check', 'safety'] as const;
export type Section = (typeof SECTIONS)[number];

type Facts = Pick<
  Pass,
  'checklist' | 'employers' | 'ownCheck' | 'progress' | 'readiness' | 'safety' | 'takeOvers'
>;

/**
 * Whether a part is right: nothing in it waits for anybody, and its line says what one would open it for.
 * One that is not stands open. What was settled beforehand waits for nobody once the pass has begun.
 */
export function isRight(section: Section, pass: Facts): boolean {
  if (begun(pass) !== null) return section !== 'check' || isCalm(pass.ownCheck);
  const isDone = (line: string) => pass.readiness.some((one) => one.line === line && one.done);
  switch (section) {
    case 'when':
      return !pass.readiness.some(({ missing }) => missing.some(({ code }) => WHEN.has(code)));
    case 'who':
      // Before the start it is what the others look at: who goes, who has answered.
      return false;
    case 'checklist':
      return pass.checklist.length > 0 && pass.checklist.every(({ tickedAt }) => tickedAt !== null);
    case 'goAhead':
      return pass.employers.every(({ goAhead }) => goAhead?.inForce);
    case 'check':
      return isCalm(pass.ownCheck);
    case 'safety':
      return isDone('REAR_SUPPORT') && pass.safety.childProcedureAcknowledged;
  }
}

const WHEN = new Set(['AREA_MISSING', 'AIM_MISSING', 'NOT_TONIGHT']);

/** A check that was answered with five times no. */
function isCalm(check: Pass['ownCheck']): boolean {
  return check !== null && Object.values(check).every((answer) => answer !== true);
}
