import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entryOf } from '@stad/mail/api/testing/calendar-mail.js';
import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { InviteBench, tokenIn } from './testing/invite-bench.js';
import { FA1, type PassBench, PLANNED, POLICE, SOC1 } from './testing/make-field-pass.js';

/** Asking the others by mail: who is written to, what a letter says, and what became of it. */
let invites: InviteBench;
let portal: TestPortal;
let bench: PassBench;

beforeAll(async () => {
  invites = await InviteBench.open();
  ({ portal, passes: bench } = invites);
});
afterAll(() => invites.close());

describe('a letter about a pass', () => {
  it('is not sent for a plan that is not, nor to the one who sends it', async () => {
    await bench.planned();
    expect([...(await invites.letters()).keys()]).toEqual([]);
    const { id } = await bench.sent();
    const sent = await invites.letters();
    expect([...sent.keys()].sort()).toEqual([
      'chef-i-beredskap@soc-lund',
      'faltarbetare1@fa-hbg',
      'samverkanspolis1@pol-lund',
      'samverkanspolis2@pol-lund',
      'socialsekreterare2@soc-lund',
    ]);
    const states = (await invites.invitees(SOC1, id)).map(({ mailState }) => mailState);
    expect(states).toEqual(['SENT', 'SENT', 'SENT', 'SENT', 'SENT']);
    // What became of a letter is the sender's to know.
    expect((await invites.invitees(FA1, id)).map(({ mailState }) => mailState)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('says a time and nothing else', async () => {
    const { number } = await bench.sent();
    const letter = (await invites.letters()).get(FA1);
    const secrets = [number ?? '', 'Centrum', 'Fältpass', 'Polisen', 'Socialtjänsten', 'Möta'];
    for (const word of secrets) {
      expect([word, letter?.raw.includes(word)]).toEqual([word, false]);
      expect([word, letter?.mail.text?.includes(word)]).toEqual([word, false]);
      expect([word, letter?.calendar.includes(word)]).toEqual([word, false]);
    }
    expect(letter?.mail.subject).toBe('Händelse i portalen');
    expect(entryOf(letter?.calendar ?? '')).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      from: 'DTSTART:20220520T180000Z',
      to: 'DTEND:20220520T230000Z',
      title: 'Händelse i portalen',
      status: 'CONFIRMED',
      names: expect.not.arrayContaining(['location', 'description', 'url', 'categories']),
    });
  });

  it('is updated and called off as the same entry, with a rising sequence', async () => {
    const { id: passId, whenVersion } = await bench.sent();
    const asked = entryOf((await invites.letters()).get(FA1)?.calendar ?? '');
    const { siteId, programmeId, ...when } = bench.plan() as Record<string, unknown>;
    expect([siteId, programmeId]).not.toContain(undefined);
    const move = (hour: string, expectedVersion: number) =>
      bench.done(
        SOC1,
        'changeWhenAndWhere',
        {
          ...when,
          passId,
          expectedVersion,
          startsAt: atLocal('2022-05-20', hour).toISOString(),
        },
        PLANNED,
      );
    await move('20:30', whenVersion);
    await move('21:00', whenVersion + 1);
    const moved = entryOf((await invites.letters()).get(FA1)?.calendar ?? '');
    // Moved twice before it left: one letter, with the last time.
    expect(moved).toMatchObject({
      uid: asked.uid,
      sequence: 1,
      from: 'DTSTART:20220520T190000Z',
      method: 'REQUEST',
    });
    await bench.done(SOC1, 'cancelPass', { passId, reason: 'OTHER' }, PLANNED);
    const letter = (await invites.letters()).get(FA1);
    expect(entryOf(letter?.calendar ?? '')).toMatchObject({
      uid: asked.uid,
      sequence: 2,
      method: 'CANCEL',
      status: 'CANCELLED',
    });
    expect(tokenIn(letter?.mail.text)).toBe('');
  });

  it('holds its hours in the night of a clock change', async () => {
    const more = {
      startsAt: '2022-10-29T21:00:00.000Z',
      endsAt: '2022-10-30T03:00:00.000Z',
    };
    const { id } = await bench.planned();
    await portal.owner.query('update activity set starts_at = $2, ends_at = $3 where id = $1', [
      id,
      more.startsAt,
      more.endsAt,
    ]);
    await bench.done(SOC1, 'sendPlan', { passId: id }, PLANNED);
    expect(entryOf((await invites.letters()).get(FA1)?.calendar ?? '')).toMatchObject({
      from: 'DTSTART:20221029T210000Z',
      to: 'DTEND:20221030T030000Z',
    });
  });

  it('goes to nobody who lost the right, or whose agency did, while it waited', async () => {
    const { id } = await bench.sent();
    const { owner } = portal;
    await owner.query(
      `update membership set valid_to = '2022-05-12' where work_email = 'samverkanspolis1@pol-lund.example'`,
    );
    await owner.query(
      `update activity_share set revoked_at = now()
       where activity_id = $1 and agency_id = (select id from agency where key = 'FA-HBG')`,
      [id],
    );
    const sent = await invites.letters();
    expect([...sent.keys()]).not.toContain(POLICE);
    expect([...sent.keys()]).not.toContain(FA1);
    await owner.query(
      `update membership set valid_to = null where work_email = 'samverkanspolis1@pol-lund.example'`,
    );
    const refused = (await invites.invitees(SOC1, id)).filter(
      ({ mailReason }) => mailReason === 'NO_RIGHT',
    );
    expect(refused).toHaveLength(2);
  });

  it('that is refused or comes back is shown to the sender', async () => {
    invites.post.unknown.add('faltarbetare1@fa-hbg.example');
    const { id } = await bench.sent();
    const letter = (await invites.letters()).get(POLICE);
    invites.post.unknown.clear();
    const messageId = /^message-id: (<[^>]+>)/im.exec(letter?.raw ?? '')?.[1];
    const bounce = (named: string) =>
      [
        'From: MAILER-DAEMON@pol-lund.example',
        'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Nobody here',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; pol-lund.example',
        '',
        'Final-Recipient: rfc822; samverkanspolis1@pol-lund.example',
        'Action: failed',
        'Status: 5.1.1',
        '',
        '--b',
        'Content-Type: text/rfc822-headers',
        '',
        `Message-ID: ${named}`,
        'Subject: x',
        '',
        '--b--',
        '',
      ].join('\r\n');
    expect(await invites.comesIn(bounce('<made-up@stad.example>'))).toBe('NOTHING');
    expect(await invites.comesIn(bounce(String(messageId)))).toBe('BOUNCE');
    const rows = await invites.invitees(SOC1, id);
    const of = (title: string) => rows.find(({ functionTitle }) => functionTitle === title);
    expect(of('Samverkanspolis 1')).toMatchObject({ mailState: 'BOUNCED', mailReason: 'BOUNCED' });
    expect(of('Fältarbetare 1')).toMatchObject({
      mailState: 'REFUSED',
      mailReason: 'ADDRESS_REFUSED',
    });
  });
});
