import { describe, expect, it } from '@jest/globals';
import {
  isEverOffered,
  MOVE_PAIRS,
  meetings,
  movesTo,
  passesIn,
  STATES,
  STEP_PAIRS,
  VIEWERS,
} from './cases/step-cases.js';
import { EVENING, employer, makePass, NIGHT } from './make-pass.js';
import { passNextSteps, takePassStep } from './next-steps.js';
import {
  GIVERS,
  GUARD_CODES,
  GUARDS,
  guardOf,
  MOVE_OF_STEP,
  STEP_GUARDS,
  STEP_STATES,
} from './pass-guards.js';
import { type PassState, passLife } from './pass-life.js';
import { PASS_STEPS, type PassStep } from './pass-steps.js';
import { readiness } from './readiness.js';

describe('every state and every move', () => {
  it.each(MOVE_PAIRS)('$state, $step: $expected', (pair) => {
    expect(movesTo(pair)).toBe(pair.expected);
  });

  it('names every state and every move once', () => {
    expect([...passLife.states].sort()).toEqual([...STATES].sort());
    expect(MOVE_PAIRS).toHaveLength(7 * 7);
  });

  it('a step that moves the pass exists where its move does, start while go-aheads are awaited too', () => {
    for (const [step, move] of Object.entries(MOVE_OF_STEP)) {
      const moves = STATES.filter((state) => passLife.stepsFrom(state).includes(move));
      const early = step === 'start' ? ['AWAITING_GO'] : [];
      expect([...early, ...moves]).toEqual(STEP_STATES[step as PassStep]);
    }
  });
});

describe('every state and every step', () => {
  it.each(STEP_PAIRS)('$state, $step: $expected', (pair) => {
    expect(STEP_STATES[pair.step as PassStep].includes(pair.state)).toBe(pair.expected);
    expect(isEverOffered(pair)).toBe(pair.expected);
  });

  it('takes exactly what it offers and is ready', () => {
    // One meeting in seven is every kind of viewer and of pass in turn.
    for (const { viewer, pass, offers } of meetings().filter((_, at) => at % 7 === 0)) {
      for (const step of PASS_STEPS) {
        const offer = offers.find((it) => it.step === step);
        expect(takePassStep(viewer, pass, step, EVENING).ok).toBe(offer?.ready ?? false);
      }
    }
  });
});

/** Codes of what a step waits for, in all passes the tables try. */
function codesOf(step: PassStep): Set<string> {
  const offers = meetings()
    .flatMap((meeting) => meeting.offers)
    .filter((it) => it.step === step);
  return new Set(offers.flatMap(({ missing }) => missing.map(({ code }) => code)));
}

describe('guards', () => {
  it.each(PASS_STEPS.map((step) => [step, STEP_GUARDS[step] ?? []] as const))(
    '%s waits for these and for nothing else',
    (step, guards) => {
      expect([...codesOf(step)].sort()).toEqual([...guards].sort());
    },
  );

  it('a step ready for somebody waits for none of its guards', () => {
    for (const offer of passNextSteps(VIEWERS[0] as never, makePass(), EVENING)) {
      expect(offer).toEqual({ step: offer.step, ready: true, missing: [] });
    }
  });

  it.each(GUARD_CODES)('%s has somebody who can give it', (code) => {
    expect(GIVERS).toContain(GUARDS[code].giver);
    expect(guardOf(code)).toBe(GUARDS[code]);
  });

  it('knows nothing of other codes', () => {
    expect(guardOf('CONVERSATIONS_OVER_CONTACTS')).toBeUndefined();
    expect(guardOf('toString')).toBeUndefined();
  });

  it('what is missing for a line of Klart för start is a guard or a clash, and names who', () => {
    for (const state of ['PLANNING', 'AWAITING_GO', 'READY'] as const) {
      for (const pass of passesIn(state)) {
        for (const { missing, done } of readiness({
          ...pass,
          silences: [{ ...NIGHT, who: 'Polisen Lund' }],
        })) {
          expect(done).toBe(missing.length === 0);
          for (const { code, who } of missing) {
            expect(guardOf(code)).toBeDefined();
            expect(who).toMatch(/\S/);
          }
        }
      }
    }
  });

  it('every guard is asked for by a step or by a line', () => {
    const ofLines = (['PLANNING', 'AWAITING_GO'] as const).flatMap((state) =>
      passesIn(state).flatMap((pass) =>
        readiness({
          ...pass,
          silences: [{ ...NIGHT, who: 'Polisen Lund' }],
          checklist: {
            interpreterPlan: false,
            commsPlan: false,
            abortCriteria: false,
            ifPoliceLeave: false,
            openPoints: 1,
          },
        }).flatMap((line) => line.missing.map(({ code }) => code)),
      ),
    );
    const ofSteps = Object.values(STEP_GUARDS).flat();
    expect([...new Set<string>([...ofLines, ...ofSteps])].sort()).toEqual([...GUARD_CODES].sort());
  });
});

describe('nothing safe is skipped on the way', () => {
  const away: readonly PassState[] = ['ACTIVE', 'RETURNED', 'CLOSED', 'CANCELLED'];
  it.each(away)('a go-ahead is neither given nor taken back in %s', (state) => {
    const steps = meetings()
      .filter((meeting) => meeting.state === state)
      .flatMap((meeting) => meeting.offers)
      .map((offer) => offer.step);
    expect(steps).not.toContain('giveGoAhead');
    expect(steps).not.toContain('withholdGoAhead');
    expect(steps).not.toContain('start');
  });

  it('a pass starts with nobody’s go-ahead missing, whoever asks', () => {
    const waiting = makePass({ employers: [employer('soc'), employer('fa', { goAhead: null })] });
    for (const viewer of VIEWERS) {
      expect(takePassStep(viewer, waiting, 'start', EVENING).ok).toBe(false);
    }
  });

  it('and not before or after its night', () => {
    for (const now of [NIGHT.endsAt, EVENING]) {
      const later = new Date(now.getTime() + 24 * 3_600_000);
      expect(takePassStep(VIEWERS[0] as never, makePass(), 'start', later).ok).toBe(false);
    }
  });
});
