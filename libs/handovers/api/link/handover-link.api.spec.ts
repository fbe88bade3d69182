import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailServer, type TakenLetter } from '@stad/platform/api/testing/mail-server.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { handoversGround } from '../testing/ground.js';
import { act, fields, LIST_HANDOVERS } from '../testing/handover-operations.js';

/** A Friday night in the pilot, and the hour at which letters leave. */
const NOW = new Date('2022-06-10T21:40:00Z');
const EIGHT = new Date('2022-06-11T06:00:00Z');
const MAILBOX = 'jouren@example.org';
const SHOWN = 'fromAgency fromFunction toFunction state';

let portal: TestPortal;
let post: MailServer;
let siteId: string;
let fa: string;
let worker: Caller;
beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  portal = await TestPortal.open(handoversGround);
  const ids = await portal.owner.query(
    `select key, id from site where key = 'lund' union all select key, id from agency where key = 'FA-HBG'`,
  );
  const id = (key: string) => ids.rows.find((row) => row.key === key).id;
  [siteId, fa] = [id('lund'), id('FA-HBG')];
  worker = await portal.as('socialsekreterare1@soc-lund', undefined, NOW);
});
beforeEach(async () => {
  post.take();
  await portal.owner.query(
    `delete from handover; delete from handover_month; delete from mutation_receipt;
     set role portal_jobs; delete from graphile_worker._private_jobs; reset role`,
  );
});
afterAll(async () => {
  await portal.close();
  await post.close();
});

const one = async <Row>(sql: string, values: unknown[] = []) =>
  (await portal.owner.query(sql, values)).rows as Row[];
const registered = async (more: Record<string, unknown> = {}) => {
  const { data } = await act(worker, 'registerHandover', {
    ...fields(NOW, { siteId, category: 'NGO_SUPPORT', otherAgencyId: fa }),
    ...{ otherFunction: 'Stödtelefon', ...more },
  });
  return data?.['registerHandover']?.id ?? '';
};
const send = (handoverId: string, caller = worker) =>
  act(caller, 'sendHandoverLink', { handoverId, mailbox: MAILBOX });
const secretIn = (letter: TakenLetter | undefined) =>
  /\/svara#([\w-]{43})/.exec(letter?.mail.text ?? '')?.[1] ?? '';
/** The letters of the next morning. */
async function letters(at = EIGHT): Promise<TakenLetter[]> {
  await portal.runJobs(at);
  return post.take();
}
async function linked(more: Record<string, unknown> = {}) {
  const id = await registered(more);
  expect((await send(id)).problems).toEqual([]);
  const [letter] = await letters();
  return { id, token: secretIn(letter) };
}
const visitor = (now: Date) => portal.caller({ kind: 'visitor' }, now);
const look = (token: string, now = EIGHT) =>
  visitor(now).run<{ handoverLink: Record<string, unknown> }>(
    `query L($token: Secret!) { handoverLink(token: $token) { ${SHOWN} } }`,
    { token },
  );
const say = (token: string, isReceived: boolean, now = EIGHT) =>
  visitor(now).run<{ answerHandoverLink: Record<string, unknown> }>(
    `mutation S($input: AnswerHandoverLinkInput!) { answerHandoverLink(input: $input) { ${SHOWN} } }`,
    { input: { token, isReceived } },
  );
const listed = async (caller = worker) =>
  (
    await caller.run<{ handovers: { rows: Record<string, unknown>[] } }>(LIST_HANDOVERS, {
      input: { siteId },
    })
  ).data?.handovers.rows ?? [];

describe('Refused', () => {
  it.each(['CHILD_CONCERN', 'SHELTER'])('a link to confirm %s by', async (category) => {
    const inside = { category, otherAgencyId: null, otherFunction: 'Socialjour' };
    const id = await registered(inside);
    expect((await send(id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
    // Nor by a secret that somebody put there.
    await portal.owner.query(
      `insert into handover_link (handover_id, agency_id, secret_hash, closes_on)
       select id, agency_id, sha256('put'), '2022-06-17' from handover`,
    );
    expect((await look('put'.padEnd(43, 'x'))).codes).toEqual(['NOT_AVAILABLE']);
    await portal.owner.query(
      `update handover_link set secret_hash = sha256(convert_to($1, 'UTF8'))`,
      ['y'.repeat(43)],
    );
    expect((await look('y'.repeat(43))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await say('y'.repeat(43), true)).codes).toEqual(['NOT_AVAILABLE']);
    expect(await one('select state from handover')).toEqual([{ state: 'REGISTERED' }]);
  });

  it.each<[string, string]>([
    ['the receiver, who signs in', 'faltarbetare2@fa-hbg'],
    ['a third agency', 'samverkanspolis1@pol-lund'],
    ['a manager', 'enhetschef@soc-lund'],
  ])('a link asked for by %s', async (_, key) => {
    const id = await registered();
    const { codes } = await send(id, await portal.as(key, undefined, NOW));
    expect([['NOT_AVAILABLE'], ['STEP_NOT_POSSIBLE']]).toContainEqual(codes);
    expect(await one('select from handover_link')).toEqual([]);
  });

  it('a link that nobody made, that is a week old, that was answered, and of what is closed', async () => {
    expect((await look('x'.repeat(43))).codes).toEqual(['NOT_AVAILABLE']);
    const { id, token } = await linked();
    const after = new Date('2022-06-18T06:00:00Z');
    expect((await look(token, after)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await say(token, true, after)).codes).toEqual(['NOT_AVAILABLE']);
    const army = await portal.as('faltarbetare2@fa-hbg', undefined, EIGHT);
    expect((await act(army, 'confirmHandover', { handoverId: id })).problems).toEqual([]);
    expect((await say(token, false)).codes).toEqual(['NOT_AVAILABLE']);
    expect(await one('select state from handover')).toEqual([{ state: 'CONFIRMED' }]);
  });
});

describe('The link of a receiver', () => {
  it('changes nothing as it is looked at, and confirms once as its button is pressed', async () => {
    const { token } = await linked();
    expect((await look(token)).data?.handoverLink).toEqual({
      ...{ fromAgency: 'Lunds kommun, socialförvaltningen', fromFunction: 'Socialsekreterare 1' },
      ...{ toFunction: 'Stödtelefon', state: 'REGISTERED' },
    });
    expect(await one('select state from handover')).toEqual([{ state: 'REGISTERED' }]);
    expect((await say(token, true)).data?.answerHandoverLink).toMatchObject({
      state: 'CONFIRMED',
    });
    expect(await listed()).toMatchObject([
      {
        ...{ state: 'CONFIRMED', confirmedBy: 'LINK', confirmingFunction: 'Stödtelefon' },
        // When they spoke nobody has said: never the click (K16).
        ...{ minutes: null, contactAt: null, linkUntil: null },
      },
    ]);
    expect((await say(token, true)).codes).toEqual(['NOT_AVAILABLE']);
    expect(await one('select from handover_link')).toEqual([]);
  });

  it('says that it came to the wrong one: it counts in nothing, and the sender goes on', async () => {
    const { token } = await linked();
    expect((await say(token, false)).data?.answerHandoverLink).toMatchObject({
      state: 'WRONG_RECEIVER',
    });
    expect(await one('select is_counted from handover')).toEqual([{ is_counted: false }]);
    expect(await listed()).toMatchObject([{ nextSteps: [{ step: 'goOn' }, { step: 'end' }] }]);
  });

  it('asked for anew holds alone', async () => {
    const { id, token } = await linked();
    await send(id);
    const [letter] = await letters(new Date('2022-06-12T06:00:00Z'));
    expect((await look(token)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await look(secretIn(letter))).codes).toEqual([]);
  });

  it('is none where nobody has the mailbox: the sender sees it and rings', async () => {
    post.unknown.add(MAILBOX);
    const id = await registered();
    await send(id);
    expect(await listed()).toMatchObject([{ linkUntil: '2022-06-17' }]);
    expect(await letters()).toEqual([]);
    post.unknown.delete(MAILBOX);
    expect(await listed()).toMatchObject([{ state: 'REGISTERED', linkUntil: null }]);
  });
});

/**
 * What a letter says, without its secret and the headers that a mail server makes of the moment it leaves: those
 * are of the machine’s own clock here, and of eight in the morning elsewhere.
 */
const saidIn = (mail: TakenLetter['mail'] | undefined) =>
  [
    ...(mail?.headers ?? [])
      .filter(({ key }) => !['date', 'message-id', 'content-type'].includes(key))
      .map(({ value }) => value),
    ...[mail?.text, mail?.html],
  ]
    .join('\n')
    .replaceAll(/#[\w-]+/g, '#');

/** INV-15, INV-20. */
describe('What joins a link to a night', () => {
  it('is no letter before eight in the morning, and nothing in the one that leaves then', async () => {
    await send(await registered());
    expect(await letters(new Date('2022-06-11T05:59:00Z'))).toEqual([]);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.to).toBe(MAILBOX);
    expect(letter?.mail.subject).toBe('Händelse i portalen');
    expect(saidIn(letter?.mail)).not.toMatch(
      /Lund|Stödlinjen|Socialtj|NGO_SUPPORT|överlämn|handover|kvittens|23[.:]\d\d|2022/i,
    );
    expect(letter?.mail.headers.map(({ key }) => key).sort()).toEqual([
      ...['auto-submitted', 'content-language', 'content-type', 'date', 'from', 'message-id'],
      ...['mime-version', 'subject', 'to', 'x-auto-response-suppress'],
    ]);
  });

  it('is no job: of an agency one, at that hour, which names neither handover nor mailbox', async () => {
    await send(await registered());
    await send(await registered());
    const jobs = await one<{ payload: object; at: Date }>(
      `select payload, run_at as at from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'handover letters'`,
    );
    expect(jobs.map(({ payload }) => Object.keys(payload))).toEqual([['agencyId']]);
    expect(jobs[0]?.at.toISOString()).toBe(EIGHT.toISOString());
  });

  it('is no row of a list of letters, no event, and no word of the log', async () => {
    const before = await one('select id from audit.event');
    const { token } = await linked();
    await look(token);
    await say(token, true);
    const events = await one<{ object_type: string }>('select object_type, id from audit.event');
    expect(events.slice(before.length)).toEqual([]);
    expect(await one('select from mail_delivery')).toEqual([]);
    expect(await one(`select from notification`).catch(() => [])).toEqual([]);
    const told = await one(
      'select from audit.payload where strpos(content, $1) > 0 or strpos(content, $2) > 0',
      [token, MAILBOX],
    );
    expect(told).toEqual([]);
  });

  it('is no column: of the link there is no time, and the mailbox goes with the letter', async () => {
    await send(await registered());
    const columns = await one<{ name: string; type: string }>(
      `select column_name as name, data_type as type from information_schema.columns
       where table_name = 'handover_link' order by 1`,
    );
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      ...['agency_id uuid', 'closes_on date', 'handover_id uuid', 'mailbox text'],
      'secret_hash bytea',
    ]);
    await letters();
    expect(await one('select mailbox from handover_link')).toEqual([{ mailbox: null }]);
  });

  it('is nothing a week later, nor a receipt of who asked for it after a day', async () => {
    await send(await registered());
    await portal.owner.query('update mutation_receipt set created_at = $1', [NOW]);
    await letters();
    await portal.runJobs(new Date(NOW.getTime() + 24 * 3_600_000));
    expect(await one('select from mutation_receipt')).toEqual([]);
    await portal.runJobs(new Date('2022-06-19T06:00:00Z'));
    expect(await one('select from handover_link')).toEqual([]);
    expect(await one('select state from handover')).toEqual([{ state: 'REGISTERED' }]);
  });

  it('is nobody else’s: the receiver who signs in reads no link', async () => {
    await send(await registered());
    const army = await portal.as('faltarbetare2@fa-hbg', undefined, NOW);
    expect(await listed(army)).toMatchObject([{ linkUntil: null }]);
  });
});
