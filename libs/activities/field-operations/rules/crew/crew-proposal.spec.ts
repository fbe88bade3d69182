import { describe, expect, it } from '@jest/globals';
import { nightSpan } from '@stad/platform/rules/time.js';
import type { Candidate } from './candidate.js';
import type { CrewNeed } from './crew-need.js';
import { proposeCrew } from './crew-proposal.js';
import { candidate, makeNeed } from './testing/make-candidate.js';

const LEADS = [
  { kind: 'IN_DEPTH', validTo: null },
  { kind: 'PASS_LEADER', validTo: null },
] as const;
const SOC1 = candidate('soc', 1);
const SOC2 = candidate('soc', 2);
const FA1 = candidate('fa', 1);
const CREW = [SOC1, SOC2, FA1];

const ids = (candidates: readonly { candidate: Candidate }[]) =>
  candidates.map((row) => row.candidate.id);
const propose = (
  candidates: readonly Candidate[],
  need: Partial<CrewNeed> = {},
  chosen: readonly Candidate[] = [],
) => proposeCrew(candidates, chosen, makeNeed(need));
const reasonOf = (proposal: ReturnType<typeof propose>, id: string) =>
  proposal.passedOver.find((row) => row.candidate.id === id)?.reason;

describe('what keeps somebody from going out', () => {
  it.each<[string, Partial<Candidate>, object | null]>([
    ['nothing', {}, null],
    ['holds the time', { fieldRole: 'REAR_SUPPORT' }, { code: 'NOT_IN_FIELD' }],
    [
      'membership that ends the day before',
      { validTo: '2026-05-14' },
      { code: 'MEMBERSHIP_ENDS', on: '2026-05-14' },
    ],
    ['membership that ends the day it begins', { validTo: '2026-05-15' }, null],
    ['taken', { busy: [nightSpan('2026-05-15', '19:00', '20:30')] }, { code: 'BUSY' }],
    [
      'taken over midnight',
      { busy: [nightSpan('2026-05-16', '00:30', '02:00')] },
      { code: 'BUSY' },
    ],
    ['on call', { onCall: [nightSpan('2026-05-15', '16:00', '02:00')] }, { code: 'ON_CALL' }],
    ['on call the day after', { onCall: [nightSpan('2026-05-16', '16:00', '02:00')] }, null],
    // 8–15 and 20–01: from eight the next morning there are seven hours left.
    [
      'a morning after',
      { busy: [nightSpan('2026-05-16', '08:00', '15:00')] },
      { code: 'REST_TOO_SHORT', hours: 7 },
    ],
    [
      'a short rest, rounded down',
      { busy: [nightSpan('2026-05-16', '11:57', '15:00')] },
      { code: 'REST_TOO_SHORT', hours: 10.9 },
    ],
    ['eleven hours of rest', { busy: [nightSpan('2026-05-16', '12:00', '15:00')] }, null],
    [
      'a day at work before',
      { busy: [nightSpan('2026-05-15', '08:00', '17:00')] },
      { code: 'REST_TOO_SHORT', hours: 7 },
    ],
    ['no training', { qualifications: [] }, { code: 'QUALIFICATION_MISSING', kind: 'IN_DEPTH' }],
    [
      'another training',
      { qualifications: [{ kind: 'PASS_LEADER', validTo: null }] },
      { code: 'QUALIFICATION_MISSING', kind: 'IN_DEPTH' },
    ],
    [
      'training that ended the day before',
      { qualifications: [{ kind: 'IN_DEPTH', validTo: '2026-05-14' }] },
      { code: 'QUALIFICATION_EXPIRED', kind: 'IN_DEPTH', on: '2026-05-14' },
    ],
    [
      'training that ends the day it begins',
      { qualifications: [{ kind: 'IN_DEPTH', validTo: '2026-05-15' }] },
      null,
    ],
    [
      'rear support before all else',
      { fieldRole: 'REAR_SUPPORT', validTo: '2026-05-14', qualifications: [] },
      { code: 'NOT_IN_FIELD' },
    ],
    [
      'taken before on call',
      {
        busy: [nightSpan('2026-05-15', '19:00', '21:00')],
        onCall: [nightSpan('2026-05-15', '16:00', '02:00')],
      },
      { code: 'BUSY' },
    ],
    [
      'on call before training',
      { qualifications: [], onCall: [nightSpan('2026-05-15', '16:00', '02:00')] },
      { code: 'ON_CALL' },
    ],
  ])('%s', (_, more, reason) => {
    const proposal = propose([candidate('soc', 1, more), SOC2, FA1]);
    expect(reasonOf(proposal, 'soc-1') ?? null).toEqual(reason);
    expect(ids(proposal.proposed).includes('soc-1')).toBe(reason === null);
  });

  it('is an agency that is taken, for all of its people', () => {
    const proposal = propose([...CREW, candidate('fa', 2)], { takenAgencyIds: ['fa'] });
    expect(reasonOf(proposal, 'fa-1')).toEqual({ code: 'AGENCY_TAKEN' });
    expect(reasonOf(proposal, 'fa-2')).toEqual({ code: 'AGENCY_TAKEN' });
    expect(ids(proposal.proposed)).toEqual(['soc-1', 'soc-2']);
  });

  it.each([
    ['STREET', false],
    ['DIGITAL', false],
    ['EVENT', false],
    ['NIGHT_COUNT', false],
    ['PREMISES', true],
    ['JOINT_POLICE', true],
  ] as const)('is being of the police in a %s pass: %s', (type, comesAlong) => {
    const netTrained = [{ kind: 'DIGITAL_OUTREACH', validTo: null }, ...LEADS] as const;
    const people = CREW.map((each) => ({ ...each, qualifications: netTrained }));
    // Police follow their own employer's training.
    const officer = candidate('police', 1, { qualifications: [] });
    const proposal = propose([...people, officer], { type });
    expect(reasonOf(proposal, 'police-1') ?? null).toEqual(
      comesAlong ? null : { code: 'NOT_ASKED_FOR' },
    );
    expect(reasonOf(propose([candidate('ks', 1)], { type }), 'ks-1')).toEqual({
      code: 'NOT_ASKED_FOR',
    });
  });

  it('is on the net also the training for it', () => {
    const trained = candidate('soc', 1, {
      qualifications: [...LEADS, { kind: 'DIGITAL_OUTREACH', validTo: '2026-05-15' }],
    });
    const proposal = propose([trained, FA1], { type: 'DIGITAL' });
    expect(reasonOf(proposal, 'fa-1')).toEqual({
      code: 'QUALIFICATION_MISSING',
      kind: 'DIGITAL_OUTREACH',
    });
    const late = {
      ...trained,
      qualifications: [
        { kind: 'IN_DEPTH', validTo: '2020-01-01' },
        ...trained.qualifications.slice(1),
      ],
    } as Candidate;
    expect(reasonOf(propose([late], { type: 'DIGITAL' }), 'soc-1')).toEqual({
      code: 'QUALIFICATION_EXPIRED',
      kind: 'IN_DEPTH',
      on: '2020-01-01',
    });
  });

  it('names the last of two days on which a training ran out', () => {
    const both = candidate('soc', 1, {
      qualifications: [
        { kind: 'IN_DEPTH', validTo: '2026-05-01' },
        { kind: 'IN_DEPTH', validTo: '2026-01-01' },
        { kind: 'PASS_LEADER', validTo: '2026-05-14' },
      ],
    });
    expect(reasonOf(propose([both]), 'soc-1')).toEqual({
      code: 'QUALIFICATION_EXPIRED',
      kind: 'IN_DEPTH',
      on: '2026-05-01',
    });
  });
});

describe('who is proposed', () => {
  it.each([
    ['STREET', 3],
    ['DIGITAL', 2],
    ['PREMISES', 3],
    ['JOINT_POLICE', 4],
    ['EVENT', 2],
    ['NIGHT_COUNT', 3],
  ] as const)('fills a %s pass with %i', (type, size) => {
    const trained = {
      qualifications: [...LEADS, { kind: 'DIGITAL_OUTREACH', validTo: null }],
    } as const;
    const people = [1, 2, 3].flatMap((n) => [
      candidate('soc', n, trained),
      candidate('fa', n, trained),
      candidate('police', n),
    ]);
    const proposal = propose(people, { type });
    expect(proposal.size).toBe(size);
    expect(proposal.proposed).toHaveLength(size);
    // Mixed competence: as many kinds as there are places for.
    const kinds = new Set(proposal.proposed.map((row) => row.candidate.agencyKind));
    expect(kinds.size).toBe(type === 'PREMISES' || type === 'JOINT_POLICE' ? 3 : 2);
  });

  it('is never one alone', () => {
    const alone = propose([SOC1]);
    expect(alone.proposed).toEqual([]);
    expect(reasonOf(alone, 'soc-1')).toEqual({ code: 'NO_PARTNER' });
    expect(ids(propose([SOC1], {}, [FA1]).proposed)).toEqual(['soc-1']);
    expect(propose([]).proposed).toEqual([]);
  });

  it('stays with those already chosen, and stops when the places are filled', () => {
    const proposal = propose([...CREW, candidate('soc', 3)], {}, [SOC1, FA1]);
    expect(ids(proposal.proposed)).toEqual(['soc-2']);
    expect(ids(proposal.passedOver)).toEqual(['soc-3']);
    const full = propose([candidate('soc', 3)], {}, CREW);
    expect(reasonOf(full, 'soc-3')).toEqual({ code: 'CREW_FULL' });
    const over = propose([candidate('soc', 4)], { type: 'EVENT' }, CREW);
    expect(reasonOf(over, 'soc-4')).toEqual({ code: 'CREW_FULL' });
  });

  it('completes what is chosen with what it has not', () => {
    expect(
      ids(propose([SOC1, SOC2, FA1], { type: 'EVENT' }, [candidate('soc', 9)]).proposed),
    ).toEqual(['fa-1']);
    const speaks = candidate('soc', 5, { languages: ['ro'], nights: 4 });
    const need = { type: 'EVENT', languages: ['ro'] } as const;
    expect(ids(propose([SOC1, speaks], need, [candidate('soc', 9)]).proposed)).toEqual(['soc-5']);
  });

  it('has the leader first: the trained, else who may lead', () => {
    const proposal = propose(
      [FA1, candidate('soc', 2, { qualifications: [...LEADS], nights: 3 })],
      { type: 'EVENT' },
    );
    expect(proposal.proposed.map(({ candidate: { id }, role }) => [id, role])).toEqual([
      ['soc-2', 'PASS_LEADER'],
      ['fa-1', 'MEMBER'],
    ]);
    expect(proposal.proposed[0]?.isTrainedLeader).toBe(true);
    expect(propose(CREW).proposed.map(({ role }) => role)).toEqual([
      'PASS_LEADER',
      'MEMBER',
      'MEMBER',
    ]);
    const led = propose([SOC2, FA1], { type: 'STREET' }, [SOC1]);
    expect(led.proposed.every(({ role }) => role === 'MEMBER')).toBe(true);
  });

  it('lets the police lead the joint pass, and nobody else', () => {
    const officer = candidate('police', 1, { nights: 9 });
    const proposal = propose([...CREW, officer], { type: 'JOINT_POLICE' });
    expect(proposal.proposed[0]).toMatchObject({
      candidate: { id: 'police-1' },
      role: 'PASS_LEADER',
    });
    const without = propose(CREW, { type: 'JOINT_POLICE' });
    expect(without.proposed.map(({ role }) => role)).toEqual(['MEMBER', 'MEMBER', 'MEMBER']);
    // A leader's training counts only for those who may lead.
    const trained = candidate('soc', 1, { qualifications: [...LEADS] });
    const led = propose([trained, SOC2, FA1, officer], { type: 'JOINT_POLICE' });
    expect(led.proposed.find((row) => row.candidate.id === 'soc-1')?.isTrainedLeader).toBe(false);
  });

  it('says which of the wished languages are spoken', () => {
    const speaker = candidate('soc', 1, { languages: ['en', 'ro', 'th'] });
    const proposal = propose([speaker, FA1], { languages: ['ro', 'en', 'pl'] });
    expect(proposal.proposed.map(({ speaks }) => speaks)).toEqual([[], ['ro', 'en']]);
  });
});

describe('why somebody who is free is not proposed', () => {
  const nights = (n: number, order: number) => candidate('soc', order, { nights: n });
  it.each<[string, readonly Candidate[], Partial<CrewNeed>, string, object]>([
    [
      'more nights',
      [nights(1, 1), nights(2, 2), nights(3, 3), FA1],
      {},
      'soc-3',
      { code: 'MORE_NIGHTS', nights: 3, otherNights: 2 },
    ],
    [
      'equal, and later in the list',
      [SOC1, SOC2, candidate('soc', 10), FA1],
      {},
      'soc-10',
      { code: 'EQUAL' },
    ],
    [
      'the competence is there',
      [SOC1, SOC2, candidate('fa', 1, { nights: 8 })],
      { type: 'EVENT' },
      'soc-2',
      { code: 'EQUAL' },
    ],
    [
      'the leader cannot be spared, nor the other competence',
      [
        candidate('soc', 1, { qualifications: [...LEADS] }),
        SOC2,
        candidate('fa', 1, { nights: 8 }),
      ],
      { type: 'EVENT' },
      'soc-2',
      { code: 'TRAINED_LEADER_NEEDED' },
    ],
    [
      'another language is needed',
      [SOC1, SOC2, candidate('soc', 3, { languages: ['ro'], nights: 5 })],
      { type: 'EVENT', languages: ['ro'] },
      'soc-2',
      { code: 'EQUAL' },
    ],
    [
      'the speaker cannot be spared',
      [
        candidate('soc', 1, { languages: ['ro'] }),
        candidate('fa', 1, { languages: ['th'], nights: 2 }),
        candidate('fa', 2),
      ],
      { type: 'EVENT', languages: ['ro', 'th'] },
      'fa-2',
      { code: 'LANGUAGE_COVERED' },
    ],
    [
      'the trained leader cannot be spared',
      [
        candidate('soc', 1, { qualifications: [...LEADS], nights: 2 }),
        candidate('soc', 2),
        candidate('fa', 1),
      ],
      { type: 'EVENT' },
      'soc-2',
      { code: 'TRAINED_LEADER_NEEDED' },
    ],
  ])('%s', (_, people, need, id, reason) => {
    expect(reasonOf(propose(people, need), id) ?? {}).toEqual(reason);
  });

  it('is that another competence is needed', () => {
    const proposal = propose([SOC2, candidate('fa', 1, { nights: 8 })], { type: 'EVENT' }, [SOC1]);
    expect(ids(proposal.proposed)).toEqual(['fa-1']);
    expect(reasonOf(proposal, 'soc-2')).toEqual({ code: 'COMPETENCE_COVERED' });
  });

  it('is that the only one who may lead cannot be spared', () => {
    const officer = candidate('police', 1, { nights: 9 });
    const chosen = [SOC1, FA1, candidate('soc', 7)];
    const proposal = propose([officer, SOC2], { type: 'JOINT_POLICE' }, chosen);
    expect(ids(proposal.proposed)).toEqual(['police-1']);
    expect(reasonOf(proposal, 'soc-2')).toEqual({ code: 'LEADER_NEEDED' });
  });

  it('spares who has carried most, not the sum', () => {
    const people = [0, 5, 3, 3].map((n, index) => candidate('soc', index + 1, { nights: n }));
    expect(ids(propose(people, { type: 'EVENT' }, []).proposed)).toEqual(['soc-1', 'soc-3']);
    const two = [
      candidate('fa', 1, { nights: 4 }),
      candidate('soc', 1),
      candidate('soc', 2, { nights: 4 }),
    ];
    expect(ids(propose(two, { type: 'EVENT' }).proposed)).toEqual(['soc-1', 'fa-1']);
  });

  it('comes in order: those who could come along first, then by load', () => {
    const people = [
      ...CREW,
      candidate('soc', 9, { nights: 2 }),
      candidate('soc', 10, { nights: 1 }),
      candidate('soc', 3, { fieldRole: 'REAR_SUPPORT' }),
    ];
    expect(ids(propose(people).passedOver)).toEqual(['soc-10', 'soc-9', 'soc-3']);
  });

  it('orders equals by function, then agency, then id, numbers as numbers', () => {
    const soc10 = candidate('soc', 10, { label: 'Funktion 10' });
    const people = [
      soc10,
      candidate('fa', 2),
      candidate('soc', 2),
      candidate('fa', 3, { id: 'x', label: 'Funktion 2' }),
    ];
    const none = propose(people.map((each) => ({ ...each, fieldRole: 'REAR_SUPPORT' as const })));
    expect(ids(none.passedOver)).toEqual(['fa-2', 'x', 'soc-2', 'soc-10']);
    expect(ids(propose([soc10, SOC2, SOC1], { type: 'EVENT' }).proposed)).toEqual([
      'soc-1',
      'soc-2',
    ]);
  });
});
