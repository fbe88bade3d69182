import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PassBench, SOC1 } from '@stad/activities/field-operations/api/testing/make-field-pass.js';
import { endSecrets } from '../src/backup/end-secrets.js';
import { TestPortal, wholeGround } from './portal.js';

/** What a restore brings back opens nothing for whoever held it when the backup was taken. */
let portal: TestPortal;
let passId: string;
beforeAll(async () => {
  portal = await TestPortal.open(wholeGround);
  passId = (await (await PassBench.open(portal)).planned()).id;
});
afterAll(() => portal.close());

/** Secrets that were given out before the backup, each the word by which it is asked for. */
const GIVEN = `
  with m as (select * from membership where work_email = '${SOC1}.example'),
  feed as (insert into calendar_feed (agency_id, membership_id, device, token_hash, made_at)
    select agency_id, id, 'OTHER', sha256('feed'), now() - interval '1 day' from m),
  asked as (insert into pass_invitee (activity_id, agency_id, owner_agency_id, function_title)
    select $1, agency_id, agency_id, 'Skolkurator' from m returning id, agency_id),
  keys as (insert into answer_key (invitee_id, agency_id, way, secret_hash, calendar_uid, made_at)
    select id, agency_id, way, sha256(secret::bytea), uid, now() - interval '1 day' from asked,
      (values ('LINK', 'answer', null), ('CALENDAR', 'entry', 'entry')) k(way, secret, uid)),
  joining as (insert into activity_participant (activity_id, agency_id, from_agency_id, function_title, asked_at)
    select a.id, a.agency_id, m.agency_id, 'Skolkurator', now() from activity a, m where a.id = $1
    returning id, agency_id),
  tickets as (insert into participant_key (participant_id, agency_id, way, secret_hash, calendar_uid, made_at)
    select id, agency_id, way, sha256(secret::bytea), uid, now() - interval '1 day' from joining,
      (values ('LINK', 'joins', null), ('CALENDAR', 'visit', 'visit')) k(way, secret, uid)),
  hotel as (insert into actor (agency_id, site_id, name, kind, sector, ring)
    select m.agency_id, s.id, 'Hotellet', 'HOTEL', 'BUSINESS', 'NETWORK' from m, site s where s.key = 'lund'
    returning id, agency_id),
  card as (insert into actor_question (agency_id, actor_id, mailbox, asked_at, asked_function, closes_on, secret_hash)
    select agency_id, id, 'hotellet@actor.example', now(), 'Funktionen', app.today() + 30, sha256('card') from hotel),
  handed as (insert into handover (agency_id, site_id, is_sender, other_function, assessed_by, category, band, channel,
      state, observed_on, part_of_day, month, is_counted)
    select m.agency_id, s.id, true, 'Jouren', 'Funktionen', 'NGO_SUPPORT', 'UNKNOWN', 'PHONE', 'REGISTERED', app.today(),
      'NIGHT', date_trunc('month', app.today()), false from m, site s where s.key = 'lund' returning id, agency_id),
  receipt as (insert into handover_link (handover_id, agency_id, secret_hash, closes_on)
    select id, agency_id, sha256('receipt'), app.today() + 7 from handed),
  held as (insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at, classification,
      lifecycle, created_by)
    select m.agency_id, s.id, p.id, 'SEMINAR', 'Seminariet', 'CONFIRMED', now() + interval '1 day', now() + interval '25 hours',
      'P1', 'FINALISED', m.id from m, site s, programme p where s.key = 'lund' and p.key = '2022' returning id, agency_id),
  seminars as (insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
    select id, agency_id, 'KNOWLEDGE', 'CONFIRMED', 'Syfte', 20 from held returning activity_id, agency_id),
  doors as (insert into seminar_sign_up_page (activity_id, agency_id, is_open, open_key, check_in_key)
    select activity_id, agency_id, true, 'the-link-that-is-spread', sha256('door') from seminars returning activity_id, agency_id),
  signed as (insert into seminar_sign_up (activity_id, agency_id, organisation, work_email, language, state, asked_at)
    select activity_id, agency_id, 'Hotellet', 'natt@hotell.example', 'sv', 'SEAT', now() from doors
    returning id, agency_id),
  seats as (insert into seminar_sign_up_key (secret_hash, sign_up_id, agency_id)
    select sha256('seat'), id, agency_id from signed),
  invited as (insert into invitation (agency_id, membership_id, token_hash, mailed_hash)
    select agency_id, id, sha256('invitation'), sha256('letter') from m),
  choice as (insert into notification_choice (agency_id, membership_id)
    select agency_id, id from m returning id, agency_id),
  stop as (insert into notification_stop_key (agency_id, choice_id, secret_hash, made_at)
    select agency_id, id, sha256('stop'), now() from choice),
  provider as (insert into identity_provider (agency_id, name, issuer, client_id)
    select agency_id, 'Prov', 'https://restored.example', 'portal' from m returning id),
  flow as (insert into sign_in_flow (secret_hash, provider_id, return_path)
    select sha256('flow'), id, '/' from provider),
  question as (insert into passkey_challenge (challenge_hash, purpose, expires_at)
    values (sha256('question'), 'SIGN_IN', now() + interval '5 minutes')),
  phone as (insert into session (token_hash, person_id, membership_id, way, pass_id)
    select sha256('phone'), person_id, id, 'FIELD', $1 from m)
  insert into session (token_hash, person_id, membership_id)
    select sha256('session'), person_id, id from m`;

/** Each way in, as the next request would ask. */
const ASKED: Readonly<Record<string, string>> = {
  session: `select from door.session(sha256('session'), false)`,
  phone: `select from door.field_session(sha256('phone'))`,
  flow: `select from door.take_sign_in_flow(sha256('flow'))`,
  question: `select from door.take_challenge(sha256('question'), 'SIGN_IN')`,
  feed: `select from door.calendar_feed(sha256('feed'), now())`,
  answer: `select from door.answer_key(sha256('answer'))`,
  entry: `select from door.answer_key(sha256('entry'))`,
  joins: `select from door.participant_key(sha256('joins'))`,
  visit: `select from door.participant_key(sha256('visit'))`,
  card: `select from door.actor_question(sha256('card'))`,
  receipt: `select from door.handover_link(sha256('receipt'))`,
  seat: `select from door.seminar_sign_up(sha256('seat'))`,
  invitation: `select from door.invitation(sha256('invitation'))`,
  letter: `select from door.invitation(sha256('letter'))`,
  stop: `select from door.notification_stop(sha256('stop'))`,
};

async function given(): Promise<void> {
  await portal.owner.query('begin');
  await portal.owner.query(GIVEN, [passId]);
}
const forgotten = () => portal.owner.query('rollback');

describe('a secret from before the backup', () => {
  beforeEach(given);
  afterEach(forgotten);

  const opens = async (name: string) =>
    (await portal.owner.query(ASKED[name] as string)).rowCount === 1;

  it.each(Object.keys(ASKED))('%s: opens something', async (name) => {
    expect(await opens(name)).toBe(true);
  });

  it.each(Object.keys(ASKED))(
    '%s: opens nothing afterwards, unless it only ends mail',
    async (name) => {
      await endSecrets(portal.owner);
      expect(await opens(name)).toBe(name === 'stop');
    },
  );

  it('is told of by its kind, with how many', async () => {
    const told = await endSecrets(portal.owner);
    expect(told.map((sentence) => sentence.split(':')[0])).toEqual([
      ...['Sessions', 'Calendar links', 'Links and calendar entries to answer with'],
      ...['Links of organisations', 'Links to confirm a handover by'],
      ...['Links of who signed up to a seminar', 'Invitations'],
    ]);
    expect(told[1]).toMatch(/^Calendar links: 1 ended/);
    expect(told[4]).toMatch(/^Links to confirm a handover by: 1 ended/);
    expect(told[5]).toMatch(/^Links of who signed up to a seminar: 1 ended/);
    expect(told[6]).toMatch(/^Invitations: 1 open/);
    const { rows } = await portal.owner.query(
      `select distinct object_type from audit.event where job = 'restore' and action = 'UPDATE' order by 1`,
    );
    expect(rows.map(({ object_type }) => object_type)).toEqual([
      ...['activity_participant', 'calendar_feed', 'invitation', 'pass_invitee'],
    ]);
  });
});

it('every secret of which a hash is kept ends with a restore, or it is said why not', async () => {
  const { rows } = await portal.owner.query<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns
     where table_schema = 'public' and data_type = 'bytea' and column_name ~ '_hash$' order by 1`,
  );
  expect(rows.map(({ place }) => place)).toEqual(Object.keys(REVIEWED).sort());
});

const ENDED = 'ended';
const REVIEWED: Readonly<Record<string, string>> = {
  'actor_question.secret_hash': ENDED,
  'answer_key.secret_hash': ENDED,
  'calendar_feed.token_hash': ENDED,
  'handover_link.secret_hash': ENDED,
  'invitation.mailed_hash': ENDED,
  'invitation.token_hash': ENDED,
  'participant_key.secret_hash': ENDED,
  'passkey_challenge.challenge_hash': ENDED,
  'second_step.ticket_hash': ENDED,
  'seminar_sign_up_key.secret_hash': ENDED,
  'session.token_hash': ENDED,
  'sign_in_flow.invitation_hash': 'of the row that ends',
  'sign_in_flow.leaves_hash': 'of the row that ends',
  'sign_in_flow.secret_hash': ENDED,
  'sign_in_flow.session_hash': 'of the row that ends',
  'mail_delivery.message_hash': 'of a letter, not of a secret',
  'mutation_receipt.input_hash': 'of what was sent, not of a secret',
  'notification_stop_key.secret_hash': 'only ends mail',
  'recovery_code.code_hash': 'a factor beside the password; docs/operations/backup.md',
  'sign_in_attempt.subject_hash': 'of an address, not of a secret',
};
