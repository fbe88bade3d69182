import type pg from 'pg';

const FRAME = `
  select 'agency  ' || key || '  ' || kind || '  ' || name as line, 1 as part, key as at from agency
  union all
  select 'town  ' || key || '  ' || coalesce(municipality_code || '  ', '') || kind || '  ' || name
      || '  areas: ' || (select count(*) from area a where a.site_id = s.id), 2, key
    from site s
  union all
  select 'ring  ' || s.key || '  ' || a.key || '  ' || r.tier || '  ' || r.valid_from || ' → '
      || coalesce(r.valid_to::text, ''), 3, s.key || a.key || r.valid_from
    from site_agency r join site s on s.id = r.site_id join agency a on a.id = r.agency_id
  union all
  select 'programme  ' || p.key || '  ' || p.state || '  ' || p.starts_on || ' → ' || p.ends_on
      || '  led by ' || a.key || '  in ' || coalesce((select string_agg(s.key, ', ' order by s.key)
        from programme_site ps join site s on s.id = ps.site_id where ps.programme_id = p.id), '–')
      || '  ' || p.name, 4, p.key
    from programme p join agency a on a.id = p.lead_agency_id
  order by part, at`;

/** Agencies, towns, rings and programmes, a line each: what the operator has given. */
export async function listFrame(owner: pg.Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ line: string }>(FRAME);
  return rows.map(({ line }) => line);
}
