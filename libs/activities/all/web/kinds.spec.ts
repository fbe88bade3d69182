import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { PHASE_TONES, toneOfActivity } from '@stad/activities/core/web/activity-kind.js';
import { activityPath, KINDS, kindOf } from './kinds.js';

const TYPES = readdirSync('libs/activities').filter((name) => !['core', 'all'].includes(name));

describe('The types of activity', () => {
  it('are as many as there are folders, each once', () => {
    expect(new Set(KINDS.map(({ kind }) => kind)).size).toBe(TYPES.length);
    expect(KINDS).toHaveLength(TYPES.length);
  });

  it.each(KINDS)('$kind has a name in both languages and a page', ({ kind, words }) => {
    for (const messages of [words.sv, words.en]) {
      expect(messages[`activityKind.${kind}`]?.()).toMatch(/\p{Lu}/u);
    }
    expect(activityPath({ kind, id: 'a', number: null })).toMatch(/^\/\p{L}+\/a$/u);
  });

  it('leave a kind that no page knows without a page', () => {
    expect(kindOf('BALLOON_RIDE')).toBeUndefined();
    expect(activityPath({ kind: 'BALLOON_RIDE', id: 'a', number: null })).toBeUndefined();
  });
});

describe('An activity looks', () => {
  const tones = { READY: 'ready', PLANNING: 'draft' } as const;
  it.each([
    ['as its phase', { phase: 'PLANNED', lifecycle: 'FINALISED' }, undefined, 'waiting'],
    ['as a draft while it is one', { phase: 'PLANNED', lifecycle: 'DRAFT' }, undefined, 'draft'],
    ['as its own state', { phase: 'PLANNED', lifecycle: 'DRAFT', state: 'READY' }, tones, 'ready'],
    [
      'as its phase in another state',
      { phase: 'ONGOING', lifecycle: 'FINALISED', state: 'X' },
      tones,
      'active',
    ],
    [
      'like one that waits in a phase nobody knows',
      { phase: 'NEW', lifecycle: 'FINALISED' },
      tones,
      'waiting',
    ],
  ] as const)('%s', (_as, standing, own, tone) => {
    expect(toneOfActivity(standing, own)).toBe(tone);
  });

  it('the same in every mixed list', () => {
    expect(Object.keys(PHASE_TONES)).toEqual([
      ...['PLANNED', 'CONFIRMED', 'ONGOING', 'COMPLETED', 'EVALUATED', 'POSTPONED', 'CANCELLED'],
    ]);
  });
});
