import type { Migration } from '@stad/platform/api/db/migration.js';

/**
 * A report is frozen once for each version of it: first as it was handed in, then as it was completed
 * when the funder asked (field.md 4.1). Each version holds its files; the working copy in DOCX lies
 * beside the PDF from now on. What was frozen before is version 1, and has no working copy.
 */
export const reportVersionsMigration: Migration = {
  id: '20261125-1420-report-versions',
  sql: `
    alter table report_snapshot
      add column version smallint not null default 1 check (version >= 1),
      add column docx bytea,
      add column docx_sha256 bytea,
      add constraint docx_with_its_checksum check ((docx is null) = (docx_sha256 is null)),
      -- Bytes, so that a list of files needs none of them.
      add column content_size integer generated always as (octet_length(content)) stored,
      add column pdf_size integer generated always as (octet_length(pdf)) stored,
      add column docx_size integer generated always as (octet_length(docx)) stored,
      add column xlsx_size integer generated always as (octet_length(xlsx)) stored,
      drop constraint report_snapshot_pkey,
      add primary key (report_id, version);`,
};
