import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { attempt } from '@stad/platform/api/testing/attempt.js';
import { TestPortal } from '@stad/platform/api/testing/portal.js';
import { fieldOperationsGround } from '../testing/ground.js';
import { POLICE, SOC1 } from '../testing/make-field-pass.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open(fieldOperationsGround);
});
afterAll(() => portal.close());

describe('crew_card, policy by policy', () => {
  /** The two of social services that everybody in the core group may propose. */
  const ofSocialServices = async () => {
    const { rows } = await portal.owner.query(
      `select m.id from membership m join agency a on a.id = m.agency_id
       where a.key = 'SOC-LUND' and m.function_title in ('Socialsekreterare 1', 'Enhetschef')`,
    );
    return `select from crew_card where membership_id in (${rows.map(({ id }) => `'${id}'`)})`;
  };
  it.each<[string, string, string | undefined, number]>([
    ['a colleague', SOC1, undefined, 2],
    ['its safety representative', 'skyddsombud@soc-lund', undefined, 2],
    ['the core group of the site', POLICE, undefined, 2],
    ['the project lead of the site', 'projektledare@fa-hbg', undefined, 2],
    ['a safety representative of the core group', 'skyddsombud@fa-hbg', undefined, 0],
    ['the administrator of another agency', 'administrator@pol-lund', undefined, 0],
    ['its data protection officer', 'dataskyddsombud@soc-lund', undefined, 0],
    ['the network', 'handlaggare@ks-lund', undefined, 0],
    ['the core group of another site', 'samverkanspolis1@pol-hbg', undefined, 0],
  ])('is read by %s', async (_, key, agency, rows) => {
    expect(await attempt(await portal.as(key, agency), await ofSocialServices())).toBe(rows);
  });

  it('is written by nobody', async () => {
    const admin = await portal.as('administrator@soc-lund');
    for (const statement of [
      `insert into crew_card select gen_random_uuid(), (select app.agency_id()), 'IN_FIELD', '{}', '[]'`,
      `update crew_card set languages = '{}'`,
      'delete from crew_card',
    ]) {
      expect(await attempt(admin, statement)).toBe('refused');
    }
    expect(await attempt(portal.visitor(), 'select 1 from crew_card')).toBe(0);
  });

  it('follows roles, qualifications and languages', async () => {
    const card = async (id: string) =>
      (
        await portal.owner.query(
          'select field_role, languages, qualifications from crew_card where membership_id = $1',
          [id],
        )
      ).rows;
    const { rows } = await portal.owner.query(
      `select m.id, m.agency_id from membership m where m.work_email = 'registrator@soc-lund.example'`,
    );
    const { id, agency_id } = rows[0];
    expect(await card(id)).toEqual([]);
    await portal.owner.query(`update membership set roles = '{SOCIAL_MANAGER}' where id = $1`, [
      id,
    ]);
    await portal.owner.query(
      `insert into qualification (membership_id, agency_id, kind, valid_to) values ($1, $2, 'IN_DEPTH', '2027-01-31')`,
      [id, agency_id],
    );
    await portal.owner.query(
      `insert into spoken_language (membership_id, agency_id, language) values ($1, $2, 'th')`,
      [id, agency_id],
    );
    expect(await card(id)).toEqual([
      {
        field_role: 'REAR_SUPPORT',
        languages: ['th'],
        qualifications: [{ kind: 'IN_DEPTH', validTo: '2027-01-31' }],
      },
    ]);
    await portal.owner.query('delete from spoken_language where membership_id = $1', [id]);
    expect(await card(id)).toMatchObject([{ languages: [] }]);
    await portal.owner.query(`update membership set roles = '{REGISTRAR}' where id = $1`, [id]);
    expect(await card(id)).toEqual([]);
  });
});
