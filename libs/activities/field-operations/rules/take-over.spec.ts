import { describe, expect, it } from '@jest/globals';
import { nightSpan } from '@stad/platform/rules/time.js';
import type { Candidate } from './crew/candidate.js';
import { candidate, DATE, makeNeed } from './crew/testing/make-candidate.js';
import { goAheadAfterChange } from './go-ahead-change.js';
import { COLLEAGUE, FIELD_WORKER, LEADER, makePass, REAR_SUPPORT } from './make-pass.js';
import { readiness } from './readiness.js';
import { startMissing } from './start.js';
import { gapsMissing, type Place, standInsFor } from './take-over.js';

const place = (more: Partial<Place> = {}): Place => ({
  role: 'MEMBER',
  agencyId: 'soc',
  teamIds: ['soc-1'],
  declinedIds: [],
  ...more,
});
const evening = [nightSpan(DATE, '21:00', '22:00')];
const answer = (who: Candidate, more: Partial<Place> = {}) => {
  const { free, others } = standInsFor(place(more), [who], makeNeed());
  return free.length > 0 ? 'free' : (others[0]?.reason.code ?? 'not asked about');
};

describe('who can take over', () => {
  it.each<[string, Candidate, Partial<Place>, string]>([
    ['nobody of another employer', candidate('fa', 2), {}, 'not asked about'],
    ['nobody who is in the team', candidate('soc', 1), {}, 'not asked about'],
    ['nobody who said no', candidate('soc', 2), { declinedIds: ['soc-2'] }, 'HAS_DECLINED'],
    ['nobody who is taken', candidate('soc', 2, { busy: evening }), {}, 'BUSY'],
    ['nobody on call', candidate('soc', 2, { onCall: evening }), {}, 'ON_CALL'],
    [
      'nobody with too little rest',
      candidate('soc', 2, { busy: [nightSpan(DATE, '08:00', '16:00')] }),
      {},
      'REST_TOO_SHORT',
    ],
    ['nobody untrained', candidate('soc', 2, { qualifications: [] }), {}, 'QUALIFICATION_MISSING'],
    ['nobody who stays in', candidate('soc', 2, { fieldRole: 'REAR_SUPPORT' }), {}, 'NOT_IN_FIELD'],
    ['a colleague who is free', candidate('soc', 2), {}, 'free'],
    [
      'police for police, on a street where nobody would ask them',
      candidate('police', 2),
      { agencyId: 'police' },
      'free',
    ],
    [
      'behind: one who stays in, answers calls and has no training',
      candidate('soc', 2, { fieldRole: 'REAR_SUPPORT', onCall: evening, qualifications: [] }),
      { role: 'REAR_SUPPORT' },
      'free',
    ],
    [
      'behind: nobody who is taken',
      candidate('soc', 2, { busy: evening }),
      { role: 'REAR_SUPPORT' },
      'BUSY',
    ],
  ])('%s', (_, who, more, expected) => expect(answer(who, more)).toBe(expected));

  it('the least nights first, and for the pass leader those trained to lead', () => {
    const trained = candidate('soc', 4, {
      nights: 5,
      qualifications: [
        { kind: 'IN_DEPTH', validTo: null },
        { kind: 'PASS_LEADER', validTo: null },
      ],
    });
    const all = [candidate('soc', 2, { nights: 3 }), candidate('soc', 3, { nights: 1 }), trained];
    const order = (role: Place['role']) =>
      standInsFor(place({ role }), all, makeNeed()).free.map(({ id }) => id);
    expect(order('MEMBER')).toEqual(['soc-3', 'soc-2', 'soc-4']);
    expect(order('PASS_LEADER')).toEqual(['soc-4', 'soc-3', 'soc-2']);
  });
});

describe('while nobody has taken over', () => {
  const gaps = [
    { memberId: LEADER.id, who: 'Funktion 1, Socialtjänsten Lund', askedPersonId: null },
  ];

  it('the line of the team says who cannot, and the pass does not start', () => {
    expect(gapsMissing(gaps)).toEqual([
      { code: 'MEMBER_CANNOT', field: 'team', who: 'Funktion 1, Socialtjänsten Lund' },
    ]);
    const pass = makePass({ gaps });
    expect(readiness(pass).find(({ line }) => line === 'WHO')?.done).toBe(false);
    expect(startMissing(pass, pass.startsAt).map(({ code }) => code)).toEqual(['MEMBER_CANNOT']);
  });
});

describe('the go-aheads', () => {
  const before = {
    type: 'STREET' as const,
    areaGroups: ['LU-INRE'],
    startsAt: makePass().startsAt,
    team: [LEADER, COLLEAGUE, FIELD_WORKER, REAR_SUPPORT],
  };
  const swapped = (trained: boolean) =>
    before.team.map((member) =>
      member === LEADER ? { ...LEADER, id: 'new', personId: 'soc-9', trained } : member,
    );

  it.each([
    ['stand with a trained colleague', true, []],
    ['fall for the employer with an untrained one', false, ['UNTRAINED_SWAP']],
  ])('%s', (_, trained, reasons) => {
    const after = goAheadAfterChange(before, { ...before, team: swapped(trained) });
    expect(after.find(({ agencyId }) => agencyId === 'soc')?.reasons).toEqual(reasons);
    expect(after.find(({ agencyId }) => agencyId === 'fa')?.reasons).toEqual([]);
  });
});
