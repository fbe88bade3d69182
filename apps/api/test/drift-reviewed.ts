/** What entities and database may differ in, each with the reason. */

/** Tables that no code reaches as entities. */
export const WITHOUT_ENTITY: Readonly<Record<string, string>> = {
  'app.installation': 'read by functions of schema door',
  'app.schema_migration': 'kept by the migrations',
  'audit.chain': 'kept by audit.link',
  'audit.payload': 'kept by audit.append, read by nobody',
  crew_card: 'kept by trigger, read by the statement that proposes a crew',
  field_count: 'kept by the two statements that count, read by the one that reads a pass',
  field_report_sum: 'kept by trigger, read by the statistics',
  field_sum: 'kept by the disposal of reports, read by the statistics',
  local_secret: 'read and kept by functions of schema door',
  mutation_receipt: 'kept by RequestContext.once',
  pass_agency_fact: 'kept by trigger, read by the one statement that reads a pass',
  pass_number_series: 'kept by app.next_pass_number',
  passkey_challenge: 'read and kept by functions of schema door',
  recovery_code: 'read and kept by functions of schema door',
  second_step: 'read and kept by functions of schema door',
  seminar_sum: 'kept by trigger, read by the statistics',
  sign_in_attempt: 'read and kept by functions of schema door',
  sign_in_flow: 'reached by functions of schema door alone',
  standing_risk_fact: 'kept by trigger, read by the one statement that reads a pass',
  team_count: 'kept by trigger, read by the one statement that reads a pass',
};

/** Columns that no entity names: of the chain, for triggers, or only there to tell the order of rows. */
export const OUTSIDE_ENTITY: Readonly<Record<string, readonly string[]>> = {
  'audit.event': [
    'chain_id',
    'commitment',
    'hash',
    'person_id',
    'position',
    'previous_hash',
    'request_id',
    'sequence',
    'xid',
  ],
  field_report: ['corrected_in'],
  go_ahead: ['position'],
  pass_answer: ['position'],
};

/** Ids that no foreign key holds. */
export const UNHELD: Readonly<Record<string, string>> = {
  'access_review_item.acting_agency_id': 'as the log told it',
  'access_review_item.event_id': 'outlives the log',
  'access_review_item.membership_id': 'as the log told it',
  'audit.event.agency_id': 'the log outlives what it is about',
  'audit.event.chain_id': 'an agency, or the chain of nobody',
  'audit.event.membership_id': 'the log outlives what it is about',
  'audit.event.object_ids': 'the log outlives what it is about',
  'audit.event.owner_agency_id': 'the log outlives what it is about',
  'audit.event.person_id': 'the log outlives what it is about',
  'briefing_heard.member_id': 'the row of the team, which may be gone',
  'contact_function.site_ids': 'an array: held by trigger app.refuse_unknown_sites',
  'field_report_sum.report_id': 'kept by trigger, and disposed of in one piece with its report',
  'go_ahead.standing_risk_ids': 'an array: what the go-ahead rested on when it was given',
  'mail_delivery.subject_id': 'a record of the domain that composes the letter',
  'mutation_receipt.agency_id': 'lives for 7 days',
  'mutation_receipt.person_id': 'lives for 7 days',
  'mutation_receipt.record_id': 'a record of any kind',
  'notification.event_id': 'told once: of no row, or of one that may go',
  'notification.subject_id': 'a record of any kind',
  'on_call_coverage.site_ids': 'an array: held by trigger app.refuse_unknown_sites',
  'passkey_challenge.account_id': 'of an account that is not made yet',
  'pass_member.busy_span_id': 'kept by app.keep_pass_busy, which writes both in one transaction',
  'published_figure.publication_id': 'a report, in a domain above',
  'session.pass_id': 'a pass, in a domain above, which keeps it by trigger',
  'session.rights_site_id': 'its town, in a domain above',
  'take_over.declined': 'an array: who said no and is not asked again',
  'take_over.member_id': 'the row of the team, gone once somebody has taken over',
};
