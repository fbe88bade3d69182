import { describe, expect, it } from '@jest/globals';
import { demoPass, POL, SOC } from '../testing.js';
import type { Pass } from './pass.js';
import { type Wait, waitsOn } from './waits-on.js';

const base = demoPass();
const SENT = '2022-05-18T08:00:00Z';
const SOC_IS = 'Socialtjänsten Lund';
const TEAM_OF_SOC = ['Socialsekreterare 1', 'Socialsekreterare 2'];
const LEADER = 'Socialsekreterare 1, Socialtjänsten Lund';

const wait = (who: string | null, more: Partial<Wait> = {}): Wait => ({
  who,
  functions: [],
  isManagers: false,
  since: SENT,
  ...more,
});
const goAhead = (more: object): Partial<Pass> => ({
  employers: [{ agency: SOC, goAhead: more } as unknown as Pass['employers'][number]],
});
const progress = (more: Partial<Pass['progress']>): Partial<Pass> => ({
  progress: { ...base.progress, ...more },
});

const isFirst = (each: Pass['team'][number]) => each.functionTitle === 'Socialsekreterare 1';
const isSecond = (each: Pass['team'][number]) => each.functionTitle === 'Socialsekreterare 2';
/** They have said that they cannot come, and nobody takes over yet. */
const unable = (who: typeof isFirst): Pass['takeOvers'] =>
  base.team.filter(who).map(({ id, functionTitle, role }) => ({
    ...{ memberId: id, functionTitle, role, at: SENT },
    ...{ askedTitle: null, asksMe: false, mayAsk: false },
  }));

/** On whom a step waits, and since when; the function and the organisation are in the pass. */
const CASES: readonly [string, Partial<Pass>, readonly (readonly [string, string?])[], Wait[]][] = [
  [
    'an employer, since the plan was sent',
    {},
    [['GO_AHEAD_MISSING', SOC_IS]],
    [wait(SOC_IS, { functions: TEAM_OF_SOC })],
  ],
  [
    'an organisation that was asked later, since then',
    { asked: [{ at: '2022-05-19T09:00:00Z', agency: { id: SOC.id, shortName: SOC_IS } }] },
    [['GO_AHEAD_MISSING', SOC_IS]],
    [wait(SOC_IS, { functions: TEAM_OF_SOC, since: '2022-05-19T09:00:00Z' })],
  ],
  [
    'an employer without anybody in the field',
    {},
    [['GO_AHEAD_MISSING', POL.shortName]],
    [wait(POL.shortName)],
  ],
  [
    'an employer once, whatever it lacks',
    {},
    [
      ['PASS_CHECK_MISSING', SOC_IS],
      ['GO_AHEAD_MISSING', SOC_IS],
    ],
    [wait(SOC_IS, { functions: TEAM_OF_SOC })],
  ],
  [
    'an employer whose go-ahead fell, since then',
    goAhead({ at: '2022-05-20T08:00:00Z', voidedAt: '2022-05-20T09:00:00Z' }),
    [['GO_AHEAD_VOIDED', SOC_IS]],
    [wait(SOC_IS, { functions: TEAM_OF_SOC, since: '2022-05-20T09:00:00Z' })],
  ],
  [
    'an employer that said no, since it did',
    goAhead({ at: '2022-05-20T08:00:00Z', voidedAt: null }),
    [['GO_AHEAD_WITHHELD', SOC_IS]],
    [wait(SOC_IS, { functions: TEAM_OF_SOC, since: '2022-05-20T08:00:00Z' })],
  ],
  ['a manager', {}, [['MANAGER_DECIDES', SOC_IS]], [wait(SOC_IS, { isManagers: true })]],
  [
    'whoever leads, for what the planner gives',
    {},
    [['TEAM_TOO_SMALL', SOC_IS]],
    [wait(SOC_IS, { functions: ['Socialsekreterare 1'] })],
  ],
  [
    'who owns the plan, where one of the police leads it',
    {},
    [['PASS_LED_BY_POLICE', 'Kommunpolis, Polisen Lund']],
    [wait(SOC_IS, { functions: ['Socialsekreterare 1'] })],
  ],
  [
    'who owns the plan, where one cannot come',
    {},
    [['MEMBER_CANNOT', 'Socialsekreterare 2']],
    [wait(SOC_IS, { functions: ['Socialsekreterare 1'] })],
  ],
  [
    'the leader, who is not late with the briefing before the evening',
    {},
    [['BRIEFING_MISSING', LEADER]],
    [wait(LEADER, { since: null })],
  ],
  [
    'the leader, who is named although nobody was said',
    progress({ startedAt: '2022-05-20T18:00:00Z' }),
    [['PASS_NOT_RETURNED']],
    [wait(LEADER, { since: '2022-05-20T18:00:00Z' })],
  ],
  [
    'those of an employer who can come, not on whom has left or cannot',
    {
      team: base.team.map((each) => ({ ...each, leftAt: isSecond(each) ? SENT : each.leftAt })),
      takeOvers: unable(isFirst),
    },
    [['GO_AHEAD_MISSING', SOC_IS]],
    [wait(SOC_IS)],
  ],
  [
    'the organisation of a leader who cannot come',
    { ...progress({ startedAt: '2022-05-20T18:00:00Z' }), takeOvers: unable(isFirst) },
    [['PASS_NOT_RETURNED', LEADER]],
    [wait(SOC_IS, { functions: ['Socialsekreterare 2'], since: '2022-05-20T18:00:00Z' })],
  ],
  [
    'the counting organisation, since all are back',
    progress({ returnedAt: '2022-05-20T23:00:00Z' }),
    [['COUNTING_REPORT_OPEN', SOC_IS]],
    [wait(SOC_IS, { functions: TEAM_OF_SOC, since: '2022-05-20T23:00:00Z' })],
  ],
  [
    'the police, since they stopped the area',
    progress({ areaStopAt: '2022-05-20T20:51:00Z' }),
    [['AREA_STOPPED', POL.shortName]],
    [wait(POL.shortName, { since: '2022-05-20T20:51:00Z' })],
  ],
  [
    'people before the night',
    {},
    [
      ['NOT_TONIGHT', LEADER],
      ['GO_AHEAD_MISSING', POL.shortName],
    ],
    [wait(POL.shortName)],
  ],
  ['the night alone', {}, [['NOT_TONIGHT', LEADER]], [wait(null, { since: null })]],
  ['nobody else, where figures are one’s own to fill in', {}, [['REPORT_NOT_FILLED_IN']], []],
];

describe('a step waits on', () => {
  it.each(CASES)('%s', (_, more, missing, waits) => {
    const given = missing.map(([code, who = null]) => ({ code, who }));
    expect(waitsOn(demoPass(more), given)).toEqual(waits);
  });
});
