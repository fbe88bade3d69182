import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { act, addActor, answer, READ_ACTOR } from '../testing/actor-operations.js';
import { actorsGround } from '../testing/ground.js';

const MAILBOX = 'reception@hotell.example';
const SAID = {
  ...{ tasks: ['LETS_ROOMS'], meets: ['RECEPTION'], may: ['REFUSE_GUESTS'] },
  ...{ mayNot: ['TELL_OF_GUESTS'], secrecy: 'NONE', mailbox: 'natt@hotell.example' },
};
const LINK = `name siteName askedBy closesOn answeredAt said { tasks meets may mayNot secrecy mailbox }`;
const QUESTION = `query Q($id: ID!) { actor(id: $id) { tasks answer { may workPhone mailbox answeredBy byLink }
  noted { may workPhone mailbox version } answersBefore { isNoted may mailbox }
  nextSteps { step } question { id state mailbox closesOn answeredAt reason said { tasks secrecy mailbox } } } }`;

interface Asked {
  readonly actor: {
    readonly tasks: string[];
    readonly answer: Record<string, unknown> | null;
    readonly noted: Record<string, unknown> | null;
    readonly answersBefore: readonly Record<string, unknown>[];
    readonly nextSteps: readonly { readonly step: string }[];
    readonly question: {
      readonly id: string;
      readonly state: string;
      readonly answeredAt: string | null;
    } | null;
  };
}

let portal: TestPortal;
let post: MailServer;
let lead: Caller;
let siteId: string;
beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  portal = await TestPortal.open(actorsGround);
  lead = await portal.as('projektledare@fa-hbg');
  const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
  siteId = rows[0].id;
});
beforeEach(() => void post.take());
afterAll(async () => {
  await portal.close();
  await post.close();
});

const added = () => addActor(lead, { siteId });
const ask = (actorId: string, caller = lead, mailbox = MAILBOX) =>
  act(caller, 'askActor', { actorId, mailbox });
/** The secret in the letter that has come. */
async function secret(): Promise<string> {
  await portal.runJobs();
  const [letter] = post.take();
  return /\/organisation#([\w-]{43})/.exec(letter?.mail.text ?? '')?.[1] ?? '';
}
const look = (token: string) =>
  portal
    .visitor()
    .run<{ actorLink: Record<string, unknown> }>(
      `query L($token: Secret!) { actorLink(token: $token) { ${LINK} } }`,
      { token },
    );
const say = (token: string, more: Record<string, unknown> = {}) =>
  portal
    .visitor()
    .run<{ answerActorLink: Record<string, unknown> }>(
      `mutation S($input: AnswerActorLinkInput!) { answerActorLink(input: $input) { ${LINK} } }`,
      { input: { token, ...SAID, ...more } },
    );
const shown = async (id: string, caller = lead) =>
  (await caller.run<Asked>(QUESTION, { id })).data?.actor as Asked['actor'];
async function judge(actorId: string, reason?: string) {
  const { question } = await shown(actorId);
  const { id: questionId, answeredAt } = question ?? {};
  return act(lead, 'judgeActorAnswer', { questionId, answeredAt, ...(reason ? { reason } : {}) });
}
async function asked() {
  const id = await added();
  expect((await ask(id)).problems).toEqual([]);
  return { id, token: await secret() };
}

describe('Refused', () => {
  it.each<[string, string]>([
    ['a colleague of who keeps the list', 'faltarbetare1@fa-hbg'],
    ['another agency', 'enhetschef@soc-lund'],
    ['a member of the network', 'handlaggare@ks-lund'],
  ])('asking, and reading what was asked: %s', async (_, key) => {
    const caller = await portal.as(key);
    const { id } = await asked();
    expect((await ask(id, caller)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await shown(id, caller))?.question ?? null).toBe(null);
  });

  it('asking whoever signs in, twice at once, and one that has left', async () => {
    const { rows } = await portal.owner.query(`select id from agency where key = 'KS-LUND'`);
    const signsIn = await addActor(lead, { siteId, cardAgencyId: rows[0].id });
    expect((await ask(signsIn)).codes).toEqual(['ACTOR_SIGNS_IN']);
    const { id } = await asked();
    expect((await ask(id)).codes).toEqual(['ACTOR_ALREADY_ASKED']);
    const gone = await added();
    await act(lead, 'stepActor', { actorId: gone, step: 'leave' });
    expect((await ask(gone)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('a link that nobody made, and one that is closed', async () => {
    expect((await look('x'.repeat(43))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await say('x'.repeat(43))).codes).toEqual(['NOT_AVAILABLE']);
    const { id, token } = await asked();
    await portal.owner.query(
      `update actor_question set closes_on = app.swedish_day(now()) - 1 where actor_id = $1`,
      [id],
    );
    expect((await look(token)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await say(token)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await shown(id)).question?.state).toBe('LAPSED');
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a code that nobody knows', { tasks: ['SPIES'] }, ['INVALID_CODE']],
    ['no mailbox of a function', { mailbox: 'Anna' }, ['INVALID_WORK_EMAIL']],
    ['what contradicts itself', { meets: ['NOT_AT_ALL', 'STREET'] }, ['MEETS_CONTRADICTED']],
  ])('an answer with %s', async (_, more, codes) => {
    const { token } = await asked();
    expect((await say(token, more)).codes).toEqual(codes);
  });
});

describe('The link of an organisation', () => {
  it('leaves as a letter that says nothing of it; neither queue nor log knows its secret', async () => {
    const id = await added();
    await ask(id);
    await portal.runJobs();
    const [letter] = post.take();
    const token = /\/organisation#([\w-]{43})/.exec(letter?.mail.text ?? '')?.[1] ?? '';
    expect(letter?.to).toBe(MAILBOX);
    expect(letter?.mail.subject).toBe('Händelse i portalen');
    expect(letter?.raw).not.toMatch(/Lund|prostitution|människohandel/i);
    const { rows } = await portal.owner.query(
      `select (select count(*)::int from audit.payload where strpos(content, $1) > 0) as log,
         (select count(*)::int from actor_question q where strpos(q::text, $1) > 0) as kept`,
      [token],
    );
    expect(rows).toEqual([{ log: 0, kept: 0 }]);
  });

  it('shows the organisation its card, and nothing of what the core group knows or has noted', async () => {
    const id = await added();
    await act(lead, 'answerActorCard', { actorId: id, ...answer() });
    await ask(id);
    const link = (await look(await secret())).data?.actorLink;
    expect(link).toMatchObject({ siteName: 'Lund', answeredAt: null });
    expect(link?.['said']).toEqual({
      ...{ tasks: ['INFORMS'], meets: ['RECEPTION'], may: [], mayNot: [] },
      ...{ secrecy: null, mailbox: null },
    });
  });

  it('to look answers nothing; an answer may be changed until it is judged', async () => {
    const { id, token } = await asked();
    await look(token);
    expect((await shown(id)).question?.state).toBe('ASKED');
    expect((await say(token)).problems).toEqual([]);
    expect((await say(token, { secrecy: 'AGREED' })).data?.answerActorLink).toMatchObject({
      said: { ...SAID, secrecy: 'AGREED' },
    });
    const read = await shown(id);
    expect(read.question).toMatchObject({ state: 'ANSWERED' });
    expect(read.nextSteps[0]?.step).toBe('judge');
    // A proposal: the card is as it was.
    expect(read.tasks).toEqual(['INFORMS']);
    expect(read.answer).toBe(null);
  });
});

describe('What it said', () => {
  it('is on the card once it is taken, beside what it was not asked; the link is over', async () => {
    const id = await added();
    await act(lead, 'answerActorCard', { actorId: id, ...answer() });
    await ask(id);
    const token = await secret();
    await say(token);
    expect((await judge(id)).problems).toEqual([]);
    const read = await shown(id);
    expect(read.question?.state).toBe('TAKEN');
    expect(read.tasks).toEqual(['LETS_ROOMS']);
    expect(read.answer).toEqual({
      // A number is nothing that its link asks for: it stays with what is noted.
      ...{ may: ['REFUSE_GUESTS'], workPhone: null },
      ...{ mailbox: 'natt@hotell.example', answeredBy: null, byLink: true },
    });
    expect((await look(token)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await judge(id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('is written over by nobody but itself: who keeps the list notes beside it', async () => {
    const { id, token } = await asked();
    await say(token);
    expect((await judge(id)).problems).toEqual([]);
    const { answer: said } = await shown(id);
    expect(said).toMatchObject({ byLink: true, mailbox: 'natt@hotell.example' });
    const note = { actorId: id, ...answer({ may: ['GUARD'], mailbox: 'annan@hotell.example' }) };
    expect((await act(lead, 'answerActorCard', note)).problems).toEqual([]);
    expect(await shown(id)).toMatchObject({
      ...{ answer: said, noted: { may: ['GUARD'], mailbox: 'annan@hotell.example', version: 1 } },
      answersBefore: [],
    });
    const again = { ...note, expectedVersion: 1, may: ['INFORM'] };
    expect((await act(lead, 'answerActorCard', again)).problems).toEqual([]);
    expect(await shown(id)).toMatchObject({
      ...{ answer: said, noted: { may: ['INFORM'] } },
      answersBefore: [{ isNoted: true, may: ['GUARD'] }],
    });
  });

  it('is refused with a reason from a list, and the card stays', async () => {
    const { id, token } = await asked();
    expect((await judge(id)).codes).toEqual(['BAD_REQUEST']);
    await say(token);
    expect((await judge(id, 'DISLIKED')).codes).toEqual(['INVALID_CODE']);
    expect((await judge(id, 'NOT_ITS_MANDATE')).problems).toEqual([]);
    expect(await shown(id)).toMatchObject({
      ...{ tasks: ['INFORMS'], answer: null, noted: null },
      question: { state: 'REFUSED', reason: 'NOT_ITS_MANDATE' },
    });
  });

  it('is asked again the same day once it was judged, and once more than that in no year', async () => {
    const { id, token } = await asked();
    await say(token);
    expect((await judge(id, 'WRONG_ORGANISATION')).problems).toEqual([]);
    expect((await ask(id)).problems).toEqual([]);
    const again = await secret();
    expect((await shown(id)).question).toMatchObject({ state: 'ASKED' });
    // The link before stays over.
    expect((await say(token)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await say(again)).codes).toEqual([]);
    expect((await judge(id, 'NOT_ITS_MANDATE')).problems).toEqual([]);
    expect((await ask(id)).codes).toEqual(['ACTOR_ASKED_ENOUGH']);
  });

  it('is not taken unread: who answered anew meanwhile is read again', async () => {
    const { id, token } = await asked();
    await say(token);
    const { question } = await shown(id);
    await say(token, { secrecy: 'AGREED' });
    const taken = await act(lead, 'judgeActorAnswer', {
      ...{ questionId: question?.id, answeredAt: question?.answeredAt },
    });
    expect(taken.codes).toEqual(['CONFLICT']);
  });

  it('goes as the organisation leaves, with the mailbox', async () => {
    const { id, token } = await asked();
    await say(token);
    await act(lead, 'stepActor', { actorId: id, step: 'leave' });
    expect((await look(token)).codes).toEqual(['NOT_AVAILABLE']);
    const { rows } = await portal.owner.query(
      'select count(*)::int as n from actor_question where actor_id = $1',
      [id],
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect((await lead.run(READ_ACTOR, { id })).codes).toEqual([]);
  });
});
