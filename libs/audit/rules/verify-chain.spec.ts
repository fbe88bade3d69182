import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  bytesOf,
  canonicalBytes,
  hexOf,
  joined,
  type LoggedEvent,
  utf8,
} from './canonical-event.js';
import { type ChainHead, ChainVerifier, type Checkpoint, sentenceOf } from './verify-chain.js';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const CHAIN = '11111111-1111-4111-8111-111111111111';
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const event = (sequence: number, changes: Partial<LoggedEvent> = {}): LoggedEvent => ({
  id: uuid(sequence),
  chainId: CHAIN,
  sequence: String(sequence),
  at: `2022-05-20T18:00:00.00000${sequence}Z`,
  personId: null,
  membershipId: null,
  job: null,
  agencyId: CHAIN,
  ownerAgencyId: null,
  action: 'READ',
  objectType: 'field_pass',
  objectIds: [],
  fields: [],
  legalBasis: null,
  rowCount: 1,
  requestId: null,
  commitment: null,
  previousHash: null,
  hash: null,
  payload: null,
  ...changes,
});

/** A sound chain: each event linked to the one before. */
function chain(events: readonly LoggedEvent[]): LoggedEvent[] {
  let previousHash = '00'.repeat(32);
  return events.map((each) => {
    const linked = { ...each, previousHash };
    previousHash = hexOf(sha256(joined([bytesOf(previousHash), canonicalBytes(linked)])));
    return { ...linked, hash: previousHash };
  });
}

const sound = chain([1, 2, 3, 4, 5].map((n) => event(n)));
const headOf = (events: readonly LoggedEvent[]): ChainHead => ({
  chainId: CHAIN,
  name: 'SOC-LUND',
  sequence: events.at(-1)?.sequence ?? '0',
  hash: events.at(-1)?.hash ?? '00'.repeat(32),
});

function judge(
  events: readonly LoggedEvent[],
  heads: readonly ChainHead[] = [headOf(sound)],
  checkpoints: readonly Checkpoint[] = [],
) {
  const verifier = new ChainVerifier(sha256, checkpoints);
  for (const each of events) verifier.add(each);
  return verifier.verdicts(heads);
}

describe('the canonical form', () => {
  it('is lengths in bytes and values, a missing one apart from an empty one', () => {
    const text = event(7, {
      at: '2022-05-20T18:00:00.123456Z',
      objectIds: [uuid(1), uuid(2)],
      fields: ['åtgärd'],
      legalBasis: '',
      rowCount: null,
      commitment: 'ab',
    });
    expect(new TextDecoder().decode(canonicalBytes(text))).toBe(
      `36:${CHAIN};1:7;16:1653069600123456;~;~;~;36:${CHAIN};~;4:READ;10:field_pass;` +
        `73:${uuid(1)},${uuid(2)};8:åtgärd;0:;~;~;2:ab;`,
    );
  });

  it.each(['', 'abc', 'åäö', '€', '𝄞 och 👩‍🚒', '\u0000\u007f\u0080\u07ff\u0800\uffff'])(
    'writes %j as UTF-8 like everybody else',
    (text) => expect(utf8(text)).toEqual(new Uint8Array(Buffer.from(text, 'utf8'))),
  );

  it.each(['2022-05-20T18:00:00Z', '2022-05-20 18:00:00.123456Z', 'infinity', ''])(
    'fits no hash when the time is %j',
    (at) => expect(new TextDecoder().decode(canonicalBytes(event(1, { at })))).toContain('1:?;'),
  );
});

describe('what is wrong with a chain', () => {
  const [one, two, three, four, five] = sound as [
    LoggedEvent,
    LoggedEvent,
    LoggedEvent,
    LoggedEvent,
    LoggedEvent,
  ];
  const forged = chain([one, two, event(3), event(4), event(5)]).slice(2);
  it.each<[string, LoggedEvent[], string | null]>([
    ['nothing', sound, null],
    ['one edited', [one, two, { ...three, action: 'LIST' }, four, five], 'EVENT_CHANGED 3'],
    [
      'one edited by a microsecond',
      [one, { ...two, at: '2022-05-20T18:00:00.000009Z' }],
      'EVENT_CHANGED 2',
    ],
    [
      'one edited and hashed anew',
      [one, two, forged[0] as LoggedEvent, { ...four, action: 'x' }],
      'EVENT_CHANGED 4',
    ],
    ['one deleted', [one, two, four, five], 'EVENTS_MISSING 4'],
    ['the first deleted', [two, three, four, five], 'EVENTS_MISSING 2'],
    ['one deleted, the rest moved up', [one, two, { ...four, sequence: '3' }], 'LINK_BROKEN 3'],
    ['two swapped', [one, { ...three, sequence: '2' }, { ...two, sequence: '3' }], 'LINK_BROKEN 2'],
    ['one put in', [one, two, { ...two, id: uuid(9), sequence: '3' }], 'LINK_BROKEN 3'],
    ['one place taken twice', [one, two, { ...two, id: uuid(9) }, three], 'OUT_OF_ORDER 2'],
    ['the tail cut', [one, two, three], 'HEAD_ELSEWHERE 3'],
    ['everything cut', [], 'HEAD_ELSEWHERE 0'],
    ['one never linked', [...sound, event(6, { sequence: null })], 'NOT_LINKED null'],
    [
      'one grafted from another chain',
      [one, two, { ...three, chainId: CHAIN, agencyId: uuid(3) }],
      'EVENT_CHANGED 3',
    ],
  ])('%s', (_, events, expected) => {
    const [verdict] = judge(events);
    const broken = verdict?.broken ?? null;
    expect(broken && `${broken.fault} ${broken.sequence}`).toBe(expected);
  });

  it('names the first broken event and judges nothing after it', () => {
    const [verdict] = judge([one, { ...two, action: 'LIST' }, { ...three, action: 'LIST' }]);
    expect(verdict).toMatchObject({ events: 1, wholeUpTo: one.at, broken: { eventId: two.id } });
  });

  it('a chain written anew is whole in itself and misses what was noted', () => {
    const anew = chain([one, two, event(3, { action: 'LIST' }), event(4), event(5)]);
    expect(judge(anew, [headOf(anew)])[0]?.broken).toBeNull();
    const noted = { chainId: CHAIN, sequence: '4', hash: four.hash as string };
    expect(judge(anew, [headOf(anew)], [noted])[0]?.broken).toMatchObject({
      fault: 'CHECKPOINT_MISSED',
      sequence: '4',
    });
    expect(judge(sound, [headOf(sound)], [noted])[0]?.broken).toBeNull();
    const cut = sound.slice(0, 3);
    expect(judge(cut, [headOf(cut)], [noted])[0]?.broken).toMatchObject({
      fault: 'CHECKPOINT_MISSED',
    });
  });

  it('a chain without a head, and a head without a chain', () => {
    expect(judge(sound, [])[0]?.broken?.fault).toBe('HEAD_MISSING');
    expect(judge([], [{ ...headOf([]) }])[0]?.broken).toBeNull();
  });

  it('keeps chains apart', () => {
    const other = uuid(5);
    const theirs = chain([event(1, { chainId: other }), event(2, { chainId: other })]);
    const heads = [headOf(sound), { ...headOf(theirs), chainId: other, name: 'POL-LUND' }];
    const verdicts = judge([...sound, theirs[1] as LoggedEvent], heads);
    expect(verdicts.map(({ name, broken }) => [name, broken?.fault ?? null])).toEqual([
      ['SOC-LUND', null],
      ['POL-LUND', 'EVENTS_MISSING'],
    ]);
  });
});

describe('what was disposed of', () => {
  const [PROPOSER, DECIDER] = [uuid(71), uuid(72)];
  const DISPOSAL = uuid(70);
  const at = (n: number) => `2027-05-20T18:00:0${n}.000000Z`;
  const old = chain([1, 2, 3, 4].map((n) => event(n)));
  const gone = (n: number) => `hash=${old[n - 1]?.hash}`;
  const disposal = (sequence: number, changes: Partial<LoggedEvent>) =>
    event(sequence, {
      at: at(sequence),
      objectType: 'disposal',
      objectIds: [DISPOSAL],
      membershipId: PROPOSER,
      ...changes,
    });
  const proposed = disposal(5, { action: 'INSERT', fields: ['decided_at', 'rule', 'state'] });
  const decision = { action: 'UPDATE', fields: ['decided_at', 'decided_by', 'state'] };
  const approved = disposal(6, { ...decision, membershipId: DECIDER });
  const cut = (fields: string[], sequence = 7) =>
    disposal(sequence, {
      action: 'CUT',
      objectType: 'audit_event',
      membershipId: null,
      job: 'dispose',
      fields,
    });
  const SAID = ['through=2', gone(2), 'before=2022-05-20', `decided-by=${DECIDER}`];

  /** Linked as they were written, and then without the first `n`. */
  const left = (n: number, ...events: LoggedEvent[]) => chain([...old, ...events]).slice(n);
  const kept = (state: string, before = '2022-05-20', rule = 'ACCESS_LOG') => {
    const content = JSON.stringify({ rule, state, before });
    const salt = 'aa'.repeat(32);
    const commitment = hexOf(sha256(joined([bytesOf(salt), utf8(content)])));
    return disposal(6, {
      ...decision,
      membershipId: DECIDER,
      payload: { salt, content },
      commitment,
    });
  };

  it.each<[string, LoggedEvent[], string | null]>([
    ['by two people, after five years', left(2, proposed, approved, cut(SAID)), null],
    ['with what is kept of the decision', left(2, proposed, kept('APPROVED'), cut(SAID)), null],
    [
      'twice: the last cut counts',
      left(3, proposed, approved, cut(SAID), cut(['through=3', gone(3), 'before=2022-05-20'], 8)),
      null,
    ],
    [
      'again after a restore',
      left(2, disposal(5, { ...decision, membershipId: null, job: 'restore' }), cut(SAID, 6)),
      null,
    ],
    ['without a word', left(2, proposed, approved), 'EVENTS_MISSING 3'],
    ['one more than was cut', left(3, proposed, approved, cut(SAID)), 'CUT_TOO_FAR 4'],
    ['one fewer', left(1, proposed, approved, cut(SAID)), 'DISPOSED_IS_BACK 2'],
    ['nothing of it', left(0, proposed, approved, cut(SAID)), 'DISPOSED_IS_BACK 1'],
    [
      'from another hash',
      left(2, proposed, approved, cut(['through=2', gone(3), 'before=2022-05-20'])),
      'CUT_ELSEWHERE 3',
    ],
    [
      'which is not said',
      left(2, proposed, approved, cut(['before=2022-05-20'])),
      'CUT_UNREADABLE 7',
    ],
    ['undecided', left(2, proposed, cut(SAID, 6)), 'CUT_UNDECIDED 6'],
    ['unproposed', left(2, { ...approved, sequence: '5' }, cut(SAID, 6)), 'CUT_UNDECIDED 6'],
    [
      'by whoever proposed it',
      left(2, proposed, disposal(6, decision), cut(SAID)),
      'CUT_UNDECIDED 7',
    ],
    ['though it was refused', left(2, proposed, kept('REFUSED'), cut(SAID)), 'CUT_UNDECIDED 7'],
    [
      'under another rule',
      left(2, proposed, kept('APPROVED', '2022-05-20', 'LETTERS'), cut(SAID)),
      'CUT_UNDECIDED 7',
    ],
    [
      'later than decided',
      left(2, proposed, kept('APPROVED', '2022-05-19'), cut(SAID)),
      'CUT_UNDECIDED 7',
    ],
    [
      'too early',
      left(2, proposed, approved, cut(['through=2', gone(2), 'before=2022-05-22'])),
      'CUT_TOO_YOUNG 7',
    ],
    [
      'in the record alone, hashed as it was',
      left(2, proposed, approved, cut(SAID)).map((each) =>
        each.action === 'CUT' ? { ...each, fields: ['through=1', ...SAID.slice(1)] } : each,
      ),
      'EVENT_CHANGED 7',
    ],
  ])('%s', (_, events, expected) => {
    const broken = judge(events, [headOf(events)])[0]?.broken ?? null;
    expect(broken && `${broken.fault} ${broken.sequence}`).toBe(expected);
  });

  const sound7 = left(2, proposed, approved, cut(SAID));
  it.each<[string, number, string, string | null]>([
    ['as far as it goes', 2, old[1]?.hash as string, null],
    ['further', 4, old[3]?.hash as string, null],
    ['not so far', 1, old[0]?.hash as string, 'CUT_UNCOVERED'],
    ['with another hash', 2, 'ab'.repeat(32), 'CHECKPOINT_MISSED'],
  ])('noted outside the database %s', (_, sequence, hash, expected) => {
    const noted = { chainId: CHAIN, sequence: String(sequence), hash };
    expect(judge(sound7, [headOf(sound7)], [noted])[0]?.broken?.fault ?? null).toBe(expected);
  });

  it('is told', () => {
    const [verdict] = judge(sound7, [headOf(sound7)]);
    expect(verdict && sentenceOf(verdict)).toBe(
      `SOC-LUND: 5 events, whole up to ${at(7)}; 2 before them were disposed of.`,
    );
  });
});

describe('what an event commits to', () => {
  const salt = 'aa'.repeat(32);
  const content = '{"title": "Fältpass"}';
  const commitment = hexOf(sha256(joined([bytesOf(salt), utf8(content)])));
  it.each<[string, LoggedEvent['payload'], string | null, string | null]>([
    ['kept as it was', { salt, content }, commitment, null],
    ['gone, and nobody decided so', null, commitment, 'CONTENT_MISSING'],
    ['changed', { salt, content: '{"title": "fältpass"}' }, commitment, 'CONTENT_CHANGED'],
    ['with another salt', { salt: 'bb'.repeat(32), content }, commitment, 'CONTENT_CHANGED'],
    ['put in where nothing was', { salt, content }, null, 'CONTENT_CHANGED'],
  ])('%s', (_, payload, word, expected) => {
    const events = chain([event(1, { payload, commitment: word })]);
    expect(judge(events, [headOf(events)])[0]?.broken?.fault ?? null).toBe(expected);
  });
});

describe('the sentence', () => {
  it.each([
    [[], headOf([]), 'SOC-LUND: 0 events.'],
    [
      sound.slice(0, 1),
      headOf(sound.slice(0, 1)),
      `SOC-LUND: 1 event, whole up to ${sound[0]?.at}.`,
    ],
    [
      [sound[0] as LoggedEvent, sound[2] as LoggedEvent],
      headOf(sound),
      `SOC-LUND: BROKEN at event 3 (${uuid(3)}): one or more events before it are gone. 1 sound before it.`,
    ],
  ])('%#', (events, head, expected) => {
    const [verdict] = judge(events, [head]);
    expect(verdict && sentenceOf(verdict)).toBe(expected);
  });
});
