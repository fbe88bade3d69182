import { CORE } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { PASS_CLOSED } from '../pass/pass-closed.js';
import { hasRole, OWN, PLANS, SEES_PASS } from '../pass/sentences.js';

const ME = 'app.membership_id()';

const IN_THE_TEAM = `exists (select from pass_member m
  where m.activity_id = field_act.activity_id and m.membership_id = ${ME})`;

/**
 * Everybody in the pass sees what came in and who chose; each tells in their own name. A person of the team,
 * of whichever agency, settles what waits, once.
 */
export const fieldActPolicy: TablePolicy = {
  table: 'field_act',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${PLANS} and made_by = ${ME} and chosen_by is null`,
  update: {
    using: `${SEES_PASS} and ${PLANS} and state = 'CONFLICT' and ${IN_THE_TEAM}`,
    check: `state in ('CHOSEN', 'DROPPED') and chosen_by = ${ME} and chosen_agency_id = app.agency_id()`,
  },
  fixedColumns: ['activity_id', 'act', 'at', 'clock_known', 'seen', 'made_by', 'arrived_at'],
  kept: [{ rule: 'PASS_PLANS', key: 'id', where: PASS_CLOSED }],
  texts: {
    by_title: { scalar: 'FunctionName' },
    chosen_title: { scalar: 'FunctionName' },
    text: {
      free: ['NoteFieldActInput.text'],
      removal: {
        code: 'FIELD_NOTE',
        key: 'id',
        where: `t.act = 'NOTE'`,
        parent: 't.activity_id',
      },
    },
  },
  reviewed: {
    outsideEntity: ['position'],
    otherParents: {
      '(activity_id) of field_operation, insert':
        'each agency in a pass keeps its own part of it; only where it sees the pass',
    },
  },
};

/** Everybody in the pass sees when the team called; rear support alone notes it, in their own name (INV-13). */
export const voiceCheckInPolicy: TablePolicy = {
  table: 'voice_check_in',
  read: SEES_PASS,
  insert: `${SEES_PASS} and ${OWN} and ${hasRole(...CORE)} and noted_by = ${ME} and exists (
    select from pass_member m where m.activity_id = voice_check_in.activity_id
      and m.membership_id = ${ME} and m.role = 'REAR_SUPPORT')`,
  kept: [{ rule: 'PASS_PLANS', key: 'id', where: PASS_CLOSED }],
  texts: { by_title: { scalar: 'FunctionName' } },
};
