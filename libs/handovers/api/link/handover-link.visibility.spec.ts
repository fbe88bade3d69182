import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { handoversGround } from '../testing/ground.js';

/**
 * From social services of Lund to the Salvation Army: one with a link and one without, both open, a shelter, and one
 * that is closed.
 */
let portal: TestPortal;
const agency: Record<string, string> = {};
beforeAll(async () => {
  portal = await TestPortal.open(handoversGround);
  const agencies = await portal.owner.query('select key, id from agency');
  for (const { key, id } of agencies.rows) agency[key] = id;
  await portal.owner.query(`
    insert into handover (agency_id, site_id, is_sender, other_agency_id, other_function, assessed_by, category, band,
        channel, state, observed_on, part_of_day, month, confirmed_by, closed_on, is_counted)
      select soc.id, s.id, true, fa.id, n.name, 'Jouren', n.category, 'UNKNOWN', 'PHONE', n.state, '2022-05-20', 'NIGHT',
        '2022-05-01', n.by, n.day, true
      from agency soc, agency fa, site s, (values
        ('linked', 'NGO_SUPPORT', 'REGISTERED', null, null), ('open', 'NGO_SUPPORT', 'REGISTERED', null, null),
        ('shelter', 'SHELTER', 'REGISTERED', null, null),
        ('closed', 'NGO_SUPPORT', 'CONFIRMED', 'ORALLY', date '2022-05-20')) n (name, category, state, by, day)
      where soc.key = 'SOC-LUND' and fa.key = 'FA-HBG' and s.key = 'lund';
    insert into handover_link (handover_id, agency_id, mailbox, closes_on)
      select id, agency_id, 'svar@example.org', app.swedish_day(now()) + 7 from handover where other_function = 'linked'`);
});
afterAll(() => portal.close());

/** The job of an agency: what whoever holds a link of it acts as. */
const JOB = 'job ';
const asWho = (who: string) =>
  who.startsWith(JOB)
    ? portal.caller({
        ...{ kind: 'system', job: 'answer by link' },
        agencyId: agency[who.slice(JOB.length)] ?? '',
      })
    : portal.as(who);

const SENDER = 'socialsekreterare1@soc-lund';
const ON_CALL = 'socialjouren@soc-lund';
const MANAGER = 'enhetschef@soc-lund';
const RECEIVER = 'faltarbetare2@fa-hbg';
const OURS = 'job SOC-LUND';
const THEIRS = 'job FA-HBG';

const all = 'select from handover_link';
const add = (name: string, more = 'null') => `
  insert into handover_link (handover_id, agency_id, mailbox, secret_hash, closes_on)
  select id, (select app.agency_id()), 'ny@example.org', ${more}, (select app.today()) + 7
  from handover where other_function = '${name}'`;
const GIVE = `update handover_link set secret_hash = sha256('x'), mailbox = null`;
const MOVE = 'update handover_link set closes_on = closes_on + 1';
const close = (more: string, name = 'linked') =>
  `update handover set state = 'CONFIRMED', closed_on = '2022-05-21', ${more} where other_function = '${name}'`;
const BY_LINK = `confirmed_by = 'LINK', confirming_function = 'Stödtelefon'`;

/** INV-06: P3. INV-15: of its two ends. */
describe('The link of a handover, policy by policy', () => {
  it.each<[string, string, string, number | 'refused']>([
    ['handover_link read, who handed over', SENDER, all, 1],
    ['handover_link read, who answers the phone there', ON_CALL, all, 0],
    ['handover_link read, the manager there', MANAGER, all, 0],
    ['handover_link read, who receives it', RECEIVER, all, 0],
    ['handover_link read, the job of who handed over', OURS, all, 1],
    ['handover_link read, the job of another', THEIRS, all, 0],
    ['handover_link add, who handed over', SENDER, add('open'), 1],
    ['handover_link add, with a secret', SENDER, add('open', `sha256('x')`), 'refused'],
    ['handover_link add, of a shelter', SENDER, add('shelter'), 'refused'],
    ['handover_link add, of what is closed', SENDER, add('closed'), 'refused'],
    ['handover_link add, who receives it', RECEIVER, add('open'), 'refused'],
    ['handover_link add, who answers the phone', ON_CALL, add('open'), 'refused'],
    ['handover_link add, the job', OURS, add('open'), 'refused'],
    ['handover_link change, the secret by the letter', OURS, GIVE, 1],
    ['handover_link change, the secret by a person', SENDER, GIVE, 0],
    ['handover_link change, by the job of another', THEIRS, GIVE, 0],
    ['handover_link remove, who handed over', SENDER, 'delete from handover_link', 1],
    ['handover_link remove, the job', OURS, 'delete from handover_link', 1],
    ['handover_link remove, who receives it', RECEIVER, 'delete from handover_link', 0],
    ['handover read, by the link: no shelter', OURS, 'select from handover', 3],
    ['handover read, by the link of another', THEIRS, 'select from handover', 0],
    ['handover change, by the link', OURS, close(BY_LINK), 1],
    ['handover change, by the link: a shelter', OURS, close(BY_LINK, 'shelter'), 0],
    [
      'handover change, by the link: when they spoke',
      OURS,
      close(`${BY_LINK}, minutes = 3`),
      'refused',
    ],
    ['handover change, by the link as by voice', OURS, close(`confirmed_by = 'ORALLY'`), 'refused'],
    ['handover change, by a person as by link', SENDER, close(BY_LINK), 'refused'],
    ['handover change, by the link: what is closed', OURS, close(BY_LINK, 'closed'), 'refused'],
  ])('%s', async (_, who, statement, expected) => {
    expect(await attempt(await asWho(who), statement)).toBe(expected);
  });

  it('handover_link add, of another’s handover', async () => {
    const { rows } = await portal.owner.query(
      `select id from handover where other_function = 'open'`,
    );
    const statement = `insert into handover_link (handover_id, agency_id, mailbox, closes_on)
      values ('${rows[0].id}', (select app.agency_id()), 'ny@example.org', (select app.today()))`;
    expect(await attempt(await portal.as('samverkanspolis1@pol-lund'), statement)).toBe('refused');
  });

  it('handover_link change, the last day', async () => {
    await expect(attempt(await asWho(OURS), MOVE)).rejects.toThrow(/cannot be changed/);
  });

  it('goes as the handover is closed, by whichever end', async () => {
    const who = await portal.as(RECEIVER);
    const closing = who.context('write');
    await closing.db.sql(close(`confirmed_by = 'DIGITALLY'`));
    await closing.db.transaction.close('commit');
    const { rows } = await portal.owner.query('select from handover_link');
    expect(rows).toEqual([]);
  });
});
