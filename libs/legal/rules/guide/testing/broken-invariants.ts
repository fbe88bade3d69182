import { basisOf } from '../../bases/catalogue.js';
import { holdsOn } from '../../bases/in-force.js';
import type { GuideAnswer, Outcome } from '../answer.js';
import type { GuideCase } from '../case.js';

/**
 * A second opinion on an answer, written from field.md 9 and not from the rules: which invariants it
 * breaks. `confirmed` is what the own jurist has confirmed.
 */
export function brokenInvariants(
  it: GuideCase,
  { outcomes }: GuideAnswer,
  confirmed: ReadonlySet<string>,
): readonly string[] {
  const broken = new Set<string>();
  const isOutsider = ['NGO', 'NETWORK', 'PUBLIC'].includes(it.to);
  for (const one of outcomes) {
    const offered = one.verdict !== 'IMPOSSIBLE';
    const code = one.basis?.replace(/\.\d+$/, '');
    if (it.about === 'OWN_RECORDS' && isOutsider && offered) broken.add('INV-06');
    if (offered && mustNeverBe(code, it, isOutsider)) broken.add('INV-07');
    if (one.basis && !isOfThatDay(one, it.date)) broken.add('INV-26');
    if (offered && code && !isShown(one.rule, code) && !confirmed.has(one.basis ?? '')) {
      broken.add('INV-30');
    }
    if (one.verdict === 'IMPOSSIBLE' && one.barrier === null) broken.add('barrier');
    if (offered && one.barrier !== null) broken.add('barrier');
    if (one.reasons.length === 0 && one.conditions.length === 0) broken.add('reason');
  }
  if (isAboutPerhapsChild(it) && !reportsToBoard(outcomes, it)) broken.add('INV-08');
  return [...broken];
}

function mustNeverBe(code: string | undefined, { from }: GuideCase, isOutsider: boolean): boolean {
  if (code === 'OSL_10_19' || code === 'BRB_24_4') return true;
  if (code === 'OSL_10_27') return from === 'SOCIAL_SERVICES' || from === 'HEALTH_CARE';
  return code === 'OSL_10_15A' && isOutsider;
}

function isOfThatDay({ basis: ref }: Outcome, date: string): boolean {
  const basis = basisOf(ref ?? '');
  if (!basis || !holdsOn(basis, date)) return false;
  return (basis.validFrom ?? date) <= date && date <= (basis.validTo ?? date);
}

/** Shown from day one (field.md 3.1): consent, duties of authorities, 19:4, the duty of contact. */
function isShown(rule: string, code: string): boolean {
  if (rule === 'CHILD_REPORT_NGO' || rule === 'PS_POLICE_ACT') return false;
  return ['OSL_10_1', 'SOL_19_1', 'SOL_19_4', 'SOL_20_1', 'POLISLAGEN_6'].includes(code);
}

function isAboutPerhapsChild({ about, band }: GuideCase): boolean {
  return ['PERSON', 'SUSPICION'].includes(about) && ['UNDER_18', 'UNKNOWN'].includes(band);
}

function reportsToBoard(outcomes: readonly Outcome[], { from, to }: GuideCase): boolean {
  const report = outcomes.find(({ receiver }) => receiver === 'BOARD_WHERE_CHILD_STAYS');
  const isInternal = from === 'SOCIAL_SERVICES' && to !== 'OTHER_SOCIAL_SERVICES';
  return (
    report !== undefined &&
    report.verdict !== 'IMPOSSIBLE' &&
    report.isInternal === isInternal &&
    report.conditions.includes('POLICE_REPORT_IS_NOT_ENOUGH')
  );
}
