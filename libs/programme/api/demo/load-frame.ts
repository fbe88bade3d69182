import { randomUUID } from 'node:crypto';
import { type Ids, loadPeople } from '@stad/identity/api/demo/load-people.js';
import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import { AREAS } from '../../rules/demo/areas.js';
import { RINGS } from '../../rules/demo/rings.js';
import { SITES } from '../../rules/demo/sites.js';
import type { ProgrammeRecord } from '../../rules/demo/types.js';

/**
 * Agencies, people, towns and programmes: what an installation has before anybody signs in.
 * Loaded as `portal_owner`, since no person exists yet who could do it; everything after this
 * goes through the services as the demo's people. Programmes start ACTIVE whatever their record
 * says: a finished one is set to its own state when its records are in.
 */
export async function loadFrame(
  client: OwnerConnection,
  programmes: readonly ProgrammeRecord[],
): Promise<void> {
  const agencyIds = await loadPeople(client);
  const siteIds = await loadSites(client, agencyIds);
  await loadProgrammes(client, programmes, agencyIds, siteIds);
}

async function loadSites(client: OwnerConnection, agencyIds: Ids): Promise<Ids> {
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

async function loadProgrammes(
  client: OwnerConnection,
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
