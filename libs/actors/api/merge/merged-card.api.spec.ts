import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { act, addActor, answer, card } from '../testing/actor-operations.js';
import { actorsGround } from '../testing/ground.js';

const LEAD = 'projektledare@fa-hbg';
const NETWORK = 'handlaggare@ks-lund';
const SAID = {
  ...{ tasks: ['LETS_ROOMS'], meets: ['RECEPTION'], may: ['REFUSE_GUESTS'] },
  ...{ mayNot: ['TELL_OF_GUESTS'], secrecy: 'NONE', mailbox: 'natt@hotell.example' },
};
const READ = `query Read($id: ID!) { actor(id: $id) { version kind tasks meets areas { id }
  answer { may mailbox byLink workPhone } noted { may mailbox workPhone } question { id state answeredAt } merged { id version } } }`;

interface Read {
  readonly version: number;
  readonly tasks: readonly string[];
  readonly areas: readonly { readonly id: string }[];
  readonly question: { readonly id: string; readonly answeredAt: string } | null;
  readonly merged: readonly { readonly id: string; readonly version: number }[];
}

/** Twice on the list: as a hotel that serves one area, and as a landlord with a card of its own in another. */
let portal: TestPortal;
let post: MailServer;
let siteId: string;
let areas: readonly string[];
let kept: string;
let gone: string;
beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  portal = await TestPortal.open(actorsGround);
  const { rows } = await portal.owner.query(`select id from site where key = 'lund'`);
  siteId = rows[0].id;
  const found = await portal.owner.query('select id from area where site_id = $1 order by name', [
    siteId,
  ]);
  areas = found.rows.map(({ id }: { id: string }) => id);
});
afterAll(async () => {
  await portal.close();
  await post.close();
});
beforeEach(async () => {
  post.take();
  await portal.owner.query(
    `delete from actor_tie; delete from actor_change; delete from actor_file; delete from actor_answer;
     delete from actor_question; delete from actor_area; delete from actor`,
  );
  const caller = await lead();
  kept = await addActor(caller, { siteId, areaIds: [areas[0]], meets: ['NOT_AT_ALL'] });
  gone = await addActor(caller, {
    ...{ siteId, kind: 'LANDLORD', areaIds: [areas[1]] },
    ...{ tasks: ['LETS_ROOMS', 'INFORMS'], meets: ['HOMES'] },
  });
  for (const step of ['contact', 'interest', 'agree', 'activate']) await stepped(kept, step);
});

const lead = () => portal.as(LEAD);
const done = async (name: string, input: Record<string, unknown>) =>
  expect((await act(await lead(), name, input)).problems).toEqual([]);
const stepped = (actorId: string, step: string) => done('stepActor', { actorId, step });
const read = async (id: string, key = LEAD) => {
  const caller = await portal.as(key);
  return (await caller.run<{ actor: Read }>(READ, { id })).data?.actor as Read;
};
const merge = async () =>
  done('mergeActors', {
    ...{ keptId: kept, goneId: gone, expectedVersion: (await read(kept)).version },
  });
const undo = async () =>
  done('undoActorMerge', { goneId: gone, expectedVersion: (await read(gone)).version });
const gaps = async () => {
  const query = `query G($siteId: ID!) { actorGaps(siteId: $siteId) { kind level actors answeredOn } }`;
  const { data } = await (await lead()).run<{ actorGaps: { kind: string }[] }>(query, { siteId });
  return data?.actorGaps.filter(({ kind }) => ['HOTEL', 'LANDLORD'].includes(kind));
};
const listed = async (kind: string) => {
  const query = `query L($input: ActorsInput!) { actors(input: $input) { total rows { id tasks } } }`;
  const input = { siteId, first: 10, kind };
  return (await (await lead()).run<{ actors: unknown }>(query, { input })).data?.actors;
};
const cards = async () =>
  (await Promise.all([kept, gone].map((id) => read(id)))).map((one) => ({ ...one, version: 0 }));
/** Asked by letter and answered by its link. */
const answered = async (actorId: string) => {
  await done('askActor', { actorId, mailbox: 'reception@hotell.example' });
  await portal.runJobs();
  const [letter] = post.take();
  const token = /\/organisation#([\w-]{43})/.exec(letter?.mail.text ?? '')?.[1] ?? '';
  const { problems } = await portal
    .visitor()
    .run(`mutation S($input: AnswerActorLinkInput!) { answerActorLink(input: $input) { name } }`, {
      input: { token, ...SAID },
    });
  expect(problems).toEqual([]);
};
const judge = async (reason?: string) => {
  const { question } = await read(kept);
  const asked = { questionId: question?.id, answeredAt: question?.answeredAt };
  return act(await lead(), 'judgeActorAnswer', { ...asked, ...(reason ? { reason } : {}) });
};

describe('the card of an entry that became part of another', () => {
  it('is read with the kept one: what it does and meets, and where', async () => {
    await merge();
    expect(await read(kept)).toMatchObject({
      ...{ kind: 'HOTEL', tasks: ['INFORMS', 'LETS_ROOMS'], meets: ['HOMES'] },
      areas: expect.arrayContaining([{ id: areas[0] }, { id: areas[1] }]),
    });
    // Who reads no merged entry, reads the card that is kept.
    expect(await read(kept, NETWORK)).toMatchObject({
      ...{ tasks: ['INFORMS'], meets: ['NOT_AT_ALL'], areas: [{ id: areas[0] }] },
    });
  });

  it('closes the gap of its kind as far as the kept one has come, and is found by it, once', async () => {
    await done('answerActorCard', { actorId: gone, ...answer() });
    expect(await gaps()).toEqual([
      { kind: 'HOTEL', level: 'ACTIVE', actors: 1, answeredOn: null },
      // A note of the lead is no answer.
      { kind: 'LANDLORD', level: 'MAPPED', actors: 1, answeredOn: null },
    ]);
    await merge();
    expect(await gaps()).toEqual([
      { kind: 'HOTEL', level: 'ACTIVE', actors: 1, answeredOn: null },
      { kind: 'LANDLORD', level: 'ACTIVE', actors: 1, answeredOn: null },
    ]);
    const once = { total: 1, rows: [{ id: kept, tasks: ['INFORMS', 'LETS_ROOMS'] }] };
    expect(await listed('LANDLORD')).toEqual(once);
    expect(await listed('HOTEL')).toEqual(once);
  });

  it('counts one of a kind twice on the list once', async () => {
    await portal.owner.query(`update actor set kind = 'HOTEL' where id = $1`, [gone]);
    expect(await gaps()).toMatchObject([{ kind: 'HOTEL', actors: 2 }, { kind: 'LANDLORD' }]);
    await merge();
    expect(await gaps()).toMatchObject([{ kind: 'HOTEL', actors: 1 }, { kind: 'LANDLORD' }]);
  });

  it('is as it was, as the gaps are, once that is undone', async () => {
    const before = [await cards(), await gaps(), await listed('LANDLORD')];
    await merge();
    await undo();
    expect([await cards(), await gaps(), await listed('LANDLORD')]).toEqual(before);
  });

  it('is no more read once the kept card is written anew: what is written is all', async () => {
    await merge();
    const { version } = await read(kept);
    const anew = card({ tasks: ['LETS_ROOMS'], meets: [], areaIds: [areas[1]] });
    await done('changeActor', { actorId: kept, expectedVersion: version, ...anew });
    expect(await read(kept)).toMatchObject({
      ...{ tasks: ['LETS_ROOMS'], meets: [], areas: [{ id: areas[1] }] },
    });
    expect(await gaps()).toMatchObject([{ level: 'ACTIVE' }, { level: 'MISSING' }]);
    // The entry that went is untouched, and follows again if it is merged again.
    await undo();
    expect(await read(gone)).toMatchObject({ tasks: ['INFORMS', 'LETS_ROOMS'] });
    await merge();
    expect((await read(kept)).tasks).toEqual(['INFORMS', 'LETS_ROOMS']);
  });

  it('is not written to the kept one by whoever had it open as that was undone', async () => {
    await merge();
    const { version } = await read(kept);
    await undo();
    const anew = card({ tasks: ['LETS_ROOMS'], areaIds: [areas[1]] });
    const late = { actorId: kept, expectedVersion: version, ...anew };
    expect((await act(await lead(), 'changeActor', late)).codes).toEqual(['CONFLICT']);
    expect((await read(kept)).tasks).toEqual(['INFORMS']);
  });
});

describe('an answer that waits as its entry becomes part of another', () => {
  beforeEach(async () => {
    await done('answerActorCard', { actorId: kept, ...answer() });
    await answered(gone);
  });

  it('waits at the kept one, also behind a question that was asked there later', async () => {
    await done('askActor', { actorId: kept, mailbox: 'annan@hotell.example' });
    await merge();
    expect((await read(kept)).question).toMatchObject({ state: 'ANSWERED' });
  });

  it('stands on the kept card once it is taken, beside what it was not asked', async () => {
    await merge();
    expect((await judge()).problems).toEqual([]);
    const told = {
      ...{ tasks: ['LETS_ROOMS'], meets: ['RECEPTION'], question: { state: 'TAKEN' } },
      answer: { mailbox: 'natt@hotell.example', byLink: true, workPhone: null },
      noted: { mailbox: answer().mailbox, workPhone: answer().workPhone },
    };
    expect(await read(kept)).toMatchObject({
      ...told,
      areas: expect.arrayContaining([{ id: areas[0] }, { id: areas[1] }]),
    });
    // The entry that went has said nothing of its own that anybody took.
    await undo();
    expect(await read(gone)).toMatchObject({ answer: null, tasks: ['INFORMS', 'LETS_ROOMS'] });
    expect((await read(kept)).tasks).toEqual(['LETS_ROOMS']);
  });

  it('changes nothing where it is refused, and is judged once', async () => {
    await merge();
    const before = await read(kept);
    expect((await judge('NOT_ITS_MANDATE')).problems).toEqual([]);
    expect(await read(kept)).toEqual({
      ...before,
      question: { ...before.question, state: 'REFUSED' },
    });
    expect((await judge()).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('goes with every route as the kept one leaves', async () => {
    await portal.owner.query('delete from actor_answer');
    await done('answerActorCard', { actorId: gone, ...answer() });
    await merge();
    expect((await read(kept)) as unknown).toMatchObject({
      noted: { mailbox: 'reception@hotell.example' },
    });
    await stepped(kept, 'leave');
    expect((await read(kept)) as unknown).toMatchObject({
      ...{ question: null, noted: { mailbox: null, workPhone: null } },
    });
  });
});
