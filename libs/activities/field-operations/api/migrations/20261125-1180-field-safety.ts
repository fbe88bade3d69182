import type { Migration } from '@stad/platform/api/db/migration.js';
import { RISK_FACTORS } from '../../rules/risk-assessment.js';

/**
 * The matrix of a standing assessment, which is its employer's alone like the rest of it, and the number
 * it is called by: its own series for each employer and year, so that it betrays nothing of others.
 * One report of a pass holds figures, whoever was to count when they were written (INV-28).
 */
export const fieldSafetyMigration: Migration = {
  id: '20261125-1180-field-safety',
  sql: `
    alter table standing_risk
      add column number text,
      add column items jsonb not null default '[]'
        check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) in (0, ${RISK_FACTORS.length}));
    alter table standing_risk disable trigger user;
    update standing_risk r set number = n.number
      from (select id, 'SR-' || extract(year from valid_from) || '-' || lpad(row_number() over (
          partition by agency_id, extract(year from valid_from) order by written_at, id)::text, 3, '0') as number
        from standing_risk) n
      where n.id = r.id;
    alter table standing_risk enable trigger user;
    alter table standing_risk alter column number set not null,
      add constraint standing_risk_number unique (agency_id, number);

    create unique index field_report_one_counter on field_report (activity_id) where contacts is not null;`,
  expectedRows: async (client) => {
    const { rows } = await client.query<{ without: number }>(
      'select count(*)::int as without from standing_risk where number is null',
    );
    if (rows[0]?.without !== 0) throw new Error('A standing assessment has no number.');
  },
};
