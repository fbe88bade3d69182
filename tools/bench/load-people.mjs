import pg from 'pg';

/** The functions that are added to each organisation, and what they may do. */
const ADDED = `(values ('SOC', 'Socialsekreterare', '{SOCIAL_WORKER}'), ('POL', 'Samverkanspolis', '{POLICE_LIAISON}'),
    ('FA', 'Fältarbetare', '{NGO_FIELD_WORKER}')) as o (org, title, roles)`;

/**
 * So many more people in each of the three organisations of towns 1 to `towns`, and a session for
 * everybody there is: `load-token-1` and on. Returns how many that are.
 */
export async function loadPeople(adminUrl, database, towns, more) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica;
      create temporary table added as
        select md5('person ' || o.org || ' ' || k || ' more ' || n)::uuid as person,
          md5(o.org || ' ' || k || ' more ' || n)::uuid as membership, md5(o.org || ' ' || k)::uuid as agency,
          o.title || ' ' || (n + 10) as title, o.roles::text[] as roles,
          lower(o.org) || '-more-' || n || '@town' || k || '.example' as email
        from generate_series(1, ${towns}) k, ${ADDED}, generate_series(1, ${more}) n;
      insert into person (id, email) select person, email from added;
      insert into membership (id, agency_id, person_id, function_title, work_email, roles, valid_from)
        select membership, agency, person, title, email, roles, '2025-01-01' from added;
      insert into directory_entry (membership_id, agency_id, function_title, valid_from)
        select membership, agency, title, '2025-01-01' from added;
      insert into crew_card (membership_id, agency_id, field_role, languages, qualifications)
        select membership, agency, 'IN_FIELD', '{}', '[]' from added;
      insert into session (token_hash, person_id, membership_id)
        select sha256(convert_to('load-token-' || row_number() over (order by m.agency_id, m.id), 'UTF8')),
          m.person_id, m.id
        from membership m;`);
    await client.query('vacuum analyze');
    const { rows } = await client.query('select count(*)::int as people from membership');
    return rows[0].people;
  } finally {
    await client.end();
  }
}
