import { describe, expect, it } from '@jest/globals';
import { type Pick, pickFrom } from '@stad/platform/rules/testing/pick.js';
import { overlaps } from '@stad/platform/rules/time.js';
import fc from 'fast-check';
import { restWithin } from '../rest.js';
import type { Candidate } from './candidate.js';
import type { CrewNeed } from './crew-need.js';
import { type CrewProposal, proposeCrew } from './crew-proposal.js';
import { compareCrews, worthOf } from './crew-worth.js';
import { obstacleOf } from './not-proposed.js';
import { candidate } from './testing/make-candidate.js';
import { randomCandidate, randomNeed } from './testing/random-crew.js';

interface Town {
  readonly candidates: readonly Candidate[];
  readonly chosen: readonly Candidate[];
  readonly need: CrewNeed;
}

function forTowns(check: (town: Town, pick: Pick) => void, numRuns = 400) {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const pick = pickFrom(seed);
      const all = Array.from({ length: pick(9) }, (_, order) => randomCandidate(order, pick));
      const chosen = all.slice(0, pick(3));
      check({ candidates: all, chosen, need: randomNeed(pick) }, pick);
    }),
    { numRuns, seed: 20260515, endOnFailure: true },
  );
}

const crewOf = ({ proposed }: CrewProposal) => proposed.map((row) => row.candidate);
const ask = ({ candidates, chosen, need }: Town) => proposeCrew(candidates, chosen, need);

/** Every set of so many, the slow way. */
function subsets(items: readonly Candidate[], size: number): readonly (readonly Candidate[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    subsets(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

describe('whoever is asked', () => {
  it('proposes nobody who is taken, unrested, on call, expired or untrained', () => {
    forTowns((town) => {
      const { need } = town;
      for (const each of crewOf(ask(town))) {
        const spans = [...each.busy, ...each.onCall];
        expect(spans.some((span) => overlaps(span, need))).toBe(false);
        expect(restWithin(need, each.busy)).toBeGreaterThanOrEqual(11);
        expect((each.validTo ?? need.date) >= need.date).toBe(true);
        expect(each.fieldRole).toBe('IN_FIELD');
        const trained = each.qualifications.some(
          ({ kind, validTo }) => kind === 'IN_DEPTH' && (validTo ?? need.date) >= need.date,
        );
        expect(trained || each.agencyKind === 'POLICE').toBe(true);
      }
    });
  });

  it('proposes everybody, or says why not', () => {
    forTowns((town) => {
      const { proposed, passedOver } = ask(town);
      const told = [...proposed, ...passedOver].map((row) => row.candidate.id).sort();
      const asked = town.candidates.filter((each) => !town.chosen.includes(each));
      expect(told).toEqual(asked.map(({ id }) => id).sort());
      expect(passedOver.every(({ reason }) => reason.code.length > 0)).toBe(true);
    });
  });

  it('is never one alone, and never more than there are places for', () => {
    forTowns((town) => {
      const { proposed, size } = ask(town);
      const all = proposed.length + town.chosen.length;
      if (proposed.length > 0) expect(all).toBeGreaterThanOrEqual(2);
      expect(proposed.length).toBeLessThanOrEqual(Math.max(0, size - town.chosen.length));
    });
  });

  it('does not depend on the order of the list', () => {
    forTowns((town, pick) => {
      const turned = [...town.candidates].sort(() => pick(3) - 1);
      expect(ask({ ...town, candidates: turned })).toEqual(ask(town));
    });
  });

  it('is the best crew there is', () => {
    forTowns((town) => {
      const { need, chosen } = town;
      const crew = crewOf(ask(town));
      const free = town.candidates.filter(
        (each) => !chosen.includes(each) && obstacleOf(each, need) === null,
      );
      for (const other of subsets(free, crew.length)) {
        const order = compareCrews(
          worthOf([...chosen, ...other], need),
          worthOf([...chosen, ...crew], need),
        );
        expect(order?.difference ?? 0).toBeGreaterThanOrEqual(0);
      }
    }, 150);
  });

  it('is not made worse by one more who is free', () => {
    forTowns((town, pick) => {
      const { need, chosen } = town;
      const before = crewOf(ask(town));
      const more = { ...randomCandidate(99, pick), id: 'more' };
      const after = crewOf(ask({ ...town, candidates: [...town.candidates, more] }));
      expect(after.length).toBeGreaterThanOrEqual(before.length);
      if (after.length > before.length) return;
      const order = compareCrews(
        worthOf([...chosen, ...after], need),
        worthOf([...chosen, ...before], need),
      );
      expect(order?.difference ?? 0).toBeLessThanOrEqual(0);
    });
  });

  it('names a reason that holds: changed for any of the crew it would not be better', () => {
    forTowns((town) => {
      const { need, chosen } = town;
      const proposal = ask(town);
      const crew = crewOf(proposal);
      const worth = worthOf([...chosen, ...crew], need);
      for (const { candidate: other, reason } of proposal.passedOver) {
        if (obstacleOf(other, need)) continue;
        for (const out of crew) {
          const changed = [...chosen, ...crew.filter((each) => each !== out), other];
          const order = compareCrews(worthOf(changed, need), worth);
          expect(order?.difference ?? 0).toBeGreaterThanOrEqual(0);
          if (reason.code === 'MORE_NIGHTS') expect(reason.nights).toBe(other.nights);
        }
      }
    });
  });
});

it('looks at few crews however many are free', () => {
  const town = Array.from({ length: 300 }, (_, order) =>
    candidate(order % 2 ? 'soc' : 'fa', order, { nights: order % 7 }),
  );
  const proposal = proposeCrew(town, [], { ...randomNeed(pickFrom(1)), type: 'STREET' });
  expect(proposal.proposed).toHaveLength(3);
  expect(proposal.passedOver).toHaveLength(297);
});
