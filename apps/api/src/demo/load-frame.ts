import { randomUUID } from 'node:crypto';
import { AGENCIES } from '@stad/outcomes/rules/demo-records/agencies.js';
import { AREAS } from '@stad/outcomes/rules/demo-records/areas.js';
import { COMPETENCES } from '@stad/outcomes/rules/demo-records/competences.js';
import { PEOPLE } from '@stad/outcomes/rules/demo-records/people.js';
import { RINGS } from '@stad/outcomes/rules/demo-records/rings.js';
import { SITES } from '@stad/outcomes/rules/demo-records/sites.js';
import type { ProgrammeRecord } from '@stad/outcomes/rules/demo-records/types.js';
import type pg from 'pg';

/**
 * Agencies, people, towns and programmes: what an installation has before anybody signs in.
 * Loaded as `portal_owner`, since no person exists yet who could do it; everything after this
 * goes through the services as the demo's people. Programmes start ACTIVE whatever their record
 * says: a finished one is set to its own state when its records are in.
 */
export async function loadFrame(
  client: pg.Client,
  programmes: readonly ProgrammeRecord[],
): Promise<void> {
  const agencyIds = await loadAgencies(client);
  const siteIds = await loadSites(client, agencyIds);
  await loadPeople(client, agencyIds);
  await loadCompetences(client);
  await loadProgrammes(client, programmes, agencyIds, siteIds);
}

type Ids = ReadonlyMap<string, string>;

async function loadAgencies(client: pg.Client): Promise<Ids> {
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

async function loadSites(client: pg.Client, agencyIds: Ids): Promise<Ids> {
  const ids = new Map<string, string>();
  for (const site of SITES) {
    const id = randomUUID();
    ids.set(site.key, id);
    await client.query(
      'insert into site (id, key, name, municipality_code, kind) values ($1, $2, $3, $4, $5)',
      [id, site.key, site.name, site.municipalityCode ?? null, site.kind],
    );
  }
  for (const area of AREAS) {
    await client.query(
      'insert into area (site_id, code, name, area_group, kind) values ($1, $2, $3, $4, $5)',
      [ids.get(area.siteKey), area.code, area.name, area.group, area.kind],
    );
  }
  for (const ring of RINGS) {
    await client.query(
      `insert into site_agency (site_id, agency_id, tier, valid_from, valid_to)
       values ($1, $2, $3, $4, $5)`,
      [ids.get(ring.siteKey), agencyIds.get(ring.agencyKey), ring.tier, ring.from, ring.to ?? null],
    );
  }
  return ids;
}

async function loadPeople(client: pg.Client, agencyIds: Ids): Promise<void> {
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
async function loadCompetences(client: pg.Client): Promise<void> {
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

async function loadProgrammes(
  client: pg.Client,
  programmes: readonly ProgrammeRecord[],
  agencyIds: Ids,
  siteIds: Ids,
): Promise<void> {
  for (const programme of programmes) {
    const id = randomUUID();
    await client.query(
      `insert into programme (id, key, name, purpose, starts_on, ends_on, state,
         lead_agency_id, funder_agency_id, is_demo)
       values ($1, $2, $3, $4, $5, $6, 'ACTIVE', $7, $8, true)`,
      [
        id,
        programme.key,
        programme.name,
        programme.purpose,
        programme.period.from,
        programme.period.to,
        agencyIds.get(programme.leadAgencyKey),
        agencyIds.get(programme.funderAgencyKey),
      ],
    );
    for (const day of programme.closingDays) {
      await client.query(
        `insert into closing_day (programme_id, closes_on, agency_id) values ($1, $2, $3)
         on conflict do nothing`,
        [id, day, agencyIds.get(programme.leadAgencyKey)],
      );
    }
    for (const siteKey of programme.siteKeys) {
      await client.query('insert into programme_site (programme_id, site_id) values ($1, $2)', [
        id,
        siteIds.get(siteKey),
      ]);
    }
  }
}
