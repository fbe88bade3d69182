import { describe, expect, it } from '@jest/globals';
import { mergeTeam, type TeamPlace } from './team-merge.js';

/** `anna:leads bo:member`; a place without membership is written `~function`. */
const ROLES: Readonly<Record<string, string>> = {
  leads: 'PASS_LEADER',
  member: 'MEMBER',
  support: 'SUPPORT',
  rear: 'REAR_SUPPORT',
};
const team = (text: string): TeamPlace[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [who = '', role = ''] = one.split(':');
      const place = who.startsWith('~')
        ? { membershipId: null, functionTitle: who.slice(1) }
        : { membershipId: who };
      return { agencyId: 'soc', ...place, role: ROLES[role] ?? role };
    });
const said = (places: readonly TeamPlace[]) =>
  places.map(({ membershipId, functionTitle, role }) => {
    const short = Object.keys(ROLES).find((key) => ROLES[key] === role);
    return `${membershipId ?? `~${functionTitle}`}:${short}`;
  });

describe('a team that two people change', () => {
  it.each([
    ['the same person, two roles', 's1:leads s2:member', 's1:leads s2:support', 's1:leads s2:rear'],
    ['a role for whom the other took out', 's1:leads s2:member', 's1:leads', 's1:leads s2:support'],
    ['taken out whom the other gave a role', 's1:leads s2:member', 's1:leads s2:rear', 's1:leads'],
    ['each its own leader', 's1:member s2:member', 's1:leads s2:member', 's1:member s2:leads'],
    ['each adds a leader', '', 's1:leads', 's2:leads'],
    ['the same function, two roles', '~tolk:member', '~tolk:support', '~tolk:rear'],
  ])('a choice: %s', (_, from, now, to) => {
    const merged = mergeTeam(team(now), { from: team(from), to: team(to) });
    expect(merged).toEqual({ ok: false, problems: [{ code: 'CONFLICT', field: 'team' }] });
  });

  it.each([
    [
      'each adds somebody',
      's1:leads',
      's1:leads s2:member',
      's1:leads s3:member',
      's1:leads s3:member s2:member',
    ],
    [
      'one adds, the other takes out',
      's1:leads s2:member',
      's1:leads s2:member s3:member',
      's1:leads',
      's1:leads s3:member',
    ],
    [
      'one adds, the other gives a role',
      's1:leads s2:member',
      's1:leads s2:member s3:rear',
      's1:leads s2:support',
      's1:leads s2:support s3:rear',
    ],
    [
      'both add the same',
      's1:leads',
      's1:leads s2:member',
      's1:leads s2:member',
      's1:leads s2:member',
    ],
    ['both take the same out', 's1:leads s2:member', 's1:leads', 's1:leads', 's1:leads'],
    [
      'another leads, and the other one adds',
      's1:leads s2:member',
      's1:leads s2:member s3:member',
      's1:member s2:leads',
      's1:member s2:leads s3:member',
    ],
    ['two functions', '', '~tolk:member', '~vakt:rear', '~vakt:rear ~tolk:member'],
  ])('merged: %s', (_, from, now, to, expected) => {
    const merged = mergeTeam(team(now), { from: team(from), to: team(to) });
    expect(merged.ok && said(merged.value)).toEqual(expected.split(' '));
  });
});
