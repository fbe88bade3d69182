import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bytesOfEvent, checkCheckpoints, checkExport, cosignature } from './audit-check.mjs';

const uuid = (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const LUND = uuid(1);
const POLICE = uuid(2);
const NAMES = { [LUND]: 'SOC-LUND', [POLICE]: 'POL-LUND' };
const START = '00'.repeat(32);

/** 18:00 and so many minutes. */
const time = (minutes) => `2026-05-20T18:${String(minutes).padStart(2, '0')}:00.000000Z`;

const event = (chainId, n, changes = {}) => ({
  id: uuid(1000 + n),
  chainId,
  sequence: String(n),
  at: time(n),
  personId: null,
  membershipId: uuid(7),
  job: null,
  agencyId: chainId,
  ownerAgencyId: null,
  action: 'READ',
  objectType: 'fältpass',
  objectIds: [uuid(n)],
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

/** Links events as the portal does: what somebody with the database in their hands can do as well. */
function linked(events) {
  let previousHash = START;
  return events.map((each, at) => {
    const whole = { ...each, sequence: String(at + 1), previousHash };
    previousHash = createHash('sha256')
      .update(Buffer.from(previousHash, 'hex'))
      .update(bytesOfEvent(whole))
      .digest('hex');
    return { ...whole, hash: previousHash };
  });
}

const headOf = (events) => ({
  chainId: events.at(-1).chainId,
  name: NAMES[events.at(-1).chainId],
  sequence: events.at(-1).sequence,
  hash: events.at(-1).hash,
});

const numbers = [1, 2, 3, 4, 5, 6];
const lund = linked(numbers.map((n) => event(LUND, n)));
const police = linked(numbers.map((n) => event(POLICE, n)));

/** An export; a head that is not given stands at the end of its chain. */
function linesOf(events, heads, at = time(30)) {
  const chains = [...new Set(events.map(({ chainId }) => chainId))];
  const ends = heads ?? chains.map((id) => headOf(events.filter(({ chainId }) => chainId === id)));
  return [
    { kind: 'export', at, withContent: true },
    ...events.map((each) => ({ kind: 'event', event: each })),
    ...ends.map((head) => ({ kind: 'head', head })),
  ].map((line) => JSON.stringify(line));
}

const checkpoint = (number, at, events, previous = null) => {
  const heads = events.map(headOf);
  const body = JSON.stringify({ format: 1, number, at, portal: null, previous, heads });
  return { body, hash: createHash('sha256').update(body).digest('hex') };
};

/** Noted after four events of each chain, outside the database. */
const noted = [
  {
    number: 1,
    at: time(4),
    previous: null,
    heads: [lund, police].map((c) => headOf(c.slice(0, 4))),
  },
];

const faultsOf = async (lines, checkpoints) =>
  (await checkExport(lines, checkpoints)).findings.map(({ chain, fault, at }) =>
    [chain, fault, at].filter((part) => part !== null).join(' '),
  );

const without = (events, n) => events.filter(({ sequence }) => sequence !== String(n));
const edited = (events, n, changes) =>
  events.map((each) => (each.sequence === String(n) ? { ...each, ...changes } : each));
const salted = (content, salt = 'aa'.repeat(32)) => ({
  payload: { salt, content },
  commitment: createHash('sha256').update(Buffer.from(salt, 'hex')).update(content).digest('hex'),
});
const withContent = linked([event(LUND, 1, salted('{"title":"Fältpass"}')), event(LUND, 2)]);

describe('a log as it was written is whole', () => {
  it.each([
    ['alone', linesOf([...lund, ...police]), []],
    ['against checkpoints', linesOf([...lund, ...police]), noted],
    ['with content', linesOf(withContent), []],
    ['content disposed of', linesOf(edited(withContent, 1, { payload: null })), []],
    [
      'a chain that has no event yet',
      linesOf(lund, [headOf(lund), { ...headOf(police), sequence: '0', hash: START }]),
      [],
    ],
    ['empty', [], []],
  ])('%s', async (_, lines, checkpoints) => {
    expect(await faultsOf(lines, checkpoints)).toEqual([]);
  });
});

/** Each class of tampering twice: done plainly, and with every hash and the head made anew. */
describe('tampering is found', () => {
  it.each([
    ['edit', lundAnd(edited(lund, 3, { action: 'LIST' })), ['SOC-LUND EVENT_CHANGED 3']],
    [
      'edit of the person',
      lundAnd(edited(lund, 2, { membershipId: uuid(8) })),
      ['SOC-LUND EVENT_CHANGED 2'],
    ],
    [
      'edit of the time',
      lundAnd(edited(lund, 5, { at: '2026-05-20T18:05:00.000001Z' })),
      ['SOC-LUND EVENT_CHANGED 5'],
    ],
    [
      'edit, hashed anew',
      lundAnd(linked(edited(lund, 3, { action: 'LIST' }))),
      ['SOC-LUND REWRITTEN 4'],
    ],
    [
      'edit of the content',
      linesOf(edited(withContent, 1, { payload: { ...withContent[0].payload, content: '{}' } })),
      ['SOC-LUND CONTENT_CHANGED 1'],
      [],
    ],
    [
      'content put in where nothing was',
      linesOf(edited(withContent, 2, { payload: withContent[0].payload })),
      ['SOC-LUND CONTENT_CHANGED 2'],
      [],
    ],
    ['delete', lundAnd(without(lund, 3)), ['SOC-LUND EVENTS_MISSING 4']],
    ['delete of the first', lundAnd(without(lund, 1)), ['SOC-LUND EVENTS_MISSING 2']],
    ['delete, hashed anew', lundAnd(linked(without(lund, 3))), ['SOC-LUND REWRITTEN 4']],
    [
      'insert',
      lundAnd([
        ...lund.slice(0, 3),
        { ...event(LUND, 4), previousHash: lund[2].hash, hash: 'ab'.repeat(32) },
        ...lund.slice(3),
      ]),
      ['SOC-LUND EVENT_CHANGED 4'],
    ],
    [
      'insert, hashed anew',
      lundAnd(
        linked([
          ...lund.slice(0, 2),
          event(LUND, 3, { at: time(2), rowCount: 9 }),
          ...lund.slice(2),
        ]),
      ),
      ['SOC-LUND REWRITTEN 4'],
    ],
    [
      'swap',
      lundAnd([
        lund[0],
        { ...lund[2], sequence: '2' },
        { ...lund[1], sequence: '3' },
        ...lund.slice(3),
      ]),
      ['SOC-LUND LINK_BROKEN 2'],
    ],
    [
      'swap, hashed anew',
      lundAnd(linked([lund[0], lund[2], lund[1], ...lund.slice(3)])),
      ['SOC-LUND TIME_RUNS_BACK 3'],
    ],
    [
      'swap with times, hashed anew',
      lundAnd(
        linked([
          lund[0],
          { ...lund[2], at: time(2) },
          { ...lund[1], at: time(3) },
          ...lund.slice(3),
        ]),
      ),
      ['SOC-LUND REWRITTEN 4'],
    ],
    [
      'truncate',
      lundAnd(lund.slice(0, 5), [headOf(lund), headOf(police)]),
      ['SOC-LUND HEAD_ELSEWHERE 5'],
    ],
    ['truncate, the head moved back', lundAnd(lund.slice(0, 3)), ['SOC-LUND CUT_OFF 3']],
    ['truncate to nothing', linesOf(police), ['SOC-LUND CHAIN_GONE 4']],
    [
      'truncate to nothing, the head left',
      linesOf(police, [headOf(lund), headOf(police)]),
      ['SOC-LUND HEAD_ELSEWHERE 6', 'SOC-LUND CHAIN_GONE 4'],
    ],
    [
      'fork',
      lundAnd([...lund.slice(0, 5), { ...lund[4], id: uuid(9) }, lund[5]]),
      ['SOC-LUND FORK 5'],
    ],
    [
      'fork: another history told to somebody else',
      lundAnd(
        linked([...lund.slice(0, 3), event(LUND, 4, { action: 'EXPORT' }), ...lund.slice(4)]),
      ),
      ['SOC-LUND REWRITTEN 4'],
    ],
    [
      'replay of an event',
      lundAnd([...lund, { ...lund[2], sequence: '7' }]),
      ['SOC-LUND LINK_BROKEN 7'],
    ],
    [
      'replay of an event, hashed anew',
      lundAnd(linked([...lund, lund[2]])),
      ['SOC-LUND BACKDATED 7'],
    ],
    [
      'replay of an old export',
      linesOf([...lund.slice(0, 3), ...police.slice(0, 3)], undefined, time(3)),
      ['SOC-LUND CUT_OFF 3', 'POL-LUND CUT_OFF 3', `export OLD_EXPORT ${time(3)}`],
    ],
    [
      'splice of an event of another chain',
      lundAnd([
        ...lund.slice(0, 2),
        { ...police[2], chainId: LUND, agencyId: LUND },
        ...lund.slice(3),
      ]),
      ['SOC-LUND LINK_BROKEN 3'],
    ],
    [
      'splice of the end of another chain',
      lundAnd([
        ...lund.slice(0, 3),
        ...police.slice(3).map((each) => ({ ...each, chainId: LUND })),
      ]),
      ['SOC-LUND LINK_BROKEN 4'],
    ],
    [
      'splice, hashed anew',
      lundAnd(
        linked([
          ...lund.slice(0, 2),
          ...police.slice(2).map((each) => ({ ...each, chainId: LUND })),
        ]),
      ),
      ['SOC-LUND REWRITTEN 4'],
    ],
    [
      'clock: an event that came later says it is older',
      lundAnd(linked([...lund.slice(0, 5), event(LUND, 6, { at: time(1) })])),
      ['SOC-LUND BACKDATED 6'],
    ],
    [
      'clock: an event that came earlier says it is younger',
      lundAnd(linked(edited(lund, 2, { at: time(20) }))),
      ['SOC-LUND POSTDATED 2'],
    ],
    [
      'clock: time runs back inside a chain',
      linesOf(linked(edited(lund, 3, { at: time(1) }))),
      ['SOC-LUND TIME_RUNS_BACK 3'],
      [],
    ],
    [
      'an event that was never linked',
      lundAnd([...lund, event(LUND, 7, { sequence: null })]),
      ['SOC-LUND NOT_LINKED'],
    ],
    [
      'a place before the first',
      lundAnd([{ ...lund[0], sequence: '0' }, ...lund]),
      ['SOC-LUND OUT_OF_ORDER 0'],
    ],
    [
      'the head taken away',
      linesOf([...lund, ...police], [headOf(police)]),
      [`SOC-LUND HEAD_MISSING`],
    ],
    ['a line that is no JSON', [...linesOf([...lund, ...police]), '{'], ['export UNREADABLE']],
    [
      'an event without its lists',
      [...linesOf([...lund, ...police]), '{"kind":"event","event":{}}'],
      ['export UNREADABLE'],
    ],
  ])('%s', async (_, lines, expected, checkpoints = noted) => {
    expect(await faultsOf(lines, checkpoints)).toEqual(expected);
  });

  it('one chain that is broken says nothing against another', async () => {
    const { findings } = await checkExport(lundAnd(edited(lund, 3, { action: 'LIST' })), noted);
    expect(findings.map(({ chain }) => chain)).toEqual(['SOC-LUND']);
  });
});

describe('what was disposed of', () => {
  const DISPOSAL = uuid(70);
  const years = (n) => `2031-05-${20 + n}T18:00:00.000000Z`;
  const disposal = (n, changes) =>
    event(LUND, n, {
      at: years(n - 6),
      objectType: 'disposal',
      objectIds: [DISPOSAL],
      membershipId: uuid(71),
      action: 'UPDATE',
      fields: ['decided_at', 'state'],
      ...changes,
    });
  const proposed = disposal(7, { action: 'INSERT' });
  const approved = disposal(8, { membershipId: uuid(72) });
  const said = (through, { hash = lund[through - 1]?.hash, before = '2026-05-21' } = {}) => [
    `through=${through}`,
    `hash=${hash}`,
    `before=${before}`,
  ];
  const cut = (fields, n = 9) =>
    disposal(n, { action: 'CUT', objectType: 'audit_event', membershipId: null, fields });
  /** Linked as they were written, and then without the first `n`; the police beside it. */
  const left = (n, ...events) =>
    linesOf(
      [...linked([...lund, ...events]).slice(n), ...police],
      undefined,
      '2031-07-01T00:00:00.000000Z',
    );
  const whole = (n, fields) => left(n, proposed, approved, cut(fields));
  const noteAt = (events, at) => [{ number: 1, at, previous: null, heads: [headOf(events)] }];
  const kept = (state, before = '2026-05-21', rule = 'ACCESS_LOG') =>
    disposal(8, {
      membershipId: uuid(72),
      ...salted(JSON.stringify({ rule, state, before })),
    });

  it.each([
    ['after five years, by two people', whole(3, said(3)), []],
    ['noted there', whole(4, said(4)), [], noted],
    ['noted further on', whole(3, said(3)), [], noted],
    ['with what is kept of the decision', left(3, proposed, kept('APPROVED'), cut(said(3))), []],
    ['twice', left(4, proposed, approved, cut(said(3)), cut(said(4), 10)), []],
    [
      'again after a restore',
      left(
        3,
        disposal(7, { membershipId: null, job: 'restore', action: 'INSERT' }),
        cut(said(3), 8),
      ),
      [],
    ],
    ['without a word', left(3, proposed, approved), ['SOC-LUND EVENTS_MISSING 4']],
    ['further than it says', whole(4, said(3)), ['SOC-LUND CUT_TOO_FAR 5']],
    ['less than it says', whole(2, said(3)), ['SOC-LUND DISPOSED_IS_BACK 3']],
    ['and nothing is gone', whole(0, said(3)), ['SOC-LUND DISPOSED_IS_BACK 1']],
    ['from another hash', whole(3, said(3, { hash: lund[3].hash })), ['SOC-LUND CUT_ELSEWHERE 4']],
    ['which is not said', whole(3, ['through=3']), ['SOC-LUND CUT_UNREADABLE 9']],
    [
      'before a day there is not',
      whole(3, said(3, { before: '2026-13-45' })),
      ['SOC-LUND CUT_UNREADABLE 9'],
    ],
    ['undecided', left(3, proposed, cut(said(3), 8)), ['SOC-LUND CUT_UNDECIDED 8']],
    ['unproposed', left(3, { ...approved }, cut(said(3), 8)), ['SOC-LUND CUT_UNDECIDED 8']],
    [
      'by whoever proposed it',
      left(3, proposed, disposal(8, {}), cut(said(3))),
      ['SOC-LUND CUT_UNDECIDED 9'],
    ],
    [
      'though it was refused',
      left(3, proposed, kept('REFUSED'), cut(said(3))),
      ['SOC-LUND CUT_UNDECIDED 9'],
    ],
    [
      'under another rule',
      left(3, proposed, kept('APPROVED', '2026-05-21', 'LETTERS'), cut(said(3))),
      ['SOC-LUND CUT_UNDECIDED 9'],
    ],
    [
      'on another day than decided',
      left(3, proposed, kept('APPROVED', '2026-05-20'), cut(said(3))),
      ['SOC-LUND CUT_UNDECIDED 9'],
    ],
    ['too early', whole(3, said(3, { before: '2026-05-25' })), ['SOC-LUND CUT_TOO_YOUNG 9']],
    ['that nobody had noted', whole(5, said(5)), ['SOC-LUND CUT_UNCOVERED 9'], noted],
    [
      'that was noted only afterwards',
      whole(3, said(3)),
      ['SOC-LUND CUT_UNCOVERED 9'],
      noteAt(linked([...lund, proposed, approved, cut(said(3))]), '2031-06-01T00:00:00.000000Z'),
    ],
    [
      'that was written after the day of the decision',
      whole(4, said(4, { before: '2026-05-18' })),
      ['SOC-LUND CUT_PAST_ITS_DAY 9'],
      [...noteAt(lund.slice(0, 3), time(4)), ...noteAt(lund, time(7))],
    ],
    [
      'noted with another hash',
      whole(4, said(4)),
      ['SOC-LUND REWRITTEN 4'],
      noteAt([{ ...lund[3], hash: 'ab'.repeat(32) }], time(5)),
    ],
  ])('%s', async (_, lines, expected, checkpoints = []) => {
    expect(await faultsOf(lines, checkpoints)).toEqual(expected);
  });

  it('the leap day is no way round the five years', async () => {
    const leap = said(3, { before: '2028-02-29' });
    expect(await faultsOf(whole(3, leap))).toEqual(['SOC-LUND CUT_TOO_YOUNG 9']);
  });
});

function lundAnd(events, heads) {
  const all = [...events, ...police];
  const moved = heads ?? [
    headOf(events.filter(({ sequence }) => sequence !== null)),
    headOf(police),
  ];
  return linesOf(all, moved);
}

describe('checkpoints', () => {
  const portal = generateKeyPairSync('ed25519');
  const witness = generateKeyPairSync('ed25519');
  const stranger = generateKeyPairSync('ed25519');
  const keys = new Map([
    ['portal', portal.publicKey],
    ['SOC-HBG', witness.publicKey],
  ]);

  const first = checkpoint(1, time(4), [lund.slice(0, 4), police.slice(0, 4)]);
  const second = checkpoint(2, time(6), [lund, police], first.hash);

  const signature = (
    body,
    key = portal.privateKey,
    name = 'portal',
    at = time(9),
    purpose = 'checkpoint',
  ) => ({
    name,
    at,
    signature: sign(
      null,
      Buffer.from(['stad-till-stad', purpose, name, at, body].join('\n')),
      key,
    ).toString('base64'),
  });
  const file = (number, { body }, signatures = [signature(body)]) => ({
    name: `checkpoint-${String(number).padStart(6, '0')}.json`,
    text: JSON.stringify({ body, signatures }),
  });
  const cosigned = (number, own) => ({
    name: `checkpoint-${String(number).padStart(6, '0')}.cosigned-by-${own.name}.json`,
    text: JSON.stringify(own),
  });
  const faults = (files, options) =>
    checkCheckpoints(files, keys, options).findings.map(({ chain, fault, at }) =>
      [chain, fault, at].filter((part) => part !== null).join(' '),
    );

  it('follow each other, each signed by the portal and by another agency', () => {
    const files = [
      file(1, first),
      file(2, second),
      cosigned(2, cosignature(second.body, 'SOC-HBG', witness.privateKey)),
    ];
    const { findings, signed } = checkCheckpoints(files, keys);
    expect(findings).toEqual([]);
    expect([...signed]).toEqual([
      [1, ['portal']],
      [2, ['portal', 'SOC-HBG']],
    ]);
    expect(faults(files, { requireCosignature: true })).toEqual([]);
    expect(faults(files.slice(0, 2), { requireCosignature: true })).toEqual([
      'checkpoint NOT_COSIGNED 2',
    ]);
  });

  const forked = checkpoint(
    2,
    time(6),
    [linked(edited(lund, 5, { rowCount: 2 })), police],
    first.hash,
  );
  const sameplace = checkpoint(
    2,
    time(6),
    [linked(edited(lund.slice(0, 4), 2, { rowCount: 2 })), police],
    first.hash,
  );
  it.each([
    ['one is taken away', [file(2, second)], ['checkpoint CHECKPOINT_GONE 2']],
    [
      'one in the middle is taken away',
      [file(1, first), file(3, checkpoint(3, time(7), [lund, police], second.hash))],
      ['checkpoint CHECKPOINT_GONE 3'],
    ],
    [
      'one is changed',
      [{ ...file(1, first), text: file(1, first).text.replace(time(4), time(3)) }],
      ['checkpoint FALSE_SIGNATURE 1', 'checkpoint UNSIGNED 1'],
    ],
    [
      'an old one is shown under a new number',
      [file(1, first), file(2, first)],
      ['checkpoint-000002.json CHECKPOINT_UNREADABLE'],
    ],
    [
      'one does not continue from the one before',
      [file(1, first), file(2, checkpoint(2, time(6), [lund, police], 'ab'.repeat(32)))],
      ['checkpoint CHECKPOINT_UNLINKED 2'],
    ],
    [
      'one is older than the one before',
      [file(1, first), file(2, checkpoint(2, time(3), [lund, police], first.hash))],
      ['checkpoint CHECKPOINT_OUT_OF_TIME 2'],
    ],
    [
      'a chain runs back',
      [file(1, first), file(2, checkpoint(2, time(6), [lund.slice(0, 3), police], first.hash))],
      ['checkpoint CHECKPOINT_RUNS_BACK 2'],
    ],
    [
      'a chain is left out',
      [file(1, first), file(2, checkpoint(2, time(6), [police], first.hash))],
      ['checkpoint CHECKPOINT_FORGETS 2'],
    ],
    [
      'two histories at one place',
      [file(1, first), file(2, sameplace)],
      ['checkpoint CHECKPOINT_FORK 2'],
    ],
    [
      'another history from here on, which the export tells from the true one',
      [file(1, first), file(2, forked)],
      [],
    ],
    ['nobody signed it', [file(1, first, [])], ['checkpoint UNSIGNED 1']],
    [
      'a stranger signed it',
      [file(1, first, [signature(first.body, stranger.privateKey)])],
      ['checkpoint FALSE_SIGNATURE 1', 'checkpoint UNSIGNED 1'],
    ],
    [
      'a stranger nobody knows signed it under a name of their own',
      [file(1, first, [signature(first.body, stranger.privateKey, 'X')])],
      ['checkpoint UNSIGNED 1'],
    ],
    [
      'the signature of another checkpoint',
      [file(1, first, [signature(second.body)])],
      ['checkpoint FALSE_SIGNATURE 1', 'checkpoint UNSIGNED 1'],
    ],
    [
      'a cosignature by another key',
      [file(1, first), cosigned(1, cosignature(first.body, 'SOC-HBG', stranger.privateKey))],
      ['checkpoint FALSE_SIGNATURE 1'],
    ],
    [
      'a cosignature replayed from another checkpoint',
      [file(1, first), cosigned(1, cosignature(second.body, 'SOC-HBG', witness.privateKey))],
      ['checkpoint FALSE_SIGNATURE 1'],
    ],
    [
      'the portal cosigns itself',
      [file(1, first), cosigned(1, signature(first.body))],
      ['checkpoint FALSE_SIGNATURE 1'],
    ],
    [
      'the portal’s own signature moved to another time',
      [file(1, first, [{ ...signature(first.body), at: time(20) }])],
      ['checkpoint FALSE_SIGNATURE 1', 'checkpoint UNSIGNED 1'],
    ],
    [
      'no JSON',
      [{ name: 'checkpoint-000001.json', text: '{' }],
      ['checkpoint-000001.json CHECKPOINT_UNREADABLE'],
    ],
  ])('%s', (_, files, expected) => expect(faults(files)).toEqual(expected));

  it('a history that forked after the last shared checkpoint is found in the export', async () => {
    const { checkpoints } = checkCheckpoints([file(1, first), file(2, forked)], keys);
    expect(await faultsOf(linesOf([...lund, ...police]), checkpoints)).toEqual([
      'SOC-LUND REWRITTEN 6',
    ]);
  });

  describe('the commands', () => {
    let folder;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'audit-check-'));
      for (const name of ['checkpoints', 'keys']) mkdirSync(join(folder, name));
      writeFileSync(join(folder, 'log'), linesOf([...lund, ...police]).join('\n'));
      for (const each of [file(1, first), file(2, second)]) {
        writeFileSync(join(folder, 'checkpoints', each.name), each.text);
      }
      const pem = portal.publicKey.export({ type: 'spki', format: 'pem' });
      writeFileSync(join(folder, 'keys/portal.public.pem'), pem);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const program = join(import.meta.dirname, 'audit-check.mjs');
    const run = (...args) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: folder,
        encoding: 'utf8',
      });
      return { status, said: `${stdout}${stderr}` };
    };
    const ALL = ['--export', 'log', '--checkpoints', 'checkpoints', '--keys', 'keys'];

    it('verify says what is whole', () => {
      expect(run('verify', ...ALL)).toEqual({
        status: 0,
        said: `Checkpoint 1 of ${time(4)}: signed by portal.\nCheckpoint 2 of ${time(6)}: signed by portal.\n2 chains are whole: 12 events, 2 checkpoints.\n`,
      });
    });

    it('another agency makes its keys, checks, and cosigns; its signature then counts', () => {
      expect(run('keys', 'keys/SOC-HBG').status).toBe(0);
      const own = ['--key', 'keys/SOC-HBG.private.pem', '--name', 'SOC-HBG'];
      expect(run('cosign', ...ALL, ...own).status).toBe(0);
      expect(readdirSync(join(folder, 'checkpoints'))).toContain(
        'checkpoint-000002.cosigned-by-SOC-HBG.json',
      );
      expect(run('verify', ...ALL).said).toContain(`2 of ${time(6)}: signed by portal, SOC-HBG.`);
    });

    it('nobody cosigns what is broken', () => {
      const lines = lundAnd(linked(edited(lund, 3, { action: 'LIST' })));
      writeFileSync(join(folder, 'log-forged'), lines.join('\n'));
      const own = ['--key', 'keys/SOC-HBG.private.pem', '--name', 'SOC-HBG-2'];
      const { status, said } = run('cosign', ...ALL, '--export', 'log-forged', ...own);
      expect(status).toBe(1);
      expect(said).toContain('SOC-LUND: BROKEN at 4');
      expect(said).toContain('Not cosigned');
      expect(run('verify', ...ALL, '--export', 'log-forged').status).toBe(1);
    });

    it('called by a link it does the same: an answer of nothing would pass for whole', () => {
      symlinkSync(program, join(folder, 'linked.mjs'));
      const lines = lundAnd(linked(edited(lund, 3, { action: 'LIST' })));
      writeFileSync(join(folder, 'log-linked'), lines.join('\n'));
      const args = ['verify', ...ALL, '--export', 'log-linked'];
      const byLink = spawnSync(process.execPath, ['linked.mjs', ...args], { cwd: folder });
      expect(byLink.status).toBe(1);
    });

    it.each([
      [['verify'], /Name the export/],
      [['cosign', ...ALL], /cosign needs/],
      [['keys'], /Name the pair/],
      [['keys', 'keys/SOC-HBG'], /already there/],
      [['other'], /verify \| cosign \| keys/],
    ])('%j is one sentence', (args, expected) => {
      const { status, said } = run(...args);
      expect(status).toBe(1);
      expect(said.trim().split('\n')).toEqual([expect.stringMatching(expected)]);
    });
  });
});
