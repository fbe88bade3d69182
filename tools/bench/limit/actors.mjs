import { object } from './json.mjs';

const FILE = {
  state: 'f.state',
  stateOn: 'f.state_on',
  responsible: 'f.responsible',
  nextStep: 'f.next_step',
  nextStepOn: 'f.next_step_on',
};
const ROW = { id: 'a.id', name: 'a.name', kind: 'a.kind', ring: 'a.ring', file: object(FILE) };

/** Fifty organisations of a town by hand, by name; one more tells whether there are any. */
export const actorList = `
  with page as (select * from actor where site_id = $1 order by name, id limit 51),
  shown as (select * from page order by name, id limit 50),
  n as (select count(*) as read from page)
  select json_build_object('data', json_build_object('actors', json_build_object(
    'total', (select count(*) from (select from actor where site_id = $1 limit 500) counted),
    'endCursor', case when n.read > 50 then (select id from shown order by name desc, id desc limit 1) end,
    'rows', (select json_agg(${object(ROW)} order by a.name, a.id)
      from shown a left join actor_file f on f.actor_id = a.id))))::text as answer
  from n`;
