import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * The spreadsheet of a frozen report lies beside its PDF, made in the same moment. Reports that were
 * frozen before have none, and get none: what is frozen never changes (INV-16). What they published
 * of persons is kept from now on as well, so that later figures are held against it (INV-15).
 */
export const reportWorkbookMigration: Migration = {
  id: '20261125-1195-report-workbook',
  sql: `
    alter table report_snapshot
      add column xlsx bytea,
      add column xlsx_sha256 bytea,
      add constraint xlsx_with_its_checksum check ((xlsx is null) = (xlsx_sha256 is null));

    insert into published_figure (agency_id, programme_id, site_id, publication_id, figure_code,
      definition_version, period_from, period_to, shown, fewer_than, not_shown, published_at)
    select r.agency_id, r.programme_id, r.site_id, r.id, f->>'code', (f->>'definitionVersion')::smallint,
      r.period_from, r.period_to, (f->'value'->>'shown')::integer,
      case f->'value'->>'label' when 'fewerThan' then (f->'value'->>'n')::smallint end,
      case f->'value'->>'label' when 'notShown' then f->'value'->>'reason' end, s.frozen_at
    from report_snapshot s join progress_report r on r.id = s.report_id,
      lateral jsonb_array_elements(s.content::jsonb->'figures') f
    where (f->>'personRelated')::boolean and (f->'value' ? 'shown' or f->'value' ? 'label');`,
};
