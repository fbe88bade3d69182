import pg from 'pg';

export const SIZE = { agencies: 20, people: 2000, activities: 200_000 };

/**
 * Bulk data for the bench, loaded with triggers off into a database nobody can sign in to by hand.
 * Agency k works at site k; half its activities are P1 and final, half are joint drafts shared
 * with agency k + 1. Returns a session token for one person of each agency.
 */
export async function loadData(adminUrl, database) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  try {
    await client.query(`
      set session_replication_role = replica;
      insert into agency (key, name, short_name, kind, is_public_authority, secrecy_regime)
        select 'AGENCY-' || k, 'Organisation ' || k, 'Org ' || k, 'SOCIAL_SERVICES', true, 'OSL_26'
        from generate_series(1, ${SIZE.agencies}) k;
      insert into site (key, name, kind) select 'site-' || k, 'Ort ' || k, 'PILOT' from generate_series(1, ${SIZE.agencies}) k;
      insert into programme (key, name, starts_on, ends_on, state, lead_agency_id)
        select 'bench', 'Bench', '2020-01-01', '2030-12-31', 'ACTIVE', (select id from agency where key = 'AGENCY-1');
      insert into programme_site select (select id from programme), id from site;
      insert into site_agency (site_id, agency_id, tier, valid_from)
        select s.id, a.id, 'CORE', '2020-01-01' from generate_series(1, ${SIZE.agencies}) k
        join site s on s.key = 'site-' || k
        join agency a on a.key in ('AGENCY-' || k, 'AGENCY-' || (k % ${SIZE.agencies} + 1));
      insert into person (email) select 'person' || n || '@bench.example' from generate_series(1, ${SIZE.people}) n;
      insert into membership (agency_id, person_id, function_title, work_email, roles, valid_from)
        select a.id, p.id, 'Socialsekreterare ' || n, p.email, '{SOCIAL_WORKER}', '2020-01-01'
        from generate_series(1, ${SIZE.people}) n
        join person p on p.email = 'person' || n || '@bench.example'
        join agency a on a.key = 'AGENCY-' || (n % ${SIZE.agencies} + 1);
      create temporary table k as
        select k, a.id as agency, s.id as site, (select id from membership m where m.agency_id = a.id limit 1) as member,
          n.id as next_agency
        from generate_series(1, ${SIZE.agencies}) k
        join agency a on a.key = 'AGENCY-' || k join site s on s.key = 'site-' || k
        join agency n on n.key = 'AGENCY-' || (k % ${SIZE.agencies} + 1);
      insert into activity (agency_id, site_id, programme_id, kind, title, phase, starts_at, ends_at,
          place_label, classification, lifecycle, created_by)
        select k.agency, k.site, (select id from programme), 'SEMINAR', 'Aktivitet ' || n, 'CONFIRMED',
          timestamptz '2022-01-01 17:00Z' + n * interval '1 minute', timestamptz '2022-01-01 21:00Z' + n * interval '1 minute',
          'Centrum', case when n % 2 = 0 then 'P1' else 'P2' end,
          case when n % 2 = 0 then 'FINALISED' else 'JOINT_DRAFT' end, k.member
        from generate_series(1, ${SIZE.activities}) n join k on k.k = n % ${SIZE.agencies} + 1;
      insert into activity_share (activity_id, agency_id, owner_agency_id, shared_by)
        select a.id, k.next_agency, a.agency_id, k.member from activity a join k on k.agency = a.agency_id
        where a.lifecycle = 'JOINT_DRAFT';
      insert into session (token_hash, person_id, membership_id)
        select sha256(convert_to('bench-token-' || k, 'UTF8')), m.person_id, m.id from k join membership m on m.id = k.member;
      drop table k;
      set session_replication_role = origin;`);
    await client.query('vacuum analyze');
    const { rows } = await client.query(`
      select a.id as agency, s.id as site, p.id as programme
      from programme p, site s join site_agency r on r.site_id = s.id join agency a on a.id = r.agency_id
      where s.key = 'site-1' and a.key = 'AGENCY-1'`);
    return { token: 'bench-token-1', ...rows[0] };
  } finally {
    await client.end();
  }
}
