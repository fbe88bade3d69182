import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, TestPortal } from '@stad/platform/api/testing/portal.js';
import { outcomesGround } from './testing/ground.js';

const READ = `query R($programmeId: ID!) { kpi(code: "K06", programmeId: $programmeId) {
  figure { value { numerator denominator } entered { document } } } }`;

interface Read {
  readonly kpi: {
    readonly figure: {
      readonly value: { readonly numerator: number | null; readonly denominator: number | null };
      readonly entered: readonly object[];
    } | null;
  };
}

/** K06 is what the round after three months asks, and nothing else (field.md 4.5). */
let portal: TestPortal;
let programmeId: string;
let lead: Caller;
beforeAll(async () => {
  portal = await TestPortal.open(outcomesGround);
  const { rows } = await portal.owner.query(`select id from programme where key = '2022'`);
  programmeId = rows[0].id;
  lead = await portal.as('projektledare@fa-hbg', undefined, new Date('2023-02-03T08:00:00Z'));
});
beforeEach(async () => {
  await portal.owner.query(
    `delete from seminar_round; delete from seminar; delete from activity where title = 'Tillämpning';
     delete from local_routine where number = 91`,
  );
});
afterAll(() => portal.close());

async function read(): Promise<string | null> {
  const { data, problems } = await lead.run<Read>(READ, { programmeId });
  expect(problems).toEqual([]);
  const value = data?.kpi.figure?.value;
  expect(data?.kpi.figure?.entered ?? []).toEqual([]);
  return value && value.numerator !== null ? `${value.numerator} av ${value.denominator}` : null;
}

const round = (kind: string, answers: number, more: number, asksMore = true) =>
  portal.owner.query(
    `with a as (
       insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
           classification, lifecycle, created_by)
         select m.agency_id, s.id, p.id, 'SEMINAR', 'Tillämpning', 'EVALUATED', '2022-08-19 06:30Z', '2022-08-19 08:30Z',
           'P1', 'FINALISED', m.id from membership m, site s, programme p
         where m.work_email = 'socialsekreterare1@soc-lund.example' and s.key = 'lund' and p.key = '2022' returning *),
       held as (insert into seminar (activity_id, agency_id, kind, state, aim, capacity)
         select id, agency_id, 'KNOWLEDGE', 'EVALUATED', 'Syfte', 40 from a)
     insert into seminar_round (activity_id, agency_id, kind, is_open, asks_more, answers, sums, more)
       select id, agency_id, $1, false, $2, $3, array_fill(10, array[10]), $4 from a`,
    [kind, asksMore, answers, more],
  );
const routine = (from: string) =>
  portal.owner.query(
    `insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at, agreed_on, in_force_from)
     select a.id, s.id, 91, array[a.id], 'AGREED', '2022-08-01', '2022-08-02', '2022-08-29', $1 from agency a, site s
     where a.key = 'SOC-LUND' and s.key = 'lund'`,
    [from],
  );

describe('K06, of the round after three months', () => {
  it('is nothing without a round', async () => {
    await routine('2022-09-28');
    expect(await read()).toBeNull();
  });

  it.each([
    ['without a routine', null],
    ['with a routine that came later', '2022-11-19'],
  ])('is nothing %s', async (_, from) => {
    await round('THREE_MONTHS', 12, 8);
    if (from) await routine(from);
    expect(await read()).toBeNull();
  });

  it('is nothing of four answers, nor of another round', async () => {
    await routine('2022-09-28');
    await round('AFTER', 12, 8);
    expect(await read()).toBeNull();
    await round('THREE_MONTHS', 0, 0);
    expect(await read()).toBeNull();
  });

  it('is who has used the routine or a contact, of all who answered', async () => {
    await routine('2022-11-18');
    await round('THREE_MONTHS', 12, 8);
    expect(await read()).toBe('8 av 12');
    await round('THREE_MONTHS', 5, 5);
    expect(await read()).toBe('13 av 17');
  });
});
