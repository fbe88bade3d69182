const JOB = 'a job of the agency alone';
const DOOR = 'who signed up, by their own link, which a job of the agency carries out';

/** What the application has a policy for, and no role does: each with who does it. */
export const NEVER_SEEN: Readonly<Record<string, string>> = {
  'answer_key: read': JOB,
  'field_pass_key: remove': JOB,
  'handover_link: change': JOB,
  'mail_delivery: change': JOB,
  'meeting_minutes: add': 'those of the stage are approved: roles.api.spec.ts adds others',
  'notification: add': JOB,
  'notification: remove': JOB,
  'notification_stop_key: add': JOB,
  'notification_stop_key: read': JOB,
  'notification_stop_key: remove': JOB,
  'participant_key: add': JOB,
  'participant_key: read': JOB,
  'seminar_sign_up: remove': JOB,
  'seminar_sign_up_key: add': DOOR,
  'seminar_sign_up_key: read': DOOR,
  'seminar_sign_up_key: remove': DOOR,
  'seminar_ask: read': DOOR,
  'seminar_ask: remove': DOOR,
  'seminar_door_try: add': DOOR,
  'seminar_door_try: read': DOOR,
  'seminar_door_try: remove': DOOR,
  'seminar_sign_up_need: add': DOOR,
  'seminar_sign_up_need: change': DOOR,
};
