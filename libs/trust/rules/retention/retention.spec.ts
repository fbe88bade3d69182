import { describe, expect, it } from '@jest/globals';
import { LOG_KEPT_YEARS } from '@stad/audit/rules/chain-cut.js';
import { type DisposalState, decideDisposal, proposeDisposal } from './disposal.js';
import { dueBefore } from './due-before.js';
import { isHeld, setHold } from './hold.js';
import { DISPOSABLE, RETENTION_RULES, retentionRule } from './retention-rules.js';

const NOON = (day: string) => new Date(`${day}T11:00:00Z`);
const rule = (months: number | null) =>
  ({ code: 'X', since: 'WRITTEN', months, outcome: 'DELETE' }) as const;

describe('the day before which records are due', () => {
  it.each<[string, number | null, string | null]>([
    ['2026-11-26', 3, '2026-08-26'],
    ['2026-11-26', 24, '2024-11-26'],
    ['2026-01-15', 3, '2025-10-15'],
    ['2026-12-31', 1, '2026-11-30'],
    ['2026-05-31', 3, '2026-02-28'],
    ['2028-05-31', 3, '2028-02-29'],
    ['2026-02-28', 24, '2024-02-28'],
    ['2026-03-01', 12, '2025-03-01'],
    ['2028-02-29', 60, '2023-02-28'],
    ['2026-11-26', null, null],
  ])('on %s, kept %s months', (day, months, expected) => {
    expect(dueBefore(rule(months), NOON(day))).toBe(expected);
  });

  it('is a Swedish day: half past midnight is already the next one', () => {
    expect(dueBefore(rule(1), new Date('2026-07-14T22:30:00Z'))).toBe('2026-06-15');
  });
});

describe('the rules', () => {
  it('each stand once, and what is permanent is never disposed of', () => {
    const codes = RETENTION_RULES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(DISPOSABLE).not.toContain('REPORTS');
    expect(DISPOSABLE).not.toContain('LEGAL_CONFIRMATIONS');
    expect(
      RETENTION_RULES.filter(({ months }) => months === null).map(({ outcome }) => outcome),
    ).toEqual(['ARCHIVE', 'ARCHIVE']);
  });

  it.each([
    ['FIELD_TALLIES', 24],
    ['FIELD_REPORTS', 24],
    ['SURVEYS', 24],
    ['PASS_PLANS', 6],
    ['BUSY_SPANS', 3],
    ['INVITATIONS', 12],
    ['ACCOUNTS', 24],
    ['SAFETY_CHECKS', 60],
    ['STANDING_RISKS', 60],
    ['ACCESS_LOG', 60],
  ])('%s: %i months (field.md 3.6)', (code, months) => {
    expect(retentionRule(code)?.months).toBe(months);
  });
});

describe('the access log', () => {
  it('is kept as long as those who check its cuts expect', () => {
    expect(retentionRule('ACCESS_LOG')?.months).toBe(12 * LOG_KEPT_YEARS);
  });
});

describe('a proposal', () => {
  it.each<[string, string, number, boolean, string[]]>([
    ['of no rule', 'NONE', 5, false, ['RETENTION_RULE_UNKNOWN']],
    ['of what is kept for ever', 'REPORTS', 5, false, ['RETENTION_RULE_UNKNOWN']],
    ['of nothing', 'BUSY_SPANS', 0, false, ['NOTHING_TO_DISPOSE']],
    ['while one is under way', 'BUSY_SPANS', 5, true, ['DISPOSAL_UNDER_WAY']],
    ['while one is under way, which leaves nothing', 'BUSY_SPANS', 0, true, ['DISPOSAL_UNDER_WAY']],
  ])('%s is refused', (_, code, rows, underWay, codes) => {
    const result = proposeDisposal(code, rows, underWay, NOON('2026-11-26'));
    expect(result.ok ? [] : result.problems.map((problem) => problem.code)).toEqual(codes);
  });

  it('names the day', () => {
    expect(proposeDisposal('BUSY_SPANS', 5, false, NOON('2026-11-26'))).toEqual({
      ok: true,
      value: { rule: 'BUSY_SPANS', before: '2026-08-26' },
    });
  });
});

/** INV-23. */
describe('a decision', () => {
  it.each<[DisposalState, string, string, string]>([
    ['PROPOSED', 'approve', 'manager', 'APPROVED'],
    ['PROPOSED', 'refuse', 'manager', 'REFUSED'],
    ['PROPOSED', 'approve', 'registrar', 'PROPOSER_DECIDES'],
    ['PROPOSED', 'refuse', 'registrar', 'PROPOSER_DECIDES'],
    ['PROPOSED', 'dispose', 'manager', 'STEP_NOT_POSSIBLE'],
    ['APPROVED', 'approve', 'manager', 'STEP_NOT_POSSIBLE'],
    ['APPROVED', 'refuse', 'manager', 'STEP_NOT_POSSIBLE'],
    ['REFUSED', 'approve', 'manager', 'STEP_NOT_POSSIBLE'],
    ['DONE', 'refuse', 'manager', 'STEP_NOT_POSSIBLE'],
  ])('%s, %s by the %s: %s', (state, step, by, expected) => {
    const result = decideDisposal({ state, proposedBy: 'registrar' }, step, by);
    expect(result.ok ? result.value : result.problems[0]?.code).toBe(expected);
  });
});

describe('a hold', () => {
  it.each<[string | null, string, string]>([
    ['NONE', 'INCIDENT', 'RETENTION_RULE_UNKNOWN'],
    ['REPORTS', 'INCIDENT', 'RETENTION_RULE_UNKNOWN'],
    ['BUSY_SPANS', 'BECAUSE', 'HOLD_GROUND_UNKNOWN'],
    ['BUSY_SPANS', 'RECORD_REQUEST', 'RECORD_REQUEST'],
    [null, 'LEGAL_CLAIM', 'LEGAL_CLAIM'],
  ])('on %s for %s: %s', (code, ground, said) => {
    const result = setHold(code, ground);
    expect(result.ok ? result.value : result.problems[0]?.code).toBe(said);
  });

  it.each<[string, (string | null)[], boolean]>([
    ['nothing is held', [], false],
    ['its own rule', ['BUSY_SPANS'], true],
    ['another rule', ['ACCOUNTS'], false],
    ['every rule', [null], true],
  ])('%s', (_, held, expected) => {
    expect(
      isHeld(
        'BUSY_SPANS',
        held.map((one) => ({ rule: one })),
      ),
    ).toBe(expected);
  });
});
