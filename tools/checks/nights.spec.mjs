import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { FAULTS } from './nights/faults.mjs';
import { wrongIn } from './nights/oracle.mjs';
import { planNight } from './nights/plan.mjs';
import { Random } from './nights/random.mjs';

const START = Date.parse('2022-05-20T18:00:00Z');
const tap = (more = {}) => ({
  ...{ counter: 'contacts', n: 1, at: START + 60_000, phone: 'phone 1', clock: 'known' },
  ...{ isSure: true, ...more },
});
const act = (name, minute, more = {}) => ({
  ...{ act: name, at: new Date(START + minute * 60_000).toISOString(), text: null },
  ...{ by: 'somebody', phone: 'phone 1', isSure: true, ...more },
});
const row = (n, more = {}) => ({ counter: 'contacts', quarter: START, n, untimed: 0, ...more });
const kept = (counts, acts = []) => ({ counts, late: [], acts });

/** Two contacts and two acts, all of which arrived once. */
const ACTS = [act('POLICE_LEFT', 4), act('ALL_BACK', 5)];
const RIGHT = {
  presses: [tap(), tap()],
  acts: ACTS,
  kept: kept([row(2)], ACTS),
  ...{ keptText: 'the same', replayedText: 'the same' },
  shown: [{ phone: 'phone 1', sums: { contacts: 2, accepted: 0 } }],
  told: { contacts: 2 },
  left: [{ phone: 'phone 1', rows: 0 }],
  ...{ heldUp: [], claims: [], changed: [], isOrderly: true },
};
const says = (changes) => wrongIn({ ...RIGHT, ...changes });

describe('the oracle of the nights', () => {
  it('imports nothing', () => {
    const source = readFileSync(join(import.meta.dirname, 'nights/oracle.mjs'), 'utf8');
    expect(source).not.toMatch(/^\s*import\b|\bimport\(|\brequire\(/m);
  });

  it('finds nothing in a night that went well', () => {
    expect(wrongIn(RIGHT)).toEqual([]);
    // Pressed when the process died, so that nobody knows; and taken back more often than counted.
    expect(says({ presses: [tap(), tap(), tap({ isSure: false })] })).toEqual([]);
    const back = { presses: [tap(), tap({ n: -1 }), tap({ n: -1 })], kept: kept([row(-1)], ACTS) };
    expect(says({ ...back, told: {}, shown: [] })).toEqual([]);
    // A page that has seen its clock turned vouches for it no more, also when it was turned back.
    const turnedBack = [tap({ clock: 'turned back' }), tap({ clock: 'turned back' })];
    expect(says({ presses: turnedBack })).toEqual([]);
    expect(says({ presses: turnedBack, kept: kept([row(2, { untimed: 2 })], ACTS) })).toEqual([]);
  });

  it.each([
    ['a lost tap', { presses: [tap(), tap(), tap()] }, /lost$/],
    ['a tap counted twice', { presses: [tap()] }, /doubled$/],
    ['a sum that is told wrong', { told: { contacts: 1 }, shown: [] }, /tells 1 of 2/],
    ['another sum on a phone', { shown: [{ phone: 'phone 2', sums: { contacts: 3 } }] }, /phone 2/],
    ['a quarter that is guessed', { presses: [tap(), tap({ clock: 'turned' })] }, /quarter/],
    ['a quarter that is another', { presses: [tap(), tap({ at: START + 901_000 })] }, /quarter/],
    [
      'another quarter by a clock that was turned back',
      { presses: [tap(), tap({ at: START + 901_000, clock: 'turned back' })] },
      /quarter/,
    ],
    ['no quarter by a right clock', { kept: kept([row(2, { untimed: 1 })], ACTS) }, /right clock/],
    ['a lost act', { acts: [...ACTS, act('NOTE', 6)] }, /^lost: NOTE/],
    ['an act twice', { kept: kept([row(2)], [...ACTS, ACTS[1]]) }, /^2 times: ALL_BACK/],
    ['an act of nobody', { acts: ACTS.slice(1) }, /^nobody told: POLICE_LEFT/],
    ['acts in another order', { kept: kept([row(2)], [...ACTS].reverse()) }, /another order/],
    ['a row that is left', { left: [{ phone: 'phone 1', rows: 1 }] }, /keeps 1/],
    ['a row that another holds up', { heldUp: ['row 3'] }, /^row 3 waits/],
    ['two things under one id', { changed: ['row 3'] }, /as row 3/],
    ['a replay that changes something', { replayedText: 'another' }, /not the same/],
    [
      'a page that says less than lies there',
      { claims: [{ phone: 'phone 1', step: 3, said: { taps: 0 }, lies: { taps: 3 } }] },
      /^step 3: phone 1 says/,
    ],
  ])('finds %s', (_, changes, wrong) => {
    expect(says(changes).some((line) => wrong.test(line))).toBe(true);
  });
});

describe('the plan of a night', () => {
  const plan = (seed, number = 1) => planNight(new Random(`plan ${seed}`), number);

  it('follows from its seed alone', () => {
    expect(plan('7-1')).toEqual(plan('7-1'));
    expect(plan('7-1')).not.toEqual(plan('7-2'));
  });

  it('has everything in it that may happen, over some nights', () => {
    const nights = Array.from({ length: 40 }, (_, at) => plan(`7-${at + 1}`, at + 1));
    const kinds = new Set(nights.flatMap(({ steps }) => steps.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual([
      ...['act', 'back', 'comes', 'databaseAway', 'databaseBack', 'flight', 'flush', 'flushAll'],
      ...['kill', 'killAtWrite', 'note', 'other', 'quota', 'release', 'right', 'secondPage'],
      ...['serverStarts', 'serverStops', 'signOut', 'tap', 'time', 'turn', 'worker'],
    ]);
  });
});

describe('npm run check:nights', () => {
  const run = (...args) =>
    spawnSync(process.execPath, [join(import.meta.dirname, 'nights.mjs'), ...args], {
      encoding: 'utf8',
    });

  it('finds planted faults, in the phone and in the server', () => {
    const { status, stdout } = run('--faults', '--only=batch');
    expect(stdout).toMatch(/^6 faults, 6 found/m);
    expect(status).toBe(0);
    expect(FAULTS.length).toBeGreaterThanOrEqual(20);
  });

  it('prints what happens in a night, for another way to play it', () => {
    const { status, stdout } = run('--plan=7-12');
    expect(JSON.parse(stdout)).toMatchObject({ night: '7-12', phones: expect.any(Number) });
    expect(status).toBe(0);
  });

  it('refuses what it does not know', () => {
    expect(run('--night=twelve').status).toBe(1);
    expect(run('--faults', '--only=nothing of that name').status).toBe(1);
  });
});
