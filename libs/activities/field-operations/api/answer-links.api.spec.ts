import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { entryOf, replyMail } from '@stad/mail/api/testing/calendar-mail.js';
import type { TestPortal } from '@stad/platform/api/testing/portal.js';
import { atLocal } from '@stad/platform/rules/time.js';
import { InviteBench, tokenIn } from './testing/invite-bench.js';
import { FA1, type PassBench, POLICE, SAME_DAY, SOC1 } from './testing/make-field-pass.js';

/** Answers without an account: by a link or by a calendar, and what their secrets open. */
let invites: InviteBench;
let portal: TestPortal;
let bench: PassBench;

beforeAll(async () => {
  invites = await InviteBench.open();
  ({ portal, passes: bench } = invites);
});
afterAll(() => invites.close());

describe('an answer by link is refused', () => {
  it('with a made-up secret, after the start, and when the secret was taken back', async () => {
    const { id: passId } = await bench.sent();
    const { token = '', inviteeId } = await invites.askByLink(SOC1, passId);
    expect((await invites.look('x'.repeat(43))).codes).toEqual(['NOT_AVAILABLE']);
    expect((await invites.look(token)).link).toMatchObject({ functionTitle: 'Yttre verksamhet 1' });
    const late = atLocal('2022-05-20', '20:00');
    expect((await invites.look(token, late)).codes).toEqual(['NOT_AVAILABLE']);
    expect((await invites.answerBy(token, { answer: 'IN_FIELD' }, late)).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    expect((await invites.answerBy(token, { answer: 'MAYBE' })).codes).toEqual(['ANSWER_UNKNOWN']);
    expect((await invites.answerBy(token, {})).codes).toEqual(['ANSWER_UNKNOWN']);
    const refused = await invites.revokeLinks(POLICE, passId, inviteeId);
    expect(refused.codes).toEqual(['NOT_AVAILABLE']);
    expect((await invites.revokeLinks(SOC1, passId, inviteeId)).codes).toEqual([]);
    expect((await invites.look(token)).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('to be made for a plan that is another’s, not sent, or for who was not asked', async () => {
    const { id: passId } = await bench.sent();
    expect((await invites.askByLink(POLICE, passId)).codes).toEqual(['NOT_AVAILABLE']);
    const elsewhere = { agencyId: bench.agency('SOC-HBG') };
    expect((await invites.askByLink(SOC1, passId, elsewhere)).codes).toEqual(['NOT_AVAILABLE']);
    const draft = await bench.planned();
    expect((await invites.askByLink(SOC1, draft.id)).codes).toEqual(['STEP_NOT_POSSIBLE']);
  });

  it('where the calendar’s secret is shown, and the other way round', async () => {
    const { id } = await bench.sent();
    const letter = (await invites.letters()).get(FA1);
    const { uid } = entryOf(letter?.calendar ?? '');
    expect((await invites.look(uid)).codes).toEqual(['NOT_AVAILABLE']);
    const token = tokenIn(letter?.mail.text);
    expect(await invites.comesIn(replyMail(token, 'ACCEPTED'))).toBe('NOTHING');
    expect((await bench.read(SOC1, id)).pass).toMatchObject({ answers: [] });
  });
});

describe('an answer without an account', () => {
  it('by link puts the function in the team, may be changed, and says who answered how', async () => {
    const { id: passId } = await bench.sent();
    const { token = '' } = await invites.askByLink(SOC1, passId);
    const { link } = await invites.look(token);
    expect(link).toMatchObject({
      number: expect.stringMatching(/^FP-2022-/),
      functionTitle: 'Yttre verksamhet 1',
      agencyName: 'Polisen Lund',
      answer: null,
      mayAssess: false,
      leaderTitle: 'Socialsekreterare 1',
    });
    const came = await invites.answerBy(token, { answer: 'IN_FIELD' });
    expect([came.codes, came.link]).toMatchObject([[], { answer: 'IN_FIELD', mayAssess: true }]);
    const assessed = await invites.answerBy(token, { assessedInOwnStructure: true });
    expect([assessed.codes, assessed.link]).toMatchObject([
      [],
      { assessed: true, mayAssess: false },
    ]);
    const { pass } = await bench.read(SOC1, passId);
    expect(pass).toMatchObject({
      answers: [{ functionTitle: 'Yttre verksamhet 1', answer: 'IN_FIELD', via: 'LINK' }],
    });
    expect(pass.team.find((each) => each.functionTitle === 'Yttre verksamhet 1')).toMatchObject({
      membershipId: null,
      agency: { key: 'POL-LUND' },
    });
    const police = pass.employers.find(({ agency }) => agency.key === 'POL-LUND');
    expect(police?.goAhead).toMatchObject({ how: 'OWN_STRUCTURE', inForce: true });
    expect((await invites.answerBy(token, { answer: 'DECLINED' })).link).toMatchObject({
      answer: 'DECLINED',
    });
    expect((await bench.read(SOC1, passId)).pass.team).toHaveLength(4);
  });

  it('shows the number of the reception where the pass leader’s function has none', async () => {
    const { id: passId } = await bench.sent();
    const { token = '' } = await invites.askByLink(SOC1, passId);
    const phone = async () => {
      const { link } = await invites.look(token);
      return [link?.['phoneLabel'], link?.['phone']];
    };
    const answers = (label: string, kind: string, number: string) =>
      portal.owner.query(
        `insert into contact_function (agency_id, label, kind, work_phone, site_ids)
         values ($1, $2, $3, $4, array[$5::uuid])`,
        [bench.agency('SOC-LUND'), label, kind, number, bench.place.siteId],
      );
    expect(await phone()).toEqual([null, null]);
    await answers('Samordnare mot hedersförtryck', 'COORDINATOR', '040-628 04 12');
    await answers('Mottagningsenheten Lund', 'RECEPTION', '040-628 04 10');
    expect(await phone()).toEqual(['Mottagningsenheten Lund', '040-628 04 10']);
    await answers('Socialsekreterare 1', 'OTHER', '040-628 04 15');
    expect(await phone()).toEqual(['Socialsekreterare 1', '040-628 04 15']);
    await portal.owner.query('delete from contact_function');
  });

  it('is nobody’s go-ahead but the police’s', async () => {
    await bench.sent();
    const token = tokenIn((await invites.letters()).get(FA1)?.mail.text);
    expect((await invites.answerBy(token, { assessedInOwnStructure: true })).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
  });

  it.each([
    ['ACCEPTED', 'IN_FIELD'],
    ['TENTATIVE', 'STANDBY'],
    ['DECLINED', 'DECLINED'],
  ])('by a calendar that says %s is %s', async (status, answer) => {
    const { id } = await bench.sent();
    const { uid } = entryOf((await invites.letters()).get(POLICE)?.calendar ?? '');
    expect(await invites.comesIn(replyMail('guessed@localhost', status))).toBe('NOTHING');
    expect(await invites.comesIn(replyMail(uid, status, 'REQUEST'))).toBe('NOTHING');
    expect(await invites.comesIn(replyMail(uid, 'NEEDS-ACTION'))).toBe('NOTHING');
    // Twice, as calendars do; whom it says it is from is not asked.
    expect(await invites.comesIn(replyMail(uid, status))).toBe('ANSWER');
    expect(await invites.comesIn(replyMail(uid, status))).toBe('ANSWER');
    expect((await bench.read(SOC1, id)).pass).toMatchObject({
      answers: [{ functionTitle: 'Samverkanspolis 1', answer, via: 'CALENDAR' }],
    });
    const { rows } = await portal.owner.query(
      'select count(*)::int as n from pass_answer where activity_id = $1',
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('by a calendar that proposes another time is none: the planner reads so until there is one', async () => {
    const { id } = await bench.sent();
    const { uid } = entryOf((await invites.letters()).get(POLICE)?.calendar ?? '');
    const before = await portal.owner.query(
      'select starts_at, ends_at from activity where id = $1',
      [id],
    );
    expect(await invites.comesIn(replyMail('guessed@localhost', 'TENTATIVE', 'COUNTER'))).toBe(
      'NOTHING',
    );
    for (const _ of [1, 2]) {
      expect(await invites.comesIn(replyMail(uid, 'TENTATIVE', 'COUNTER'))).toBe('ANSWER');
    }
    expect(await invites.proposals(SOC1, id)).toEqual(['Samverkanspolis 1']);
    expect((await bench.read(SOC1, id)).pass).toMatchObject({ answers: [] });
    const { rows } = await portal.owner.query(
      'select starts_at, ends_at from activity where id = $1',
      [id],
    );
    expect(rows).toEqual(before.rows);
    const minutes = (n: number) => new Date(SAME_DAY.getTime() + n * 60_000);
    expect(await invites.comesIn(replyMail(uid, 'ACCEPTED'), minutes(1))).toBe('ANSWER');
    expect(await invites.proposals(SOC1, id)).toEqual([]);
    // Once somebody is in, another time is still a proposal, and takes nobody out.
    expect(await invites.comesIn(replyMail(uid, 'TENTATIVE', 'COUNTER'), minutes(2))).toBe(
      'ANSWER',
    );
    expect(await invites.proposals(SOC1, id)).toEqual(['Samverkanspolis 1']);
    expect((await bench.read(SOC1, id)).pass).toMatchObject({ answers: [{ answer: 'IN_FIELD' }] });
    const late = atLocal('2022-05-20', '20:00');
    expect(await invites.comesIn(replyMail(uid, 'TENTATIVE', 'COUNTER'), late)).toBe(
      'NOT_AVAILABLE',
    );
  });

  it('goes by mail to the mailbox of a function', async () => {
    const { id } = await bench.sent();
    await invites.letters();
    await invites.askByLink(SOC1, id, { mailbox: 'yttre@pol-lund.example' });
    const sent = await invites.letters();
    expect([...sent.keys()]).toEqual(['yttre@pol-lund']);
    const token = tokenIn(sent.get('yttre@pol-lund')?.mail.text);
    expect((await invites.answerBy(token, { answer: 'STANDBY' })).link).toMatchObject({
      answer: 'STANDBY',
    });
  });
});

describe('a secret', () => {
  it('speaks for its function, whoever is signed in beside it', async () => {
    const { id: passId } = await bench.sent();
    const { token = '' } = await invites.askByLink(SOC1, passId);
    // Somebody whose agency has no part in the pass, and sees nothing of it.
    const stranger = await portal.as('socialsekreterare1@soc-hbg', undefined, SAME_DAY);
    const looked = await stranger.run<{ answerLink: { functionTitle: string } }>(
      'query Look($token: Secret!) { answerLink(token: $token) { functionTitle } }',
      { token },
    );
    expect(looked.data?.answerLink.functionTitle).toBe('Yttre verksamhet 1');
    const answered = await stranger.run<{ answerByLink: { answer: string; agencyName: string } }>(
      'mutation By($input: AnswerByLinkInput!) { answerByLink(input: $input) { answer agencyName } }',
      { input: { token, answer: 'STANDBY' } },
    );
    expect(answered.data?.answerByLink).toEqual({ answer: 'STANDBY', agencyName: 'Polisen Lund' });
    const madeUp = await stranger.run(
      'query Look($token: Secret!) { answerLink(token: $token) { number } }',
      { token: 'x'.repeat(43) },
    );
    expect(madeUp.codes).toEqual(['NOT_AVAILABLE']);
  });

  it('leaves nothing of who is signed in: neither roles nor agency nor rings', async () => {
    const ctx = (await portal.as(SOC1, undefined, SAME_DAY)).context('write');
    const mine =
      'select app.viewer_kind() as kind, app.roles() as roles, app.agency_id() as agency, app.membership_id() as me, app.site_ids() as sites';
    const [before] = await ctx.db.sql<Record<string, unknown>>(mine);
    expect(before).toMatchObject({ kind: 'person', roles: ['SOCIAL_WORKER'] });
    const bearer = await ctx.asBearer();
    const [after] = await bearer.db.sql<Record<string, unknown>>(mine);
    expect(after).toEqual({ kind: 'visitor', roles: [], agency: null, me: null, sites: [] });
    expect(await bearer.db.sql('select from field_operation')).toEqual([]);
    await ctx.db.transaction.close('rollback');
  });

  it('of a calendar that was taken back is another one with the next letter', async () => {
    const { id: passId, whenVersion } = await bench.sent();
    const mailbox = 'yttre@pol-lund.example';
    const { inviteeId } = await invites.askByLink(SOC1, passId, { mailbox });
    const first = entryOf((await invites.letters()).get('yttre@pol-lund')?.calendar ?? '');
    await invites.revokeLinks(SOC1, passId, inviteeId);
    const { siteId: _, programmeId: __, ...when } = bench.plan() as Record<string, unknown>;
    await bench.done(
      SOC1,
      'changeWhenAndWhere',
      {
        ...when,
        passId,
        expectedVersion: whenVersion,
        startsAt: atLocal('2022-05-20', '21:00').toISOString(),
      },
      SAME_DAY,
    );
    const sent = await invites.letters(new Date(SAME_DAY.getTime() + 60_000));
    const second = entryOf(sent.get('yttre@pol-lund')?.calendar ?? '');
    expect(second.from).toBe('DTSTART:20220520T190000Z');
    expect(second.uid).not.toBe(first.uid);
    expect(await invites.comesIn(replyMail(first.uid, 'ACCEPTED'))).toBe('NOTHING');
    expect(await invites.comesIn(replyMail(second.uid, 'ACCEPTED'))).toBe('ANSWER');
  });
});
