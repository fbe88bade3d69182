import type { FigureSet } from '@stad/platform/rules/testing/figure-set.js';
import { pickFrom } from '@stad/platform/rules/testing/pick.js';
import { proposeCrew } from './crew-proposal.js';
import { compareCrews, worthOf } from './crew-worth.js';
import { obstacleOf } from './not-proposed.js';
import { randomCandidate, randomNeed } from './testing/random-crew.js';

/** Crews for towns drawn at random, each held against its own reasons. */
export const figures: FigureSet = {
  name: 'crew',
  measure: ({ size, seed, clock }) => {
    const pick = pickFrom(seed);
    const towns = size === 'full' ? 20_000 : 1_500;
    const found = { candidates: 0, proposed: 0, passedOver: 0 };
    const wrong = { against: 0, unexplained: 0, alone: 0, worse: 0 };
    const reasons = new Set<string>();
    for (let n = 0; n < towns; n += 1) {
      const need = randomNeed(pick);
      const all = Array.from({ length: pick(25) }, (_, order) => randomCandidate(order, pick));
      const chosen = all.slice(0, pick(3));
      const { proposed, passedOver } = proposeCrew(all, chosen, need);
      const crew = proposed.map(({ candidate }) => candidate);
      found.candidates += all.length - chosen.length;
      found.proposed += proposed.length;
      found.passedOver += passedOver.length;
      for (const { reason } of passedOver) reasons.add(reason.code);
      wrong.against += crew.filter((each) => obstacleOf(each, need) !== null).length;
      wrong.unexplained += all.length - chosen.length - proposed.length - passedOver.length;
      wrong.alone += crew.length > 0 && crew.length + chosen.length < 2 ? 1 : 0;
      const more = { ...randomCandidate(99, pick), id: 'more' };
      const after = proposeCrew([...all, more], chosen, need).proposed.map((row) => row.candidate);
      const order =
        after.length === crew.length &&
        compareCrews(worthOf([...chosen, ...after], need), worthOf([...chosen, ...crew], need));
      wrong.worse += after.length < crew.length || (order && order.difference > 0) ? 1 : 0;
    }
    return [
      { what: 'towns asked', value: towns, unit: '', atLeast: towns },
      { what: 'candidates', value: found.candidates, unit: '' },
      { what: 'proposed', value: found.proposed, unit: '', atLeast: 1 },
      { what: 'not proposed, each with a reason', value: found.passedOver, unit: '' },
      { what: 'kinds of reason met', value: reasons.size, unit: '', atLeast: 12 },
      { what: 'proposed against a reason', value: wrong.against, unit: '', atMost: 0 },
      { what: 'neither proposed nor explained', value: wrong.unexplained, unit: '', atMost: 0 },
      { what: 'sent out alone', value: wrong.alone, unit: '', atMost: 0 },
      { what: 'crews made worse by one more who is free', value: wrong.worse, unit: '', atMost: 0 },
      { what: 'time for a town of 100', value: slowTown(clock), unit: 'ms', atMost: 500 },
    ];
  },
};

/** A large town with every kind of difference between its people. */
function slowTown(clock: () => number): number {
  const pick = pickFrom(7);
  const all = Array.from({ length: 100 }, (_, order) => ({
    ...randomCandidate(order, pick),
    busy: [],
    onCall: [],
  }));
  const need = {
    ...randomNeed(pick),
    type: 'JOINT_POLICE',
    languages: ['en', 'ro', 'th'],
  } as const;
  const began = clock();
  proposeCrew(all, [], need);
  return clock() - began;
}
