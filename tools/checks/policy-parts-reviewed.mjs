// Parts of policies whose absence changes no answer, each with the reason.

const REASONS = [
  {
    // seesActivityOf: the rows name the owner of their activity, held to it by foreign key.
    policy: /^(field_operation|field_operation_area|pass_progress|pass_invitation) read$/,
    change: /^using without (owner_)?agency_id = app\.agency_id\(\) and /,
    reason: 'the activity answers its owner alike; the short way spares the look',
  },
  {
    // `using` asks for one's own rows as well, and the trigger owner_is_fixed lets none change hands.
    policy:
      /^(field_count|field_late_count|field_report|pass_check|standing_risk|mutation_receipt|mail_delivery|seminar_round|seminar_round_box|seminar_quote) change$/,
    change: /^check without agency_id = (app\.agency_id\(\)|\(select app\.agency_id\(\)\))$/,
    reason: 'it was one’s own before, and no row changes hands',
  },
  {
    policy:
      /^(field_count|field_late_count|field_device|pass_check|standing_risk|mail_delivery|seminar_round|seminar_round_box|seminar_quote) change$/,
    change: /^check without \(+select app\.(has_role|viewer_kind)\(/,
    reason: '`using` asked the same of the same session',
  },
  {
    policy: /^(field_device|field_late_count) change$/,
    change: /^check without (membership_id = |coalesce\(activity_id = )/,
    reason: '`using` asked it of the same row, and neither column can be changed',
  },
  {
    policy: /^field_report change$/,
    change: /^check without app\.viewer_kind\(\) = 'system'$/,
    reason:
      '`using` lets only planners through beside the system, and they may write anything of their own',
  },
  {
    policy: /^field_report_sum statistics$/,
    change: /^using \(true\)$/,
    reason: 'a check of the table keeps rows with neither counters nor hours out',
  },
  {
    policy: /^shelf_item read$/,
    change: /^using without classification = 'P2'$/,
    reason:
      'a keeper in the core group of a town reads P0 and P1 there anyway, and no other class is kept',
  },
];

/**
 * @param {{ table: string, name: string, change: string }} mutant
 * @returns {string | undefined} why nothing can notice it; undefined when a test must
 */
export function reasonOfEqual({ table, name, change }) {
  const policy = `${table} ${name}`;
  return REASONS.find((entry) => entry.policy.test(policy) && entry.change.test(change))?.reason;
}
