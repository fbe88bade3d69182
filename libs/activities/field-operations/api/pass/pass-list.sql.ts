import { AGENCY, fields } from './json.sql.js';

const COMMON = [
  ...['id', 'agencyId', 'siteId', 'programmeId', 'kind', 'number', 'title', 'phase'],
  ...['startsAt', 'endsAt', 'placeLabel', 'aimTag', 'goalId'],
  ...['classification', 'lifecycle', 'version'],
  ...['type', 'state', 'modelTest'],
];

/**
 * Passes as a list shows them, in one statement: `rows` in the order asked for, `inPasses` which agency is
 * in which of them (its owner and whom it asks: nobody else has people in it), and each agency once. They are put together by whoever reads them: of what row security
 * lets through the planner expects one row, and would join a hundred by going through all of them each time.
 * `where` is a condition on the activity `a` and its plan `o`.
 */
export const passListSql = (where: string, order: string, more = '') => `
  with page as (
    select a.*, o.type, o.state, o.model_test
    from activity a join field_operation o on o.activity_id = a.id
    where a.kind = 'FIELD_OPERATION' and ${where} ${order}
  ), named as (
    select p.id as pass_id, p.agency_id as id from page p
    union select i.activity_id, i.agency_id from pass_invitation i where i.activity_id in (select id from page)
  )
  select
    (select json_agg(${fields('a', ...COMMON)} ${order.replace(/ limit .*/, '')}) from page a) as rows,
    (select json_agg(json_build_array(pass_id, id)) from named) as "inPasses",
    (select json_agg(${AGENCY} order by ag.short_name) from agency ag where ag.id = any (array(select distinct id from named))) as agencies
    ${more}`;
