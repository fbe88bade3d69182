import { createHash } from 'node:crypto';
import { ROLES_OF, words } from '@stad/activities/all/api/testing/role-sets.js';
import type { PersonViewer } from '@stad/platform/rules/viewer.js';
import type pg from 'pg';

/** A role, and who holds it: the member of an agency whom the planted rows are about, or somebody placed there. */
export interface Asker {
  readonly agency: string;
  readonly role: string;
  readonly viewer: PersonViewer;
}

/** Somebody of another employer, with a membership at the agency as NETWORK_MEMBER (INV-09). */
export const PLACED = 'PLACED';

const idOf = (name: string) =>
  createHash('md5')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
export const plantedMember = (agency: string) => idOf(`one member ${agency}`);
const placedMember = (agency: string) => idOf(`placed member ${agency}`);

/** Each is placed at the next. */
const PLACED_FROM: Readonly<Record<string, string>> = {
  'SOC-LUND': 'FA-HBG',
  'POL-LUND': 'SOC-LUND',
  'FA-HBG': 'SOC-LUND',
  'KS-LUND': 'SOC-LUND',
};

/** Each role that each of four agencies can give, and who is placed there. */
export async function askersOf(admin: pg.Client): Promise<Asker[]> {
  for (const [agency, from] of Object.entries(PLACED_FROM)) {
    await admin.query(
      `insert into membership (id, agency_id, person_id, function_title, work_email, roles, valid_from)
       select $1, a.id, m.person_id, 'Placerad', 'placed-' || lower(a.key) || '@planted.example', '{NETWORK_MEMBER}', '2022-01-01'
       from agency a, membership m where a.key = $2 and m.id = $3`,
      [placedMember(agency), agency, plantedMember(from)],
    );
  }
  const { rows } = await admin.query<Omit<PersonViewer, 'kind' | 'sessionId' | 'roles'>>(
    `select m.person_id as "personId", m.id as "membershipId", m.agency_id as "agencyId", a.kind as "agencyKind",
       r.site_ids as "siteIds", r.core_site_ids as "coreSiteIds", r.programme_ids as "programmeIds"
     from membership m join agency a on a.id = m.agency_id, lateral door.rings(m.agency_id) r`,
  );
  return Object.entries(ROLES_OF).flatMap(([agency, roles]) => {
    const holder = (role: string): Asker => {
      const id = role === PLACED ? placedMember(agency) : plantedMember(agency);
      const member = rows.find(({ membershipId }) => membershipId === id);
      if (!member) throw new Error(`nobody holds ${role} at ${agency}`);
      const held = role === PLACED ? 'NETWORK_MEMBER' : role;
      const sessionId = '00000000-0000-4000-8000-000000000001';
      return { agency, role, viewer: { ...member, kind: 'person', sessionId, roles: [held] } };
    };
    return [...words(roles), PLACED].map(holder);
  });
}
