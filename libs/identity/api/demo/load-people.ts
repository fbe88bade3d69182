import { randomUUID } from 'node:crypto';
import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import { AGENCIES } from '../../rules/demo/agencies.js';
import { COMPETENCES } from '../../rules/demo/competences.js';
import { PEOPLE } from '../../rules/demo/people.js';

/**
 * The demo's agencies and people, loaded as `portal_owner`, since no person exists yet who could do it.
 *
 * @returns the ids of the agencies
 */
export async function loadPeople(client: OwnerConnection): Promise<Ids> {
  const agencyIds = await loadAgencies(client);
  await loadMemberships(client, agencyIds);
  await loadCompetences(client);
  return agencyIds;
}

/** Ids by the keys of the records. */
export type Ids = ReadonlyMap<string, string>;

async function loadAgencies(client: OwnerConnection): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const agency of AGENCIES) {
    const id = randomUUID();
    ids.set(agency.key, id);
    await client.query(
      `insert into agency (id, key, name, short_name, kind, org_number, is_public_authority, secrecy_regime,
         is_demo)
       values ($1, $2, $3, $4, $5, $6, $7, $8, true)`,
      [
        id,
        agency.key,
        agency.name,
        agency.shortName,
        agency.kind,
        agency.orgNumber ?? null,
        agency.isPublicAuthority,
        agency.secrecyRegime,
      ],
    );
    for (const unit of agency.units) {
      await client.query('insert into unit (agency_id, name) values ($1, $2)', [id, unit]);
    }
  }
  return ids;
}

async function loadMemberships(client: OwnerConnection, agencyIds: Ids): Promise<void> {
  for (const person of PEOPLE.filter((each) => each.signsIn)) {
    const personId = randomUUID();
    await client.query('insert into person (id, email) values ($1, $2)', [personId, person.email]);
    for (const membership of person.memberships) {
      const agencyId = agencyIds.get(membership.agencyKey);
      await client.query(
        `insert into membership
           (agency_id, person_id, unit_id, function_title, work_email, roles, valid_from, valid_to)
         values ($1, $2, (select id from unit where agency_id = $1 and name = $3), $4, $5, $6, $7, $8)`,
        [
          agencyId,
          personId,
          membership.unit ?? null,
          person.functionTitle,
          person.email,
          membership.roles,
          membership.validFrom,
          membership.validTo ?? null,
        ],
      );
    }
  }
}

/** What people bring to their work: it concerns the membership with their own employer. */
async function loadCompetences(client: OwnerConnection): Promise<void> {
  for (const { personKey, languages, qualifications } of COMPETENCES) {
    const employer = personKey.split('@')[1]?.toUpperCase();
    const { rows } = await client.query<{ id: string; agency_id: string }>(
      `select m.id, m.agency_id from membership m join agency a on a.id = m.agency_id
       where m.work_email = $1 and a.key = $2`,
      [`${personKey}.example`, employer],
    );
    const own = [rows[0]?.id, rows[0]?.agency_id];
    for (const { kind, validTo } of qualifications) {
      await client.query(
        `insert into qualification (membership_id, agency_id, kind, valid_to) values ($1, $2, $3, $4)`,
        [...own, kind, validTo ?? null],
      );
    }
    for (const language of languages) {
      await client.query(
        `insert into spoken_language (membership_id, agency_id, language) values ($1, $2, $3)`,
        [...own, language],
      );
    }
  }
}
