import { PROGRAMME_ENDED } from '@stad/activities/core/api/programme-ended.js';
import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { DAYS_FOR_THE_TEAM } from '../../rules/small-counts.js';
import { hasRole, NOT_BESIDE_THE_PASS, OWN } from '../pass/sentences.js';

const WAS_IN_THE_TEAM = `exists (
  select from pass_member m join pass_progress p on p.activity_id = m.activity_id
  where m.activity_id = team_count.activity_id and m.membership_id = app.membership_id()
    and (p.closed_at is null or p.closed_at > now() - interval '${DAYS_FOR_THE_TEAM} days'))`;

/** The counting agency, and the team of the pass until thirty days after it was closed (INV-15). */
export const teamCountPolicy: TablePolicy = {
  table: 'team_count',
  read: `${hasRole(...CORE)} and ${NOT_BESIDE_THE_PASS} and (${OWN} or ${WAS_IN_THE_TEAM})`,
  audited: false,
  kept: [{ rule: 'FIELD_REPORTS', key: 'activity_id', where: PROGRAMME_ENDED }],
  reviewed: {
    unaudited: 'follows field_report, whose changes are written down',
    withoutEntity: 'kept by trigger, read by the one statement that reads a pass',
  },
};
