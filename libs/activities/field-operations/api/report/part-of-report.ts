/** Parts of a report go in one piece with it, once its programme has ended. */
export const PART_OF_REPORT = {
  rule: 'FIELD_REPORTS',
  where: `exists (select from field_report r
  join activity a on a.id = r.activity_id join programme p on p.id = a.programme_id
  where r.id = t.report_id and p.state = 'CLOSED' and p.ends_on < due)`,
  partOf: { table: 'field_report', column: 'report_id' },
} as const;
