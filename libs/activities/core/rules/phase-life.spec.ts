import { describe, expect, it } from '@jest/globals';
import { PHASES, type Phase } from './phase.js';
import { callOff, isHeldAsPlanned, phaseLife } from './phase-life.js';

const codes = (result: ReturnType<typeof callOff>) =>
  result.ok ? [] : result.problems.map(({ code, field = '' }) => `${code} ${field}`.trim());

describe('a life whose states are the phases', () => {
  it('knows every phase and no other state', () => expect(phaseLife.states).toEqual(PHASES));

  it.each([
    ['PLANNED', 'complete'],
    ['PLANNED', 'begin'],
    ['ONGOING', 'cancel'],
    ['COMPLETED', 'cancel'],
    ['EVALUATED', 'complete'],
    ['CANCELLED', 'planAgain'],
    ['POSTPONED', 'confirm'],
  ] as const)('from %s one cannot %s', (state, move) => {
    expect(codes(phaseLife.take(state, move))).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it.each<[Phase, boolean]>([
    ['PLANNED', false],
    ['CONFIRMED', true],
    ['ONGOING', true],
    ['COMPLETED', true],
    ['EVALUATED', true],
    ['POSTPONED', false],
    ['CANCELLED', false],
  ])('the time of what is %s holds: %p', (state, holds) => {
    expect(isHeldAsPlanned(state)).toBe(holds);
  });

  it.each<[Phase, string | null, string[]]>([
    ['CONFIRMED', null, ['WHY_MISSING reason']],
    ['CONFIRMED', 'BORED', ['WHY_MISSING reason']],
    ['COMPLETED', 'RAIN', ['STEP_NOT_POSSIBLE']],
    ['POSTPONED', 'RAIN', []],
  ])('%s, called off because of %s', (state, reason, expected) => {
    expect(codes(callOff(state, reason, { reasons: ['RAIN'], code: 'WHY_MISSING' }))).toEqual(
      expected,
    );
  });
});
