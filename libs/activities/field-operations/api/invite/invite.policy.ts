import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { PASS_CLOSED, passClosed } from '../pass/pass-closed.js';
import { OWN, OWNS_PASS, PLANS, SEES_PASS, SYSTEM } from '../pass/sentences.js';

/** Asked by the owner of the plan; that a letter went is noted by the job of the agency it went to. */
export const passInviteePolicy: TablePolicy = {
  table: 'pass_invitee',
  read: SEES_PASS,
  insert: `owner_agency_id = app.agency_id() and ${PLANS} and ${OWNS_PASS('pass_invitee')}`,
  update: `owner_agency_id = app.agency_id() and ${PLANS} or ${OWN} and ${SYSTEM}`,
  fixedColumns: ['activity_id'],
  door: ['select'],
  kept: [
    {
      rule: 'PASS_PLANS',
      key: 'id',
      where: PASS_CLOSED,
      after: [{ table: 'answer_key', column: 'invitee_id' }],
    },
  ],
  texts: {
    function_title: { scalar: 'FunctionName' },
    mailbox: { scalar: 'WorkEmail' },
  },
  reviewed: {
    door: 'whose answer a secret is good for',
  },
};

/**
 * Nobody reads a secret but the job that writes the next letter of the same agency. The owner of the plan
 * may have one made to be passed on by word, and not read it again.
 */
export const answerKeyPolicy: TablePolicy = {
  table: 'answer_key',
  read: `${OWN} and ${SYSTEM}`,
  insert: `${OWN} and ${SYSTEM} or way = 'LINK' and ${PLANS} and exists (
    select from pass_invitee i where i.id = invitee_id and i.agency_id = answer_key.agency_id
      and i.owner_agency_id = app.agency_id())`,
  door: ['select'],
  unauditedColumns: ['secret_hash', 'calendar_uid'],
  kept: [
    {
      rule: 'PASS_PLANS',
      key: 'id',
      where: `exists (select from pass_invitee i where i.id = t.invitee_id and ${passClosed('i.activity_id')})`,
    },
  ],
  texts: {
    calendar_uid: { code: 'given with the letter' },
  },
  reviewed: {
    door: 'an answer without account is known by its secret',
  },
};
