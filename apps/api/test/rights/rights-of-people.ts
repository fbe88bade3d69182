import { ALL, COLLEAGUE, CORE, MANAGER, PLAN, type Right, SELF } from './right.js';

const ADMIN = 'AGENCY_ADMIN';
const APPROVES = `${MANAGER} ${ADMIN}`;
const FLAGGED_BY_OTHERS = { are: 'flagged by others', where: `t.text = 'SEMINAR_VENUE'` };
const TRAINED = `${CORE} ON_CALL DEVELOPMENT_LEAD THEME_COORDINATOR`;

export const OF_PEOPLE: readonly Right[] = [
  // *People, roles, deputies*, *Directory*.
  // Oneself: who is placed is one of another employer.
  { table: 'person', read: SELF, change: SELF, readOthers: 'PLACED', changeOthers: 'PLACED' },
  {
    table: 'membership',
    rows: { are: 'of others', where: `t.work_email not like '%@planted.example'` },
    read: ALL,
    add: ADMIN,
    change: ADMIN,
  },
  { table: 'unit', read: ALL, add: ADMIN, change: ADMIN },
  { table: 'role_period', because: '0034', read: `${APPROVES} LOG_REVIEWER DPO` },
  { table: 'role_proposal', read: APPROVES, add: ADMIN, change: APPROVES },
  { table: 'invitation', read: APPROVES, add: ADMIN, change: ADMIN },
  { table: 'identity_provider', read: ADMIN },
  // The own one, too.
  { table: 'sign_in_binding', read: SELF, change: APPROVES },
  { table: 'local_account', read: SELF },
  { table: 'passkey', read: SELF },
  {
    table: 'session',
    set: 'ended_at = now()',
    read: SELF,
    change: SELF,
    readOthers: 'PLACED',
    changeOthers: 'PLACED',
  },
  { table: 'undertaking_acceptance', read: SELF, add: ALL },
  { table: 'qualification', read: COLLEAGUE, add: ADMIN, remove: ADMIN },
  { table: 'spoken_language', read: COLLEAGUE, add: ADMIN, remove: ADMIN },
  { table: 'mutation_receipt', read: SELF, add: SELF, change: SELF },

  // *Notifications, own settings*.
  { table: 'notification', read: SELF, change: SELF },
  { table: 'notification_choice', read: SELF, add: ALL, change: SELF },
  { table: 'notification_stop_key', read: '', add: '' },
  { table: 'calendar_feed', read: SELF, add: ALL, change: SELF },
  {
    table: 'calendar_decision',
    read: ALL,
    add: APPROVES,
    change: APPROVES,
    set: 'decided_by = app.membership_id()',
  },
  {
    table: 'mail_delivery',
    read: `${CORE} DEVELOPMENT_LEAD THEME_COORDINATOR MUNICIPAL_SAFETY`,
    add: CORE,
  },

  // *Access log, log control*, *Quarantine*, *Retention, disposal*.
  {
    ...{
      table: 'access_review',
      read: 'LOG_REVIEWER DPO',
      add: 'LOG_REVIEWER',
      change: 'LOG_REVIEWER',
    },
    set: `state = 'CONCLUDED', concluded_by = app.membership_id(), concluded_at = now(), conclusion = 'x', seal = repeat('a', 64)`,
  },
  {
    table: 'access_review_item',
    read: `LOG_REVIEWER DPO ${MANAGER}`,
    add: 'LOG_REVIEWER',
    change: 'LOG_REVIEWER',
    set: 'judged_by = app.membership_id()',
  },
  {
    ...{ table: 'access_review_item', rows: { are: 'asked', where: `t.state = 'ASKED'` } },
    ...{ read: `LOG_REVIEWER DPO ${MANAGER}`, change: MANAGER },
    set: `state = 'ANSWERED', answered_by = app.membership_id(), answer = 'x'`,
  },
  {
    table: 'content_removal',
    rows: FLAGGED_BY_OTHERS,
    read: `REGISTRAR DPO ${MANAGER}`,
    change: MANAGER,
    set: `state = 'DISMISSED', decided_by = app.membership_id(), decided_at = now()`,
  },
  {
    table: 'content_removal',
    rows: FLAGGED_BY_OTHERS,
    read: `REGISTRAR DPO ${MANAGER}`,
    change: 'DPO',
    set: `advice = 'x', advised_by = app.membership_id(), advised_at = now()`,
  },
  {
    table: 'content_removal',
    rows: FLAGGED_BY_OTHERS,
    read: `REGISTRAR DPO ${MANAGER}`,
    change: 'REGISTRAR',
    set: `noted_by = app.membership_id(), noted_at = now()`,
  },
  {
    table: 'content_removal',
    rows: { are: 'flagged by oneself', where: `t.text = 'SEMINAR_TITLE'` },
    read: SELF,
    add: ALL,
    change: MANAGER,
    set: `state = 'DISMISSED', decided_by = app.membership_id(), decided_at = now()`,
  },
  { table: 'content_removal_text', read: `DPO ${MANAGER}` },
  {
    table: 'disposal',
    read: `REGISTRAR DPO ${MANAGER}`,
    add: 'REGISTRAR',
    change: MANAGER,
    set: `state = 'REFUSED', decided_by = app.membership_id(), decided_at = now()`,
  },
  {
    table: 'disposal_hold',
    read: `REGISTRAR DPO ${MANAGER}`,
    add: `REGISTRAR ${MANAGER}`,
    change: `REGISTRAR ${MANAGER}`,
    set: 'ended_by = app.membership_id(), ended_at = now()',
  },

  // *Legal confirmation*.
  { table: 'legal_confirmation', read: `${CORE} JURIST`, add: 'JURIST', change: 'JURIST' },
  { table: 'legal_confirmation_version', read: `${CORE} JURIST`, add: 'JURIST' },

  // *Training register by person* (P3).
  { table: 'training_booking', read: TRAINED, add: TRAINED },
  // Why one’s own waits is one’s own to read.
  { table: 'training_not_now', read: TRAINED, add: MANAGER, change: MANAGER, remove: MANAGER },
  { table: 'training_record', read: TRAINED, add: MANAGER, remove: MANAGER },
  { table: 'training_target', read: MANAGER, add: MANAGER, change: MANAGER },
  { table: 'training_course', read: TRAINED, readOthers: TRAINED, add: PLAN, change: PLAN },
  { table: 'training_session', read: TRAINED, readOthers: TRAINED, add: PLAN, remove: PLAN },
];
