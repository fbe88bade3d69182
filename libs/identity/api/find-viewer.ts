import type { OwnerConnection } from '@stad/platform/api/db/owner-connection.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import type { PlacesSql } from './places.js';

/**
 * The viewer a person would be after signing in for an agency, without a session: for the demo's
 * loader and the tests, which act as named people. Needs the owner's rights.
 *
 * @param places as a later domain knows them
 */
export async function findViewerAt(
  places: PlacesSql,
  owner: OwnerConnection,
  email: string,
  agencyKey?: string,
): Promise<PersonViewer> {
  const { rows } = await owner.query<Omit<PersonViewer, 'kind' | 'sessionId'>>(
    `select m.person_id as "personId", m.id as "membershipId", m.agency_id as "agencyId",
       a.kind as "agencyKind", m.roles, r.site_ids as "siteIds",
       r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
     from person p join membership m on m.person_id = p.id join agency a on a.id = m.agency_id,
       lateral ${places.ofAgency('m.agency_id')} r
     where p.email = $1 and ($2::text is null or a.key = $2) order by m.valid_from, a.key limit 1`,
    [email, agencyKey ?? null],
  );
  const [row] = rows;
  if (!row)
    throw new Error(`Nobody has the address ${email}${agencyKey ? ` at ${agencyKey}` : ''}.`);
  return { kind: 'person', sessionId: '00000000-0000-4000-8000-000000000001', ...row };
}
