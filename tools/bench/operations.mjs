/** What is measured. `sql` is the same answer by one hand-written statement: the limit. */
export function operationsFor({ site, programme }) {
  const owner = `json_build_object('id', o.id, 'key', o.key, 'shortName', o.short_name)`;
  return [
    {
      name: 'list of 100 with nested fields',
      query: `query List($input: ActivitiesInput!) { activities(input: $input) { total rows {
        id kind number title phase startsAt endsAt placeLabel classification lifecycle version
        owner { id key shortName } } } }`,
      variables: { input: { siteId: site, programmeId: programme, first: 100 } },
      sql: `select json_build_object('total',
          (select count(*) from (select from activity a where a.programme_id = '${programme}' and a.site_id = '${site}' limit 1000) c),
          'rows', json_agg(json_build_object('id', p.id, 'kind', p.kind, 'number', p.number, 'title', p.title,
            'phase', p.phase, 'startsAt', p.starts_at, 'endsAt', p.ends_at, 'placeLabel', p.place_label,
            'classification', p.classification, 'lifecycle', p.lifecycle, 'version', p.version, 'owner', ${owner})))::text as answer
        from (select * from activity a where a.programme_id = '${programme}' and a.site_id = '${site}'
          order by starts_at, id limit 100) p join agency o on o.id = p.agency_id`,
    },
    {
      name: 'smallest query',
      query: '{ viewer { functionTitle agency { key } } }',
      variables: {},
      sql: `select json_build_object('functionTitle', m.function_title, 'agency', json_build_object('key', a.key))::text as answer
        from membership m join agency a on a.id = m.agency_id where m.id = (select app.membership_id())`,
    },
  ];
}
