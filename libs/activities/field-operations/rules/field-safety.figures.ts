import type { FigureSet } from '@stad/platform/rules/testing/figure-set.js';
import { CLASH_CASES, clashesAs } from './cases/clash-cases.js';
import { GO_AHEAD_CASES } from './cases/go-ahead-cases.js';
import { isEverOffered, MOVE_PAIRS, meetings, movesTo, STEP_PAIRS } from './cases/step-cases.js';
import { VOID_CASES, voidsAs } from './cases/void-cases.js';
import { GUARD_CODES, STEP_GUARDS } from './pass-guards.js';

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/**
 * How much of field safety is tried, and how much of it comes out as the tables say: all of it, or the
 * run fails. The tables are small enough to be tried whole in both sizes.
 */
export const figures: FigureSet = {
  name: 'field-safety',
  measure: () => {
    const pairs = STEP_PAIRS.length + MOVE_PAIRS.length;
    const wrong = {
      pairs:
        STEP_PAIRS.filter((pair) => isEverOffered(pair) !== pair.expected).length +
        MOVE_PAIRS.filter((pair) => movesTo(pair) !== pair.expected).length,
      goAheads: GO_AHEAD_CASES.filter(({ isGiven, expected }) => isGiven() !== expected).length,
      clashes: CLASH_CASES.filter((one) => !same(clashesAs(one), one.expected)).length,
      voids: VOID_CASES.filter((one) => !same(voidsAs(one), one.expected)).length,
    };
    return [
      { what: 'state × step and state × move pairs', value: pairs, unit: 'pairs', atLeast: 189 },
      { what: 'of them other than the table', value: wrong.pairs, unit: 'pairs', atMost: 0 },
      { what: 'viewers in front of passes', value: meetings().length, unit: 'meetings' },
      { what: 'guards', value: GUARD_CODES.length, unit: 'codes', atLeast: 30 },
      {
        what: 'guards of steps',
        value: Object.values(STEP_GUARDS).flat().length,
        unit: 'places',
      },
      {
        what: 'go-aheads: giver × check × risk × police × way × state',
        value: GO_AHEAD_CASES.length,
        unit: 'cases',
        atLeast: 5_000,
      },
      { what: 'of them given or refused wrongly', value: wrong.goAheads, unit: 'cases', atMost: 0 },
      { what: 'clashes', value: CLASH_CASES.length, unit: 'cases', atLeast: 50 },
      { what: 'of them told wrongly', value: wrong.clashes, unit: 'cases', atMost: 0 },
      { what: 'changes that void or not', value: VOID_CASES.length, unit: 'cases', atLeast: 35 },
      { what: 'of them judged wrongly', value: wrong.voids, unit: 'cases', atMost: 0 },
    ];
  },
};
