import type { Migration } from '@stad/platform/api/db/migration.js';
import { LARGEST_SIGNED_COPY } from '../../rules/signed-copy.js';

/**
 * The PDF as the signatory signed it lies beside the frozen one, never instead (field.md 4.1). One that
 * was filed is kept as it is; a better scan is filed beside it.
 */
export const signedCopyMigration: Migration = {
  id: '20261125-1421-signed-copy',
  sql: `
    create table report_signed_copy (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null references agency (id),
      report_id uuid not null,
      version smallint not null,
      pdf bytea not null check (octet_length(pdf) between 1 and ${LARGEST_SIGNED_COPY}),
      pdf_sha256 bytea not null,
      pdf_size integer generated always as (octet_length(pdf)) stored,
      filed_by uuid not null references membership (id),
      function_title text not null,
      filed_at timestamptz not null default now(),
      foreign key (report_id, version) references report_snapshot (report_id, version),
      unique (report_id, version, pdf_sha256)
    );
    create trigger frozen before update or delete on report_signed_copy
      for each row execute function app.refuse_change_of_frozen();`,
};
