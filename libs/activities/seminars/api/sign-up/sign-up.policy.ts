import { PROGRAMME_ENDED } from '@stad/activities/core/api/programme-ended.js';
import { ACTIVITY_PLANNERS } from '@stad/activities/core/rules/planners.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

const OWN = 'agency_id = (select app.agency_id())';
const PLANS = `(select app.has_role(${ACTIVITY_PLANNERS.map((role) => `'${role}'`).join(', ')}))`;
const SYSTEM = `(select app.viewer_kind()) = 'system'`;
/** P3 of the organiser: its planners, and whoever showed a secret of the organiser's. */
const ORGANISER = `${OWN} and (${PLANS} or ${SYSTEM})`;

/** The door: the organiser's planners open and close it. */
export const signUpPagePolicy: TablePolicy = {
  table: 'seminar_sign_up_page',
  read: ORGANISER,
  insert: `${OWN} and ${PLANS} and exists (select from activity a
    where a.id = seminar_sign_up_page.activity_id and a.agency_id = (select app.agency_id()))`,
  update: `${OWN} and ${PLANS}`,
  fixedColumns: ['activity_id'],
  door: ['select'],
  unauditedColumns: ['open_key', 'check_in_key'],
  kept: 'whether a seminar could be signed up to: nothing of anybody',
  texts: { open_key: { code: 'drawn as the door is made' } },
  reviewed: { door: 'whoever has the link that is spread sees title, time and place' },
};

/** Who signed up: the organiser's alone (P3). Others see how many. */
export const signUpPolicy: TablePolicy = {
  table: 'seminar_sign_up',
  read: ORGANISER,
  insert: ORGANISER,
  update: ORGANISER,
  // Addresses that nobody confirmed.
  delete: `${OWN} and ${SYSTEM} and state in ('INVITED', 'ASKED')`,
  fixedColumns: ['activity_id'],
  unauditedColumns: ['letters_from', 'letters_asked', 'letters', 'calendar_uid'],
  door: ['select'],
  kept: [
    {
      rule: 'INVITATIONS',
      key: 'id',
      where: PROGRAMME_ENDED,
      after: [
        { table: 'seminar_sign_up_need', column: 'sign_up_id' },
        { table: 'seminar_sign_up_key', column: 'sign_up_id' },
      ],
    },
  ],
  texts: {
    organisation: { scalar: 'WorkPlace' },
    function_title: { scalar: 'FunctionName' },
    work_email: { scalar: 'WorkEmail' },
    calendar_uid: { code: 'given with the letter' },
  },
  reviewed: {
    door: 'an answer of a calendar is known by what the letter gave it',
    // The release before writes them; the next one takes them away.
    outsideEntity: ['letters_from', 'letters_asked'],
  },
};

/** Read to be added up, and by whoever said it. */
export const signUpNeedPolicy: TablePolicy = {
  table: 'seminar_sign_up_need',
  read: ORGANISER,
  insert: `${OWN} and ${SYSTEM}`,
  update: `${OWN} and ${SYSTEM}`,
  // They go with who leaves, also where the organiser takes somebody off.
  delete: ORGANISER,
  fixedColumns: ['sign_up_id'],
  // An event would outlive the need by years.
  audited: false,
  kept: 'until the day after the seminar',
  reviewed: {
    unaudited: 'what somebody eats or needs is gone the day after, and so is that it was there',
  },
};

/** Nobody reads a secret: it is known by its hash, and goes with who has it. */
export const signUpKeyPolicy: TablePolicy = {
  table: 'seminar_sign_up_key',
  read: `${OWN} and ${SYSTEM}`,
  insert: `${OWN} and ${SYSTEM}`,
  delete: `${OWN} and ${SYSTEM}`,
  door: ['select'],
  unauditedColumns: ['secret_hash'],
  kept: KEPT.byItself,
  reviewed: { door: 'a visitor without account is known by the secret of a letter' },
};

/** Written by a function alone, which counts over all organisers; nobody reads it. */
export const askPolicy: TablePolicy = {
  table: 'seminar_ask',
  read: `${OWN} and ${SYSTEM}`,
  delete: `${OWN} and ${SYSTEM}`,
  // Marks that live for a day.
  audited: false,
  kept: KEPT.byItself,
  reviewed: {
    unaudited: 'marks that live for a day: an event would outlive them by years',
    withoutEntity: 'counted and kept by app.count_seminar_ask',
  },
};

/** Codes that were wrong at the door, by the mark of a network; a day. */
export const doorTryPolicy: TablePolicy = {
  table: 'seminar_door_try',
  read: `${OWN} and ${SYSTEM}`,
  insert: `${OWN} and ${SYSTEM}`,
  delete: `${OWN} and ${SYSTEM}`,
  audited: false,
  kept: KEPT.byItself,
  reviewed: {
    unaudited: 'marks that live for a day: an event would outlive them by years',
    withoutEntity: 'counted by statements of the door',
  },
};
