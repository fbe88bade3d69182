import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyRing, UnopenedError } from '@stad/platform/api/crypto/key-ring.js';
import { differences, dumpOf, hits } from '../testing/database-dump.js';
import { EvaluationStage, ten } from '../testing/evaluation-stage.js';
import { DAY, later } from '../testing/sign-up-stage.js';
import { packBox } from './box-form.js';
import { roundOf } from './round-link.js';

/** Whoever has the database, its backups, the log or the mail, and what a join gives them (INV-18): nothing. */
let stage: EvaluationStage;
beforeAll(async () => {
  stage = await EvaluationStage.open();
});
afterAll(() => stage.close());

const snapshot = () => dumpOf(stage.portal.owner as never);
const rowsOf = async (sql: string, ...values: unknown[]) =>
  (await stage.portal.owner.query(sql, values)).rows;

/** Morning of the day so many days after the doors opened. */
const morning = (days: number) => new Date(later(days * DAY).getTime() + 60_000);

const BOX = 'public.seminar_round_box';

describe('a link', () => {
  it('stands nowhere but in its letter: neither itself, nor a part of it, nor a hash, before and after it is used', async () => {
    const { links } = await stage.opened(2);
    const [link = '', other = ''] = links;
    await stage.answer(link, later(2));
    const dump = await snapshot();
    for (const secret of [link, other]) {
      const bytes = Buffer.from(secret, 'base64url');
      const parts = [bytes.subarray(16, 32), bytes.subarray(32), bytes.subarray(16)];
      const hashes = [secret, bytes, ...parts].map((part) =>
        createHash('sha256').update(part).digest(),
      );
      const forms = [...parts, ...hashes].flatMap((part) => [
        ...[part.toString('hex'), part.toString('base64'), part.toString('base64url')],
      ]);
      expect([secret, ...forms].filter((form) => hits(dump, form) > 0)).toEqual([]);
    }
  });

  it.each<[string, (link: string) => string]>([
    ['one bit of what is drawn', (link) => flipped(link, 20)],
    ['one bit of its seal', (link) => flipped(link, 40)],
    ['another round', (link) => flipped(link, 2)],
    ['cut off', (link) => link.slice(0, -1)],
    ['of nothing', () => 'A'.repeat(64)],
    ['with more', (link) => `${link}A`],
  ])('is not guessed: %s', async (_, change) => {
    const { links } = await stage.opened(1);
    const wrong = change(links[0] ?? '');
    expect((await stage.form(wrong, later(2))).codes).toBe('NOT_AVAILABLE');
    expect((await stage.answer(wrong, later(2))).codes).toBe('NOT_AVAILABLE');
  });

  it('of one round is none of another, and the two have nothing in common', async () => {
    const first = await stage.opened(1);
    const second = await stage.opened(1);
    const [one = '', two = ''] = [first.links[0], second.links[0]].map((link) => link ?? '');
    const round = Buffer.from(two, 'base64url').subarray(0, 16);
    const rest = Buffer.from(one, 'base64url').subarray(16);
    const mixed = Buffer.concat([round, rest]).toString('base64url');
    expect(roundOf(mixed)).toBe(roundOf(two));
    expect((await stage.answer(mixed, later(2))).codes).toBe('NOT_AVAILABLE');
    expect(rest.equals(Buffer.from(two, 'base64url').subarray(16))).toBe(false);
  });

  it('is good once: sent again, with other values, or twice at the same time', async () => {
    const { id, links } = await stage.opened(6);
    const [link = '', twice = '', ...rest] = links;
    expect((await stage.answer(link, later(2), { values: ten(1) })).state).toBe('USED');
    const again = await stage.answer(link, later(3), { values: ten(5) });
    expect(again.codes).toBe('ROUND_LINK_USED');
    const both = await Promise.all(
      [1, 5].map((v) => stage.answer(twice, later(4), { values: ten(v) })),
    );
    expect(both.map(({ codes }) => codes).sort()).toEqual(['', 'ROUND_LINK_USED']);
    for (const one of rest) await stage.answer(one, later(5), { values: ten(1) });
    expect(await stage.closeRound(id, 'BEFORE', later(6))).toMatchObject({ answers: 6 });
    expect((await stage.answer(link, later(7))).codes).toBe('ROUND_CLOSED');
    expect((await stage.form(link, later(7))).is?.state).toBe('CLOSED');
  });

  it('is used by a press alone: who follows it looks', async () => {
    const { links } = await stage.opened(1);
    const before = await snapshot();
    for (let n = 0; n < 3; n += 1) await stage.form(links[0] ?? '', later(2));
    expect(differences(before, await snapshot())).toEqual({});
  });
});

function flipped(link: string, at: number): string {
  const bytes = Buffer.from(link, 'base64url');
  bytes[at] = (bytes[at] as number) ^ 1;
  return bytes.toString('base64url');
}

describe('two snapshots, one before and one after an answer', () => {
  it('differ by one sealed row of the same length, whoever answered what, with or without words', async () => {
    const { links } = await stage.opened(12);
    const answers = [
      { values: ten(1) },
      { values: ten(5), text: 'Det här var bra att veta.' },
      ...Array.from({ length: 10 }, () => ({ values: ten(3), text: 'å'.repeat(200) })),
    ];
    const shapes = new Set<string>();
    for (const [at, more] of answers.entries()) {
      const before = await snapshot();
      const { statements } = await stage.answer(links[at] ?? '', later(2 + at), more);
      const changed = differences(before, await snapshot());
      expect(Object.keys(changed)).toEqual([BOX]);
      const [row = '', ...more_] = changed[BOX] ?? [];
      expect(more_).toEqual([]);
      shapes.add(`${row.replace(/^\S+ \d+ /, '').length} ${statements}`);
      expect(row).not.toContain('bra att veta');
    }
    // Neither the length of the row nor the number of statements tells the first from the tenth.
    expect(shapes.size).toBe(1);
  });

  it('have no list of who has answered, nor a number of them', async () => {
    const { id, links } = await stage.opened(3);
    const numbers = () =>
      rowsOf('select letters, answers, sums, more from seminar_round where activity_id = $1', id);
    const before = await numbers();
    for (const link of links) await stage.answer(link, later(2));
    expect(await numbers()).toEqual(before);
  });

  it('open with no key but the one that lies beside no backup', async () => {
    const { links } = await stage.opened(1);
    await stage.answer(links[0] ?? '', later(2));
    const [box] = await rowsOf(
      'select id, agency_id, sealed, key_id from seminar_round_box limit 1',
    );
    const key = KeyRing.makeLine().split(' ')[1];
    const place = { purpose: 'evaluation-round', agencyId: box?.agency_id, recordId: box?.id };
    const sealed = { keyId: box?.key_id, bytes: box?.sealed };
    const guess = KeyRing.parse(`${box?.key_id} ${key}`);
    expect(() => guess.open(sealed, place)).toThrow(UnopenedError);
  });
});

describe('order and time', () => {
  it('stand in no column of what is kept', async () => {
    const columns = await rowsOf(
      `select table_name || '.' || column_name as name from information_schema.columns
       where table_name in ('seminar_round', 'seminar_round_box', 'seminar_quote')
         and (data_type ~ 'time|date|interval' or is_identity = 'YES' or column_default ~ 'nextval|now')`,
    );
    expect(columns).toEqual([]);
  });

  it('are not told by the box either: the same answers in another order are the same bytes', () => {
    const answers = [1, 2, 3].map((v) => ({ values: ten(v), more: null }));
    const content = {
      linkKey: 'k',
      seats: 3,
      used: ['a', 'b', 'c'],
      answers,
      texts: ['x', 'y', 'z'],
    };
    const other = {
      ...{ ...content, used: ['c', 'a', 'b'], texts: ['z', 'x', 'y'] },
      answers: [...answers].reverse(),
    };
    expect(packBox(other)).toEqual(packBox(content));
    expect(packBox({ ...content, used: [], answers: [], texts: [] })).toHaveLength(
      packBox(content).length,
    );
  });

  it('of words: all come at once, in one transaction, and only when the round is closed', async () => {
    const { id, links } = await stage.opened(6);
    for (const [at, link] of links.entries()) {
      await stage.answer(link, later(2 + at), { text: `Ord nummer ${at}` });
      expect(await rowsOf('select from seminar_quote where activity_id = $1', id)).toHaveLength(0);
    }
    await stage.closeRound(id, 'BEFORE', later(60));
    const rows = await rowsOf(
      'select count(*)::int as n, count(distinct xmin::text)::int as at from seminar_quote where activity_id = $1',
      id,
    );
    expect(rows).toEqual([{ n: 6, at: 1 }]);
  });
});

describe('the access log', () => {
  it('has no event of an answer, nor of words that the guard stopped, and never any words', async () => {
    const { id, links } = await stage.opened(6);
    const events = () => rowsOf('select count(*)::int as n from audit.event');
    const before = await events();
    const [link = ''] = links;
    expect((await stage.answer(link, later(2), { text: 'Ring 070-628 04 10' })).codes).toMatch(
      /PERSONAL_DATA/,
    );
    for (const each of links) {
      expect((await stage.answer(each, later(3), { text: 'Hemliga ord' })).codes).toBe('');
    }
    await stage.answer(link, later(4));
    expect(await events()).toEqual(before);
    await stage.closeRound(id, 'BEFORE', later(5));
    const told = await rowsOf(
      `select count(*)::int as n from audit.payload where content like '%Hemliga ord%'`,
    );
    expect(told).toEqual([{ n: 0 }]);
    const objects = await rowsOf(
      `select distinct object_type from audit.event where object_type like 'seminar_round_box%'`,
    );
    expect(objects).toEqual([]);
  });

  it('names no sign-up beside a round', async () => {
    const [row] = await rowsOf(
      `select count(*)::int as n from audit.event e join audit.payload p on p.event_id = e.id
       where e.object_type = 'seminar_round' and exists (
         select from seminar_sign_up u where p.content like '%' || u.id || '%')`,
    );
    expect(row?.n).toBe(0);
  });
});

it('The log of the process tells that a visitor answered, and nothing that another line has', async () => {
  const { links } = await stage.opened(2);
  const told: object[] = [];
  const job = () => undefined;
  stage.portal.server.log.watch({ operation: (line) => told.push(line), job });
  for (const [at, link] of links.entries()) {
    await stage.answer(link, later(2), { values: ten(at + 1), text: at === 0 ? 'Ett ord' : '' });
  }
  const lines = told.map((line) =>
    Object.entries(line).filter(([name]) => !/^(requestId|ms)$/.test(name)),
  );
  expect(lines).toHaveLength(2);
  expect(lines[0]).toEqual(lines[1]);
  expect(lines[0]?.map(([name]) => name).sort()).toEqual(['code', 'operation', 'statements']);
});

describe('small groups', () => {
  it('of four nothing is told, of five the mean; the words of four go with them', async () => {
    for (const [n, answers] of [
      [4, 0],
      [5, 5],
    ] as const) {
      const { id, links } = await stage.opened(n);
      for (const link of links) await stage.answer(link, later(2), { text: 'Ord av få' });
      const round = await stage.closeRound(id, 'BEFORE', later(3));
      expect(round).toMatchObject({ answers, mean: answers ? 5 : null });
      expect(round.quotes).toHaveLength(answers);
      expect(
        await rowsOf(
          'select from seminar_round_box b join seminar_round r using (id) where r.activity_id = $1',
          id,
        ),
      ).toEqual([]);
    }
  });

  it('of none and of four is the same in the database', async () => {
    const rounds = [];
    for (const n of [0, 4]) {
      const { id, links } = await stage.opened(4);
      for (const link of links.slice(0, n)) await stage.answer(link, later(2));
      await stage.closeRound(id, 'BEFORE', later(3));
      rounds.push(
        ...(await rowsOf(
          'select letters, answers, sums, more from seminar_round where activity_id = $1',
          id,
        )),
      );
    }
    expect(rounds[0]).toEqual(rounds[1]);
  });

  it('the sixth is not told beside five, nor any step smaller than five, one answer a day', async () => {
    const { id, links } = await stage.opened(17);
    const told = [0];
    for (const [at, link] of links.entries()) {
      expect((await stage.answer(link, morning(at))).codes).toBe('');
      await stage.links(morning(at + 1), id);
      const round = await stage.round(await stage.planner(morning(at + 1)), id, 'BEFORE');
      told.push(round.answers);
    }
    told.push((await stage.closeRound(id, 'BEFORE', morning(18))).answers);
    expect(told.at(-1)).toBe(17);
    const steps = told.slice(1).map((n, at) => n - (told[at] ?? 0));
    expect(steps.filter((step) => step > 0 && step < 5)).toEqual([]);
    expect(steps.filter((step) => step > 0).length).toBeGreaterThan(1);
  });
});

it('A hundred answers at once: none lost, none doubled', async () => {
  const { id, links } = await stage.opened(100);
  const twice = [...links, ...links];
  const done: string[] = [];
  // As a browser does: whoever is told that the portal is busy sends the same again.
  for (let waiting = twice; waiting.length > 0; ) {
    const values = ten(4);
    const codes = await Promise.all(
      waiting.map(async (link) => (await stage.answer(link, later(2), { values })).codes),
    );
    done.push(...codes.filter((code) => code !== 'UNAVAILABLE'));
    waiting = waiting.filter((_, at) => codes[at] === 'UNAVAILABLE');
  }
  expect(done.filter((codes) => codes === '')).toHaveLength(100);
  expect(done.filter((codes) => codes === 'ROUND_LINK_USED')).toHaveLength(100);
  expect(await stage.closeRound(id, 'BEFORE', later(3))).toMatchObject({
    answers: 100,
    letters: 100,
  });
});
