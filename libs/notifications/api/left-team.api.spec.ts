import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  CHIEF,
  DUTY,
  EVENING,
  FA1,
  PassBench,
  SAME_DAY,
  SOC1,
  SOC2,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { notificationsGround } from './testing/ground.js';

/** *Avsluta nu* on tonight's pass leader: told the same minute, and the pass says what holds now (INV-22). */
let portal: TestPortal;
let bench: PassBench;
let post: MailServer;
const ADMIN = 'administrator@soc-lund';
const END = `mutation E($input: EndMembershipInput!) { endMembership(input: $input) { id } }`;

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  process.env['MAIL_FROM'] = 'portal@stad.example';
  portal = await TestPortal.open(notificationsGround);
  bench = await PassBench.open(portal);
});
afterAll(async () => {
  await portal.close();
  await post.close();
});
beforeEach(async () => {
  await portal.owner.query(`delete from notification;
    update membership set valid_to = null where work_email = '${SOC1}.example'`);
});

async function endLeader(now: Date): Promise<void> {
  const { rows } = await portal.owner.query<{ version: number }>(
    'select version from membership where id = $1',
    [bench.membership(SOC1)],
  );
  const input = { membershipId: bench.membership(SOC1), expectedVersion: rows[0]?.version };
  const caller = await portal.as(ADMIN, 'SOC-LUND', now);
  const { codes } = await caller.run(END, { input: { clientMutationId: randomUUID(), ...input } });
  expect(codes).toEqual([]);
}

async function told(): Promise<string[]> {
  const { rows } = await portal.owner.query<{ line: string }>(
    `select concat_ws(' ', replace(m.work_email, '.example', ''), n.by_title) as line
     from notification n join membership m on m.id = n.membership_id
     where n.kind = 'LEFT_TEAM' order by line`,
  );
  return rows.map(({ line }) => line);
}

const LEADER = `query L($input: FieldPassInput!) { fieldPass(input: $input) { state
  leader { functionTitle leftAt } answers { functionTitle } } }`;
async function read(id: string, at: Date) {
  const caller = await portal.as(SOC2, 'SOC-LUND', at);
  const { data } = await caller.run<{
    fieldPass: {
      readonly state: string;
      readonly leader: { readonly functionTitle: string; readonly leftAt: string | null };
      readonly answers: readonly { readonly functionTitle: string }[];
    };
  }>(LEADER, { input: { id } });
  return data?.fieldPass;
}

describe('the leader of tonight’s pass is ended at once', () => {
  it('a ready pass: not ready any more, no answer in their name, team and manager told', async () => {
    const { id } = await bench.ready();
    await bench.done(SOC1, 'answerInvitation', { passId: id, answer: 'IN_FIELD' }, SAME_DAY);
    await endLeader(SAME_DAY);
    // In the same transaction, before any job has run.
    expect((await read(id, SAME_DAY))?.state).toBe('AWAITING_GO');
    await portal.runJobs(SAME_DAY);
    const pass = await read(id, SAME_DAY);
    expect(pass?.answers.map(({ functionTitle }) => functionTitle)).not.toContain(
      'Socialsekreterare 1',
    );
    // Nobody leads it until somebody takes the place.
    expect(pass?.leader).toBeNull();
    expect(await told()).toEqual([DUTY, CHIEF, FA1, SOC2].sort());
  });

  it('is told by letters of the same minute, which say nothing of the pass nor of whom', async () => {
    const { id } = await bench.ready();
    await portal.runJobs(SAME_DAY);
    post.take();
    await endLeader(SAME_DAY);
    await portal.runJobs(SAME_DAY);
    const letters = post.take();
    expect(letters.map(({ to }) => to).sort()).toEqual(
      [DUTY, CHIEF, FA1, SOC2].map((key) => `${key}.example`).sort(),
    );
    const { rows } = await portal.owner.query(
      `select a.number, o.aim, a.title from activity a join field_operation o on o.activity_id = a.id where a.id = $1`,
      [id],
    );
    const said = letters.map(({ mail, raw }) =>
      [mail.subject, mail.text, mail.html, raw].join(' '),
    );
    for (const each of said) {
      expect(each).toContain('Du har en ny händelse i portalen.');
      for (const secret of [...Object.values(rows[0]), 'Socialsekreterare 1'].filter(Boolean)) {
        expect(each).not.toContain(secret);
      }
    }
  });

  it('one that is out goes on, and says who leads', async () => {
    const { id } = await bench.started();
    await endLeader(EVENING);
    await portal.runJobs(EVENING);
    const pass = await read(id, EVENING);
    expect(pass?.state).toBe('ACTIVE');
    expect(pass?.leader).toEqual({ functionTitle: 'Socialsekreterare 2', leftAt: null });
    expect(await told()).toEqual([DUTY, CHIEF, FA1, SOC2].sort());
  });
});
