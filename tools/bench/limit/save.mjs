import { instant, list, object } from './json.mjs';

/** What the page shows of the part it has saved. */
const PART = object({
  id: 'a.id',
  siteId: 'a.site_id',
  type: 'o.type',
  startsAt: instant('a.starts_at'),
  endsAt: instant('a.ends_at'),
  aim: 'o.aim',
  modelTest: 'o.model_test',
  testedSteps: 'to_json(o.tested_steps)',
  aimTag: 'a.aim_tag',
  goal: 'null',
  whenVersion: 'o.when_version',
  areas: list(
    object({
      id: 'ar.id',
      code: 'ar.code',
      name: 'ar.name',
      kind: 'ar.kind',
      areaGroup: 'ar.area_group',
    }),
    'field_operation_area oa join area ar on ar.id = oa.area_id where oa.activity_id = a.id',
    'ar.name',
  ),
});

/**
 * The save by hand: the statements that write what the portal writes, past the same triggers, with
 * a look at the plan before and the part that is shown after. Sent in one flight.
 */
export const saved = (viewer, { clientMutationId, passId, expectedVersion, aim }, hash) => {
  const key = [viewer.agency_id, viewer.person_id, clientMutationId];
  return [
    {
      name: 'save-receipt',
      text: `insert into mutation_receipt (agency_id, person_id, client_mutation_id, operation, input_hash, record_id)
        values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
      values: [...key, 'changeWhenAndWhere', hash, passId],
    },
    {
      name: 'save-look',
      text: `select o.state, o.when_version, g.state as programme from field_operation o
        join activity a on a.id = o.activity_id join programme g on g.id = a.programme_id where o.activity_id = $1`,
      values: [passId],
    },
    {
      name: 'save-plan',
      text: `update field_operation set type = 'STREET', aim = $3, model_test = false, when_version = $2 + 1
        where activity_id = $1 and agency_id = $4 and when_version = $2`,
      values: [passId, expectedVersion, aim, viewer.agency_id],
    },
    {
      name: 'save-answer',
      text: `select json_build_object('data', json_build_object('changeWhenAndWhere', ${PART}))::text as answer
        from activity a join field_operation o on o.activity_id = a.id where a.id = $1`,
      values: [passId],
    },
  ];
};
