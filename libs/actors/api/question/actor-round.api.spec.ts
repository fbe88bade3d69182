import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { act, addActor, answer } from '../testing/actor-operations.js';
import { actorsGround } from '../testing/ground.js';

const ROUND = `toAsk { actorId name mailbox } leftOut { actorId name reason }`;
const READ = `query R($siteId: ID!) { actorRound(siteId: $siteId) { ${ROUND} } }`;
const ASK = `mutation A($input: AskActorsInput!) { askActors(input: $input) { ${ROUND} } }`;

interface Round {
  readonly toAsk: readonly {
    readonly actorId: string;
    readonly name: string;
    readonly mailbox: string;
  }[];
  readonly leftOut: readonly { readonly actorId: string; readonly reason: string }[];
}

let portal: TestPortal;
let post: MailServer;
let lead: Caller;
const site: Record<string, string> = {};
beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  portal = await TestPortal.open(actorsGround);
  lead = await portal.as('projektledare@fa-hbg');
  const { rows } = await portal.owner.query('select key, id from site');
  for (const { key, id } of rows) site[key] = id;
});
beforeEach(async () => {
  post.take();
  await portal.owner.query(
    `delete from actor_question; delete from actor_answer_before; delete from actor_answer; delete from actor_area;
     delete from actor_tie; delete from actor_change; delete from actor_file; delete from actor`,
  );
});
afterAll(async () => {
  await portal.close();
  await post.close();
});

const added = async (mailbox: string | null, more: Record<string, unknown> = {}) => {
  const id = await addActor(lead, { siteId: site['lund'], ...more });
  if (mailbox) await act(lead, 'answerActorCard', { actorId: id, ...answer({ mailbox }) });
  return id;
};
const read = async (caller = lead) =>
  (await caller.run<{ actorRound: Round }>(READ, { siteId: site['lund'] })).data
    ?.actorRound as Round;
const ask = (actorIds: readonly string[], caller = lead, siteId = site['lund']) =>
  caller.run<{ askActors: Round }>(ASK, {
    input: { clientMutationId: randomUUID(), siteId, actorIds },
  });
const letters = async () => {
  await portal.runJobs();
  return post
    .take()
    .map(({ to }) => to)
    .sort();
};

describe('Refused', () => {
  it.each<[string, string]>([
    ['a colleague of who keeps the list', 'faltarbetare1@fa-hbg'],
    ['another agency of the core group', 'enhetschef@soc-lund'],
    ['the strategist', 'sakerhetsstrateg@ks-lund'],
    ['a member of the network', 'handlaggare@ks-lund'],
  ])('reading whom a round reaches, and taking it: %s', async (_, key) => {
    const id = await added('ett@hotell.example');
    const caller = await portal.as(key);
    const variables = { siteId: site['lund'] };
    expect((await caller.run(READ, variables)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await ask([id], caller)).codes).toEqual(['NOT_AVAILABLE']);
    expect(await letters()).toEqual([]);
  });

  it('a town one has no part in, and one of another town', async () => {
    const id = await added('ett@hotell.example');
    expect((await lead.run(READ, { siteId: site['malmo'] })).codes).toEqual(['NOT_AVAILABLE']);
    expect((await ask([id], lead, site['malmo'])).codes).toEqual(['NOT_AVAILABLE']);
    expect((await ask([id], lead, site['helsingborg'])).codes).toEqual(['CONFLICT']);
  });

  it('a round to nobody', async () => {
    await added(null);
    expect((await ask([])).codes).toEqual(['NOBODY_TO_ASK']);
    expect(await letters()).toEqual([]);
  });

  it('as a whole where somebody was asked meanwhile: what one read is not true any more', async () => {
    const ids = [await added('ett@hotell.example'), await added('tva@hotell.example')];
    await act(lead, 'askActor', { actorId: ids[0], mailbox: 'ett@hotell.example' });
    expect(await letters()).toEqual(['ett@hotell.example']);
    expect((await ask(ids)).codes).toEqual(['CONFLICT']);
    expect(await letters()).toEqual([]);
  });
});

describe('A round', () => {
  it('reaches all who have a mailbox and says why the others are left out', async () => {
    const one = await added('ett@hotell.example');
    const two = await added('tva@hotell.example');
    const without = await added(null);
    const { rows } = await portal.owner.query(`select id from agency where key = 'KS-LUND'`);
    const signsIn = await added(null, { cardAgencyId: rows[0].id });
    const gone = await added('borta@hotell.example');
    await act(lead, 'stepActor', { actorId: gone, step: 'leave' });
    const open = await added('oppen@hotell.example');
    await act(lead, 'askActor', { actorId: open, mailbox: 'oppen@hotell.example' });
    expect(await letters()).toEqual(['oppen@hotell.example']);
    const round = await read();
    expect(new Map(round.toAsk.map(({ actorId, mailbox }) => [actorId, mailbox]))).toEqual(
      new Map([
        [one, 'ett@hotell.example'],
        [two, 'tva@hotell.example'],
      ]),
    );
    const reasons = Object.fromEntries(
      round.leftOut.map(({ actorId, reason }) => [actorId, reason]),
    );
    expect(reasons).toEqual({
      [without]: 'NO_MAILBOX',
      [signsIn]: 'SIGNS_IN',
      [open]: 'ASKED',
      [gone]: 'LEFT',
    });
    const { data, problems } = await ask([one, two]);
    expect(problems).toEqual([]);
    expect(data?.askActors.toAsk).toEqual([]);
    expect(await letters()).toEqual(['ett@hotell.example', 'tva@hotell.example']);
    expect((await ask([one, two])).codes).toEqual(['CONFLICT']);
  });

  it('asks once, though it is sent twice', async () => {
    const id = await added('ett@hotell.example');
    const input = { clientMutationId: randomUUID(), siteId: site['lund'], actorIds: [id] };
    expect((await lead.run(ASK, { input })).problems).toEqual([]);
    expect((await lead.run(ASK, { input })).problems).toEqual([]);
    expect(await letters()).toEqual(['ett@hotell.example']);
  });

  it('gives each a link of its own, and what comes back is no notice', async () => {
    await ask([await added('ett@hotell.example'), await added('tva@hotell.example')]);
    await portal.runJobs();
    const tokens = post.take().map(({ mail }) => /#([\w-]{43})/.exec(mail.text ?? '')?.[1]);
    expect(new Set(tokens).size).toBe(2);
    const said = { tasks: [], meets: [], may: [], mayNot: [], secrecy: 'NONE', mailbox: null };
    const answered = await portal
      .visitor()
      .run(
        `mutation S($input: AnswerActorLinkInput!) { answerActorLink(input: $input) { name } }`,
        {
          input: { token: tokens[0], ...said },
        },
      );
    expect(answered.problems).toEqual([]);
    expect(await letters()).toEqual([]);
    const { rows } = await portal.owner.query(
      `select count(*)::int as n from mail_delivery where state = 'QUEUED'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });
});
