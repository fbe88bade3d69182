import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { trustGround } from '../testing/ground.js';

/** Whom the control of the log tells what (J12): that an answer is asked for, never of what or about whom. */
let portal: TestPortal;
let review: string;

const REVIEWER = 'ansvarig-for-loggkontroll@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const WORKER = 'socialsekreterare1@soc-lund';
/** The controller works on a Friday afternoon; the queue takes no job of a time to come. */
const NOW = atLocal('2022-05-20', '15:00');
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const JUDGE = `mutation J($input: JudgeAccessInput!) { judgeAccess(input: $input) { id } }`;
const ANSWER = `mutation A($input: AnswerAccessInput!) { answerAccess(input: $input) { id } }`;
const CONCLUDE = `mutation C($input: ConcludeAccessReviewInput!) { concludeAccessReview(input: $input) { id } }`;

const clear = () =>
  portal.owner.query(`delete from access_review_item; delete from access_review; delete from notification;
    set role portal_jobs; delete from graphile_worker._private_jobs; reset role`);
beforeAll(async () => {
  portal = await TestPortal.open(trustGround);
});
afterAll(async () => {
  await clear();
  await portal.close();
});
beforeEach(async () => {
  await clear();
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into access_review (agency_id, after_sequence, to_sequence, since, until, seed, events, drawn_by)
     select agency_id, 0, 4, $2::timestamptz - interval '1 day', $2, md5('seed'), 4, id
     from membership where work_email = $1 returning id`,
    [`${REVIEWER}.example`, NOW],
  );
  review = rows[0]?.id ?? '';
});

const send = async (key: string, document: string, input: object, at = NOW) => {
  const variables = { input: { clientMutationId: randomUUID(), ...input } };
  const { codes } = await (await portal.as(key, 'SOC-LUND', at)).run(document, variables);
  expect(codes).toEqual([]);
};

/** An event of somebody’s own agency that is looked at. */
async function item(who: string): Promise<string> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `insert into access_review_item (agency_id, review_id, event_id, reasons, counted, at, membership_id,
       acting_agency_id, action, object_type, state)
     select agency_id, $2, gen_random_uuid(), '{SAMPLE}', 1, now(), id, agency_id, 'READ', 'debrief', 'WAITING'
     from membership where work_email = $1 returning id`,
    [`${who}.example`, review],
  );
  return rows[0]?.id ?? '';
}
const judge = (itemId: string, verdict: string, expectedVersion = 1, at = NOW) =>
  send(REVIEWER, JUDGE, { itemId, verdict, expectedVersion }, at);
const asked = async (who = WORKER, at = NOW) => {
  const id = await item(who);
  await judge(id, 'ask', 1, at);
  return id;
};
const answer = (itemId: string) =>
  send(MANAGER, ANSWER, { itemId, answer: 'IN_WORK', expectedVersion: 2 });

const after = (ms: number) => new Date(NOW.getTime() + ms);
const later = (ms: number) => portal.runJobs(after(ms));

async function told(): Promise<string[]> {
  const { rows } = await portal.owner.query<{ line: string }>(
    `select concat_ws(' ', replace(m.work_email, '.example', ''), n.kind, n.by_title, n.number) as line
     from notification n join membership m on m.id = n.membership_id order by n.at, line`,
  );
  return rows.map(({ line }) => line);
}
const ASKED = `${MANAGER} ACCESS_ASKED Ansvarig för loggkontroll`;
const DUE = `${MANAGER} ACCESS_ANSWER_DUE`;

describe('nobody is told', () => {
  it('of what nobody is asked about', async () => {
    await judge(await item(WORKER), 'authorise');
    await judge(await item(WORKER), 'report');
    await later(11 * MINUTE);
    expect(await told()).toEqual([]);
  });

  it('while the controller goes on', async () => {
    await asked();
    await later(9 * MINUTE);
    expect(await told()).toEqual([]);
  });

  it('of a question that is settled before', async () => {
    const one = await asked();
    await judge(one, 'report', 2);
    await later(11 * MINUTE);
    expect(await told()).toEqual([]);
  });

  it('of their own reading', async () => {
    await asked(MANAGER);
    await later(11 * MINUTE);
    await later(8 * DAY);
    expect(await told()).toEqual([]);
  });

  it('for a second time, when all is answered', async () => {
    const one = await asked();
    await later(11 * MINUTE);
    await answer(one);
    await later(8 * DAY);
    expect(await told()).toEqual([ASKED]);
  });
});

describe('a manager is told', () => {
  it('once of all that is asked in a row, and where to look', async () => {
    await asked();
    await asked();
    await later(11 * MINUTE);
    expect(await told()).toEqual([ASKED]);
    const { data } = await (await portal.as(MANAGER)).run(
      '{ notifications { rows { kind subject number } } }',
    );
    expect(data).toEqual({
      notifications: { rows: [{ kind: 'ACCESS_ASKED', subject: 'ACCESS_REVIEW', number: null }] },
    });
  });

  it('of the next question as well', async () => {
    await asked();
    await later(11 * MINUTE);
    await asked(WORKER, after(11 * MINUTE));
    await later(22 * MINUTE);
    expect(await told()).toEqual([ASKED, ASKED]);
  });

  it('again after a week without an answer, and not before', async () => {
    await asked();
    await later(11 * MINUTE);
    await later(6 * DAY);
    expect(await told()).toEqual([ASKED]);
    await later(8 * DAY);
    expect(await told()).toEqual([ASKED, DUE]);
  });
});

describe('whoever controls the log', () => {
  it('is told when it is to be gone through again, and not before', async () => {
    await judge(await item(WORKER), 'authorise');
    await send(REVIEWER, CONCLUDE, {
      reviewId: review,
      expectedVersion: 1,
      conclusion: 'Inget att anmärka.',
    });
    await later(88 * DAY);
    expect(await told()).toEqual([]);
    await later(94 * DAY);
    expect(await told()).toEqual([`${REVIEWER} ACCESS_REVIEW_DUE`]);
  });
});
