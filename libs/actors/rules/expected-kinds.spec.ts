import { describe, expect, it } from '@jest/globals';
import { ACTOR_KINDS } from './actor-codes.js';
import { countsOfPortal, EXPECTED_KINDS, gapsOf } from './expected-kinds.js';

const count = (kind: string, state: string, actors = 1, answeredOn: string | null = null) => ({
  ...{ kind, state, actors, answeredOn },
});
const levelOf = (kind: string, counts: ReturnType<typeof count>[]) => {
  const gap = gapsOf(counts).find((each) => each.kind === kind);
  return `${gap?.level} ${gap?.actors}`;
};

describe('What a town needs', () => {
  it('is asked for among kinds that an actor can be', () => {
    const asked = Object.values(EXPECTED_KINDS).flat();
    expect(asked.filter((kind) => !ACTOR_KINDS.includes(kind))).toEqual([]);
    expect(asked).toEqual(
      expect.arrayContaining([
        ...['INTERPRETER', 'SHELTER', 'HEALTH_CARE', 'INSPECTION', 'SCHOOL_HEALTH'],
        ...['VICTIM_SUPPORT', 'BUYER_SUPPORT'],
      ]),
    );
  });

  it.each<[string, ReturnType<typeof count>[], string]>([
    ['nobody is known', [], 'MISSING 0'],
    ['only others are known', [count('SALON', 'ACTIVE')], 'MISSING 0'],
    ['somebody is on the list', [count('HOTEL', 'IDENTIFIED')], 'MAPPED 1'],
    ['somebody is interested', [count('HOTEL', 'INTERESTED')], 'MAPPED 1'],
    [
      'somebody has said yes',
      [count('HOTEL', 'AGREED'), count('HOTEL', 'CONTACTED', 3)],
      'AGREED 4',
    ],
    ['somebody takes part', [count('HOTEL', 'ACTIVE', 2), count('HOTEL', 'LEFT')], 'ACTIVE 2'],
    ['somebody pauses', [count('HOTEL', 'PAUSED')], 'MAPPED 1'],
    ['all have left', [count('HOTEL', 'LEFT', 2)], 'MISSING 0'],
  ])('where %s', (_where, counts, expected) => {
    expect(levelOf('HOTEL', counts)).toBe(expected);
  });

  it('has answered on the last day on which any did that has not left', () => {
    const [gap] = gapsOf([
      count('UNIVERSITY', 'ACTIVE', 1, '2022-05-02'),
      count('UNIVERSITY', 'PAUSED', 1, '2022-06-01'),
      count('UNIVERSITY', 'AGREED'),
      count('UNIVERSITY', 'LEFT', 1, '2022-09-01'),
    ]).filter(({ kind }) => kind === 'UNIVERSITY');
    expect(gap?.answeredOn).toBe('2022-06-01');
  });

  it('is told once for each aim that asks for it', () => {
    const aims = gapsOf([count('INSPECTION', 'ACTIVE')]).filter(
      ({ kind }) => kind === 'INSPECTION',
    );
    expect(aims.map(({ aim, level }) => `${aim} ${level}`)).toEqual([
      'DETECT ACTIVE',
      'COMBAT ACTIVE',
    ]);
  });
});

describe('What a town has in the portal', () => {
  const nothing = { agencies: [], functions: [] };
  it.each<[string, string, Parameters<typeof countsOfPortal>[0], string]>([
    ['nobody', 'POLICE', nothing, 'MISSING 0'],
    [
      'the police in the core group',
      'POLICE',
      { ...nothing, agencies: [{ kind: 'POLICE', tier: 'CORE' }] },
      'ACTIVE 1',
    ],
    [
      'an organisation of the network',
      'FIELD_NGO',
      { ...nothing, agencies: [{ kind: 'NGO', tier: 'NETWORK' }] },
      'AGREED 1',
    ],
    [
      'one that is nothing of what is asked for',
      'POLICE',
      { ...nothing, agencies: [{ kind: 'OTHER', tier: 'CORE' }] },
      'MISSING 0',
    ],
    [
      'an emergency social service that one can call',
      'SOCIAL_ON_CALL',
      { ...nothing, functions: ['SOCIAL_ON_CALL'] },
      'ACTIVE 0',
    ],
    ['a coordinator to call', 'POLICE', { ...nothing, functions: ['COORDINATOR'] }, 'MISSING 0'],
  ])('%s', (_, kind, portal, expected) => {
    expect(levelOf(kind, [...countsOfPortal(portal)])).toBe(expected);
  });
});
