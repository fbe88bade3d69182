import { describe, expect, it } from '@jest/globals';
import { groundMissing } from './go-ahead.js';
import { EVENING, employer, makePass, member } from './make-pass.js';
import { goAheadPassOf } from './pass-facts.js';
import { decideUntrained, undecidedOf } from './training-gate.js';

const soc = employer('soc', { goAhead: null, isHeldForTraining: true });
const planner = { agencyId: 'soc', roles: ['SOCIAL_WORKER'] };
const manager = { agencyId: 'soc', roles: ['SOCIAL_MANAGER'] };
const told = { byFunction: 'Enhetschef', at: EVENING };

describe('a go-ahead that waits for the manager', () => {
  const codes = (state: 'AWAITING_GO' | 'READY', more = {}) =>
    groundMissing({ ...soc, ...more }, goAheadPassOf(makePass({ state }))).map(({ code }) => code);

  it('is missing a decision, whoever would give it', () => {
    expect(codes('AWAITING_GO')).toEqual(['TRAINING_UNDECIDED']);
  });

  it('is held up by nothing once it is ready to start', () => {
    expect(codes('READY')).toEqual([]);
  });

  it('is held up by nothing of the police, who assess in their own structure', () => {
    expect(codes('AWAITING_GO', { agencyKind: 'POLICE' })).toEqual([]);
  });
});

describe('whom it is about', () => {
  const untrained = member('soc', 2, { trained: false });
  const team = [
    untrained,
    member('soc', 3, { trained: false, role: 'REAR_SUPPORT' }),
    member('soc', 4, { trained: false, personId: null }),
    member('fa', 1, { trained: false }),
    member('soc', 1),
  ];
  it('is the own people in the field with an account, and nobody decided about', () => {
    expect(undecidedOf(team, soc, [])).toEqual([untrained]);
    expect(undecidedOf(team, soc, ['soc-2'])).toEqual([]);
    expect(undecidedOf(team, employer('police'), [])).toEqual([]);
  });
});

describe('the decision', () => {
  it.each<[string, object, object, object, string[]]>([
    ['another employer', { agencyId: 'fa', roles: ['NGO_MANAGER'] }, {}, {}, ['NOT_AVAILABLE']],
    [
      'another employer, by phone',
      { agencyId: 'fa', roles: ['NGO_MANAGER'] },
      {},
      { told },
      ['NOT_AVAILABLE'],
    ],
    ['the safety representative', { roles: ['SAFETY_REP'] }, {}, { told }, ['NOT_AVAILABLE']],
    ['a planner alone', planner, {}, {}, ['MANAGER_DECIDES']],
    ['once it is ready', manager, { state: 'READY' }, {}, ['GO_AHEAD_NOT_NOW']],
    ['of nobody', manager, { undecided: 0 }, {}, ['NOBODY_UNTRAINED']],
    ['without a reason', manager, {}, { reason: '' }, ['INVALID_CODE']],
    ['told by nobody', planner, {}, { told: { ...told, byFunction: ' ' } }, ['TOLD_BY_MISSING']],
    [
      'told tomorrow',
      planner,
      {},
      { told: { ...told, at: new Date(+EVENING + 1) } },
      ['TOLD_TIME_IN_FUTURE'],
    ],
    ['the manager', manager, {}, {}, []],
    ['a planner who was told by phone', planner, {}, { told }, []],
  ])('%s', (_, who, pass, input, expected) => {
    const decided = decideUntrained(
      { ...planner, ...who },
      soc,
      { state: 'AWAITING_GO', undecided: 1, ...pass },
      { reason: 'GOES_WITH_TRAINED', ...input },
      EVENING,
    );
    expect(decided.ok ? [] : decided.problems.map(({ code }) => code)).toEqual(expected);
  });
});
