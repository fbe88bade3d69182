import { PROGRAMME_ENDED } from '@stad/activities/core/api/programme-ended.js';
import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN, PLANS, SEES_PASS } from '../pass/sentences.js';

/** Of a pass that tries the routine and that the own agency counts, until its report is locked. */
const WRITES = `${OWN} and ${PLANS} and ${SEES_PASS} and ${NOT_BESIDE_THE_PASS} and exists (
    select from field_operation o where o.activity_id = routine_trial.activity_id and o.model_test
      and o.counting_agency_id = app.agency_id() and exists (
        select from local_routine r where r.id = routine_trial.routine_id and r.site_id = o.site_id))
  and not exists (
    select from field_report r where r.activity_id = routine_trial.activity_id and r.agency_id = app.agency_id()
      and r.state <> 'OPEN')`;

/** P3, as the report: others learn the month and the version alone (`routine_mark`). */
export const routineTrialPolicy: TablePolicy = {
  table: 'routine_trial',
  read: `${OWN} and ${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS}`,
  insert: WRITES,
  update: WRITES,
  fixedColumns: ['activity_id', 'routine_id'],
  kept: [{ rule: 'FIELD_REPORTS', key: 'activity_id', where: PROGRAMME_ENDED }],
  reviewed: {
    outsideEntity: ['mark_id'],
    unheldIds: { mark_id: 'kept by app.keep_routine_mark, which writes both at once' },
    otherParents: {
      '(routine_id) of local_routine, insert': 'the routine of the town, whoever drafted it',
    },
  },
};
