import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { handoversGround } from './testing/ground.js';

const RECEIVERS = `query R($siteId: ID!) { handoverReceivers(siteId: $siteId) {
  label kind phone answersNow routineStep ifNobody } }`;

interface Receivers {
  readonly handoverReceivers: readonly {
    readonly kind: string;
    readonly routineStep: number | null;
    readonly ifNobody: string | null;
  }[];
}

let portal: TestPortal;
const site: Record<string, string> = {};
beforeAll(async () => {
  portal = await TestPortal.open(handoversGround);
  const { rows } = await portal.owner.query('select key, id from site');
  for (const { key, id } of rows) site[key] = id;
  await portal.owner.query(
    `insert into contact_function (agency_id, site_ids, kind, label, work_phone, classification)
     select a.id, array[s.id], f.kind, f.label, '040-628 04 11', 'P1'
     from agency a, site s, (values ('SOCIAL_ON_CALL', 'Socialjouren'), ('RECEPTION', 'Mottagningen')) f (kind, label)
     where a.key = 'SOC-LUND' and s.key = 'lund'`,
  );
});
afterAll(() => portal.close());

const asked = async (key: string, siteKey = 'lund') =>
  (await portal.as(key)).run<Receivers>(RECEIVERS, { siteId: site[siteKey] });
const steps = async () =>
  (await asked('samverkanspolis1@pol-lund')).data?.handoverReceivers
    .filter(({ kind }) => ['SOCIAL_ON_CALL', 'RECEPTION'].includes(kind))
    .map(({ kind, routineStep, ifNobody }) => [kind, routineStep, ifNobody])
    .sort();

describe('Whom one can hand over to', () => {
  it('is not told of a town one has no part in, nor to whoever hands over nothing', async () => {
    expect((await asked('socialsekreterare1@soc-lund', 'helsingborg')).codes).toEqual([
      'NOT_AVAILABLE',
    ]);
    expect((await asked('registrator@soc-lund')).codes).toEqual(['NOT_AVAILABLE']);
  });

  it('stands in no routine before one is in force; then with its step and what one does when nobody answers', async () => {
    expect(await steps()).toEqual([
      ['RECEPTION', null, null],
      ['SOCIAL_ON_CALL', null, null],
    ]);
    await portal.owner.query(
      `with r as (insert into local_routine (agency_id, site_id, number, party_ids, state, drafted_at, asked_at,
           agreed_on, in_force_from)
         select a.id, s.id, 1, array[a.id], 'AGREED', now(), now(), '2022-08-29', '2022-09-28'
         from agency a, site s where a.key = 'SOC-LUND' and s.key = 'lund' returning id, agency_id)
       insert into local_routine_step (routine_id, agency_id, n, from_part, from_function, to_part, to_function,
         weekdays_only, deadline, within_minutes, if_nobody)
       select id, agency_id, n, 'POLICE', 'Polispatrull', part, 'Funktionen', false, 'MINUTES', 15, text
       from r, (values (1, 'SOCIAL_ON_CALL', 'Ring chef i beredskap.'), (2, 'RECEPTION', 'Ring enhetschefen.'),
         (3, 'SOCIAL_ON_CALL', 'Vänta.')) x (n, part, text)`,
    );
    expect(await steps()).toEqual([
      ['RECEPTION', 2, 'Ring enhetschefen.'],
      ['SOCIAL_ON_CALL', 1, 'Ring chef i beredskap.'],
    ]);
  });
});
