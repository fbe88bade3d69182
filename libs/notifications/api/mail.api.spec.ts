import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  DUTY,
  FA1,
  PassBench,
  PLANNED,
  POLICE,
  SAME_DAY,
  SOC1,
  SOC2,
} from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { MailServer } from '@stad/platform/api/testing/mail-server.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { USUAL_CHANNEL } from '../rules/mail-choice.js';
import { notificationsGround } from './testing/ground.js';

/** Mail about notifications, over a real mail server and a shifted clock. */
let portal: TestPortal;
let bench: PassBench;
let post: MailServer;
let url: string;
const SOC3 = 'socialsekreterare-samverkan-polis@soc-lund';

beforeAll(async () => {
  post = await MailServer.open();
  process.env['SMTP_URL'] = post.url;
  process.env['MAIL_FROM'] = 'portal@stad.example';
  portal = await TestPortal.open(notificationsGround);
  bench = await PassBench.open(portal);
  await portal.server.app.listen(0, '127.0.0.1');
  const { port } = portal.server.app.getHttpServer().address() as { port: number };
  url = `http://127.0.0.1:${port}`;
});
afterAll(async () => {
  await portal.close();
  await post.close();
});
beforeEach(async () => {
  await portal.owner.query(
    `delete from notification; delete from mail_delivery; delete from notification_stop_key;
     delete from notification_choice; set role portal_jobs;
     delete from graphile_worker._private_jobs; reset role`,
  );
  post.take();
});

const at = (date: string, time: string) => atLocal(date, time);

/** Letters about notifications, without the invitations, by the name before the @. */
async function letters(now: Date) {
  await portal.runJobs(now);
  return post.take().filter(({ calendar }) => calendar === '');
}
const to = (taken: Awaited<ReturnType<typeof letters>>) =>
  taken.map((letter) => letter.to.replace('.example', '')).sort();

const caller = (key: string, now = SAME_DAY) =>
  portal.as(key, key.split('@')[1]?.toUpperCase(), now);

async function choose(key: string, more: Record<string, unknown> = {}) {
  const input = {
    clientMutationId: randomUUID(),
    digest: 'DAILY',
    quietFrom: '20:00',
    quietTo: '07:00',
    channels: [],
    ...more,
  };
  const { data, codes } = await (await caller(key)).run<{ saveNotificationChoice: object }>(
    `mutation C($input: SaveNotificationChoiceInput!) { saveNotificationChoice(input: $input) {
       digest quietFrom quietTo stoppedAt channels { kind channel } } }`,
    { input },
  );
  return { choice: data?.saveNotificationChoice, codes };
}

async function chosen(key: string) {
  const { data } = await (await caller(key)).run<{
    notificationChoice: {
      digest: string;
      stoppedAt: string | null;
      channels: { kind: string; channel: string }[];
    };
  }>('{ notificationChoice { digest quietFrom quietTo stoppedAt channels { kind channel } } }');
  return data?.notificationChoice;
}

/** A pass that Socialsekreterare 1 sent, answered at a time: something for the digest. */
async function answered(now: Date, key = POLICE) {
  const { id: passId } = await bench.sent();
  await bench.done(key, 'answerInvitation', { passId, answer: 'STANDBY' }, now);
  return passId;
}

/** Somebody is asked to take over: something to be told of at once. */
async function askedToTakeOver(now: Date) {
  const pass = await bench.ready();
  await bench.done(
    SOC2,
    'reportUnable',
    { passId: pass.id, askMembershipId: bench.membership(SOC3) },
    now,
  );
  return pass;
}

describe('no letter leaves', () => {
  it('about what the invitation itself tells, nor to who has read it', async () => {
    await bench.sent();
    expect(to(await letters(at('2022-05-13', '10:01')))).toEqual([]);
    await answered(at('2022-05-14', '10:00'));
    await letters(at('2022-05-14', '10:01'));
    await portal.owner.query('update notification set read_at = now()');
    expect(to(await letters(at('2022-05-15', '07:31')))).toEqual([]);
    const { rows } = await portal.owner.query(
      `select distinct reason from mail_delivery where kind = 'DIGEST'`,
    );
    expect(rows).toEqual([{ reason: 'NOTHING_NEW' }]);
  });

  it('in the quiet hours, and then does', async () => {
    await askedToTakeOver(at('2022-05-20', '20:30'));
    const [soon, night] = [at('2022-05-20', '20:31'), at('2022-05-21', '06:59')];
    expect(to(await letters(soon))).toEqual([]);
    expect(to(await letters(night))).toEqual([]);
    expect(to(await letters(at('2022-05-21', '07:00')))).toContain(SOC3);
  });

  it('twice, however often the jobs are tried', async () => {
    await answered(at('2022-05-14', '10:00'));
    await letters(at('2022-05-14', '10:01'));
    await portal.owner.query(`set role portal_jobs;
      insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
        select task_id, payload, run_at, max_attempts from graphile_worker._private_jobs;
      reset role`);
    expect(to(await letters(at('2022-05-15', '07:31')))).toEqual([SOC1]);
    expect(to(await letters(at('2022-05-15', '07:32')))).toEqual([]);
  });

  it('to who ended the mail, whose membership ended, or who chose otherwise', async () => {
    await choose(SOC3, { channels: [{ kind: 'TAKE_OVER_ASKED', channel: 'PORTAL' }] });
    await askedToTakeOver(SAME_DAY);
    expect(to(await letters(at('2022-05-20', '15:01')))).not.toContain(SOC3);
    await choose(SOC1, { digest: 'NEVER' });
    await answered(SAME_DAY);
    await letters(at('2022-05-20', '15:02'));
    expect(to(await letters(at('2022-05-21', '07:31')))).not.toContain(SOC1);
  });
});

describe('a letter', () => {
  it('about an area that the police stop leaves in the quiet hours, and names no place', async () => {
    const pass = await bench.started();
    const night = at('2022-05-20', '23:40');
    await letters(night);
    await bench.done(POLICE, 'stopArea', { passId: pass.id }, night);
    const taken = await letters(night);
    expect(to(taken)).toEqual([DUTY, FA1, SOC1, SOC2].sort());
    for (const { mail } of taken) {
      const said = `${mail.subject} ${mail.text}`;
      for (const word of [pass.number ?? '?', 'Centrum', 'område', 'Polis', 'polis', 'fält']) {
        expect([word, said.includes(word)]).toEqual([word, false]);
      }
    }
  });

  it('says that there is something and nothing else, and how to end it with one click', async () => {
    const pass = await askedToTakeOver(SAME_DAY);
    const letter = (await letters(at('2022-05-20', '15:01'))).find(({ to: whom }) =>
      whom.startsWith(SOC3),
    );
    const text = (letter?.mail.text ?? '').replaceAll('\r\n', '\n');
    expect(letter?.mail.subject).toBe('Händelse i portalen');
    expect(text).toMatch(
      /^Händelse i portalen\n\nhttp\S+\/aviseringar\n\nDu har en ny händelse i portalen\.\n\nAvsluta utskicken http\S+\/avsluta\/[\w-]{43}\n+$/,
    );
    for (const word of [pass.number ?? 'FP-', 'Social', 'Polis', 'pass', 'över', 'Centrum']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
    const header = (name: string) =>
      letter?.mail.headers.find(({ key }) => key === name)?.value ?? '';
    expect(header('list-unsubscribe')).toMatch(/^<http\S+\/avsluta\/[\w-]{43}>$/);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  });

  it('tells of all that has gathered since the last, once', async () => {
    await answered(at('2022-05-14', '10:00'));
    await answered(at('2022-05-14', '11:00'), FA1);
    await letters(at('2022-05-14', '12:00'));
    const [digest, ...more] = await letters(at('2022-05-15', '07:30'));
    expect(more).toEqual([]);
    expect(digest?.mail.text).toContain('Du har 2 nya händelser i portalen.');
    expect(await letters(at('2022-05-16', '07:30'))).toEqual([]);
    await answered(at('2022-05-16', '10:00'));
    await letters(at('2022-05-16', '10:01'));
    const [next] = await letters(at('2022-05-17', '07:30'));
    expect(next?.mail.text).toContain('Du har en ny händelse i portalen.');
  });

  it('waits for Monday, and for the server', async () => {
    await choose(SOC1, { digest: 'WEEKLY' });
    await answered(at('2022-05-14', '10:00'));
    await letters(at('2022-05-14', '10:01'));
    expect(to(await letters(at('2022-05-15', '07:31')))).toEqual([]);
    expect(to(await letters(at('2022-05-16', '07:30')))).toEqual([SOC1]);
  });

  it('leaves at the same time by the clock over the nights that are longer and shorter', async () => {
    await choose(SOC1, { quietFrom: '20:00', quietTo: '08:00' });
    for (const [before, after] of [
      ['2022-10-29', '2022-10-30'],
      ['2023-03-25', '2023-03-26'],
    ] as const) {
      await portal.owner.query('delete from notification');
      const passId = await answered(PLANNED);
      await portal.owner.query(`set role portal_jobs;
        update graphile_worker._private_jobs set payload = jsonb_set(payload::jsonb, '{at}',
          to_jsonb('${at(before, '19:00').toISOString()}'::text))::json; reset role`);
      await letters(at(before, '19:00'));
      expect(to(await letters(at(after, '07:59')))).toEqual([]);
      expect(to(await letters(at(after, '08:00')))).toEqual([SOC1]);
      expect(passId).not.toBe('');
    }
  });
});

describe('mail is ended', () => {
  async function secretOf(key: string) {
    await askedToTakeOver(SAME_DAY);
    const letter = (await letters(at('2022-05-20', '15:01'))).find((one) => one.to.startsWith(key));
    return /avsluta\/([\w-]{43})/.exec(letter?.mail.text ?? '')?.[1] ?? '';
  }
  const stop = async (token: string) => {
    const { codes } = await portal
      .visitor()
      .run(
        'mutation S($input: StopNotificationMailInput!) { stopNotificationMail(input: $input) }',
        {
          input: { token },
        },
      );
    return codes;
  };

  it('by nobody who makes a secret up, nor by looking at the address', async () => {
    const secret = await secretOf(SOC3);
    expect(await stop('x'.repeat(43))).toEqual(['NOT_AVAILABLE']);
    await fetch(`${url}/avsluta/${secret}`);
    const madeUp = await fetch(`${url}/avsluta/${'x'.repeat(43)}`, { method: 'POST' });
    expect(madeUp.status).toBe(204);
    expect((await chosen(SOC3))?.stoppedAt).toBeNull();
  });

  it('by the one click of a mail program, for that person alone, until they choose again', async () => {
    const secret = await secretOf(SOC3);
    const clicked = await fetch(`${url}/avsluta/${secret}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect([clicked.status, await clicked.text()]).toEqual([204, '']);
    expect((await chosen(SOC3))?.stoppedAt).not.toBeNull();
    expect((await chosen(SOC1))?.stoppedAt).toBeNull();
    await askedToTakeOver(SAME_DAY);
    expect(to(await letters(at('2022-05-20', '15:02')))).not.toContain(SOC3);
    await choose(SOC3);
    await askedToTakeOver(SAME_DAY);
    expect(to(await letters(at('2022-05-20', '15:03')))).toContain(SOC3);
  });

  it('by the page, also beside somebody who is signed in', async () => {
    const secret = await secretOf(SOC3);
    const { codes } = await (await caller(POLICE)).run(
      'mutation S($input: StopNotificationMailInput!) { stopNotificationMail(input: $input) }',
      { input: { token: secret } },
    );
    expect(codes).toEqual([]);
    expect((await chosen(SOC3))?.stoppedAt).not.toBeNull();
    expect((await chosen(POLICE))?.stoppedAt).toBeNull();
  });
});

describe('a choice', () => {
  it('is as usual until it is made, and refused when it is none', async () => {
    const usual = await chosen(SOC1);
    expect(usual).toMatchObject({ digest: 'DAILY', quietFrom: '20:00', quietTo: '07:00' });
    expect(Object.fromEntries(usual?.channels.map((one) => [one.kind, one.channel]) ?? [])).toEqual(
      USUAL_CHANNEL,
    );
    expect((await choose(SOC1, { digest: 'HOURLY' })).codes).toEqual(['DIGEST_UNKNOWN']);
    const unknown = { channels: [{ kind: 'ASKED', channel: 'SMS' }] };
    expect((await choose(SOC1, unknown)).codes).toEqual(['CHANNEL_UNKNOWN']);
  });

  it('keeps what differs from the usual', async () => {
    const channels = [
      { kind: 'ANSWERED', channel: 'AT_ONCE' },
      { kind: 'ASKED', channel: 'PORTAL' },
    ];
    const { choice } = await choose(SOC1, { channels, digest: 'NEVER' });
    expect(choice).toMatchObject({ digest: 'NEVER' });
    const { rows } = await portal.owner.query('select channels from notification_choice');
    expect(rows).toEqual([{ channels: { ANSWERED: 'AT_ONCE' } }]);
  });
});
