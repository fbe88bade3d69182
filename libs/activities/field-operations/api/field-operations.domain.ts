import { registerActivityType } from '@stad/activities/core/api/activity-types.js';
import type { Domain } from '@stad/platform/api/db/domain.js';
import { PASS_KIND } from '../rules/pass-type.js';
import { FieldOperationsModule } from './field-operations.module.js';
import { fieldOperationsSchema } from './field-operations.schema.js';
import { ownPassHours, passCalendarUids } from './invite/own-pass-hours.js';
import { PASS_GOES_ALONG, passShareEnded } from './invite/share-of-pass.js';
import { fieldOperationPermissions } from './permissions.js';

registerActivityType(PASS_KIND, {
  name: 'FieldPass',
  searched: {
    words: `(select concat_ws(' ', o.type, case when o.model_test then 'MODEL_TEST' end, o.aim)
      from field_operation o where o.activity_id = a.id)`,
    path: `'/faltpass/' || coalesce(a.number, a.id::text)`,
  },
  takesPart: `exists (select from pass_member m
     where m.activity_id = a.id and m.membership_id = (select app.membership_id()))`,
  goesAlong: PASS_GOES_ALONG,
  shareEnded: passShareEnded,
  ownHours: ownPassHours,
  calendarUids: passCalendarUids,
});

export const fieldOperationsDomain: Domain = {
  name: 'activities/field-operations',
  ...fieldOperationsSchema,
  permissions: fieldOperationPermissions,
  module: FieldOperationsModule,
};
