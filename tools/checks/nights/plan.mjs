import { Random } from './random.mjs';

/** These stand in the quarter of the start, whenever they are pressed. */
export const OF_THE_EVENING = ['age.under18', 'interpreterUsed'];
/** What is counted on a street. */
export const COUNTERS = [
  'contacts',
  'attemptsWithoutContact',
  'supportConversations',
  'accepted',
  'cardsToTargetGroup',
  ...OF_THE_EVENING,
];

/** What may go wrong in a night, and how often a step of it comes beside the others. */
const TROUBLES = {
  kill: { kill: 3, killAtWrite: 4 },
  flight: { flight: 4 },
  rough: { comes: 3 },
  clock: { turn: 3 },
  worker: { worker: 3 },
  quota: { quota: 3 },
  signOut: { signOut: 3, other: 2 },
  right: { right: 3 },
  twoPages: { secondPage: 4 },
  stubborn: {},
};
const ALWAYS = { tap: 20, back: 5, note: 3, act: 2, flush: 10, release: 4, time: 3 };

/**
 * What happens in a night, from its seed alone.
 *
 * @param {import('./random.mjs').Random} random
 * @param {number} number of the night; each twentieth one has its database away, and its server
 */
export function planNight(random, number) {
  const chosen = Object.keys(TROUBLES).filter(() => random.chance(0.4));
  const weights = Object.assign({ ...ALWAYS }, ...chosen.map((name) => TROUBLES[name]));
  const phones = random.chance(0.6) ? 2 : 3;
  const steps = Array.from({ length: 24 + random.below(16) }, () => ({
    kind: random.weighed(weights),
    phone: random.below(phones),
    // Drawn for each step, so that one that is left out changes nothing for the next.
    counter: random.pick(COUNTERS),
    times: random.pick([1, 1, 1, 2, 3]),
    number: random.below(1_000),
    minutes: random.below(14),
  }));
  const isTwentieth = number % 20 === 0;
  if (isTwentieth) {
    const at = 4 + random.below(10);
    steps.splice(at, 0, { kind: 'databaseAway' }, { kind: 'flushAll' }, { kind: 'databaseBack' });
  }
  if (number % 20 === 10) {
    const at = 4 + random.below(10);
    steps.splice(at, 0, { kind: 'serverStops' }, { kind: 'flushAll' }, { kind: 'serverStarts' });
  }
  return {
    ...{ chosen, phones, steps },
    days: random.below(250),
    stubborn: chosen.includes('stubborn')
      ? { after: random.below(5), sort: random.pick(['refused', 'failed']) }
      : null,
  };
}

/**
 * The plan of a night by its name.
 *
 * @param {string} night a seed and a number: `1-12`
 */
export function planOf(night) {
  return planNight(new Random(`plan ${night}`), Number(/\d+$/.exec(night)[0]));
}
