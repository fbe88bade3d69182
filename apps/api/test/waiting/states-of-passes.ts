import { PASS_LETTER } from '@stad/activities/field-operations/api/invite/tell.js';
import { a, clone, day, MANAGERS, m, of, SOC, SOC_FIELD, type StatesOf } from './planted-states.js';

let risks = 0;
const risk = (state: string, from: number, to: number, more = {}) => {
  const number = `RB-2999-${900 + ++risks}`;
  const row = clone('standing_risk', 'true', {
    ...(state === 'SUBMITTED' ? { decided_by: 'null', decided_at: 'null' } : {}),
    agency_id: a(SOC),
    state: `'${state}'`,
    valid_from: day(from),
    valid_to: day(to),
    written_by: m(SOC, 'Socialsekreterare 1'),
    type: `'NIGHT_COUNT'`,
    number: `'${number}'`,
    ...more,
  });
  return `select ${row}, '${number}' as id`;
};

export const statesOfPasses: StatesOf = {
  guarded: ['activity', 'field_operation', 'go_ahead_void', 'pass_member', 'standing_risk'],
  states: [
    {
      kind: 'RISK_TO_DECIDE',
      state: 'an assessment before the manager',
      plant: risk('SUBMITTED', 5, 150),
      who: MANAGERS,
    },
    {
      kind: 'RISK_TO_HEAR',
      state: 'an assessment that the representative was not heard on',
      plant: risk('SUBMITTED', 5, 150, { safety_rep_heard_on: 'null' }),
      who: of(SOC, 'Skyddsombud'),
    },
    {
      kind: 'RISK_ENDS',
      state: 'an assessment that ends within a fortnight',
      plant: risk('APPROVED', -150, 10, { type: `'PREMISES'` }),
      who: [...MANAGERS, ...of(SOC, ...SOC_FIELD)],
    },
    {
      kind: 'PASS_WITHOUT_LEADER',
      state: 'a pass that lost its leader',
      plant: `with p as (select o.activity_id as id, o.agency_id, o.sent_by from field_operation o join activity x on x.id = o.activity_id
        where o.state in ('AWAITING_GO', 'READY') and x.starts_at > now() order by x.starts_at desc limit 1),
      gone as (delete from pass_member m using p where m.activity_id = p.id returning m.id)
      update activity x set starts_at = now() + interval '9 days', ends_at = now() + interval '9 days 5 hours'
      from p where x.id = p.id returning x.id::text as id`,
      who: of(SOC, 'Socialsekreterare 1'),
    },
    {
      kind: 'GO_AHEAD_FELL',
      state: 'a pass whose go-ahead holds no longer',
      plant: `with v as (update go_ahead_void set at = now() where go_ahead_id = (
        select w.go_ahead_id from go_ahead_void w join field_operation o on o.activity_id = w.activity_id where o.agency_id = ${a(SOC)} limit 1)
        returning activity_id),
      o as (update field_operation f set state = 'AWAITING_GO', sent_by = ${m(SOC, 'Socialsekreterare 2')} from v where f.activity_id = v.activity_id returning f.activity_id)
      update activity x set starts_at = now() + interval '8 days', ends_at = now() + interval '8 days 5 hours', phase = 'PLANNED'
      from o where x.id = o.activity_id returning x.id::text as id`,
      who: of(SOC, 'Socialsekreterare 1', 'Socialsekreterare 2'),
    },
  ],
  untold: [
    {
      state: 'an invitation to a pass by link',
      plant: `select gen_random_uuid()::text as id`,
      by: { letter: PASS_LETTER },
    },
  ],
};
