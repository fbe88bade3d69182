import type { Migration } from '@stad/platform/api/db/migration.js';

/** A certificate in the place of the secret by which a provider knows the portal; here is only the file's name. */
export const clientCertificateMigration: Migration = {
  id: '20261128-1500-client-certificate',
  sql: `
    alter table identity_provider
      add column certificate_name text check (certificate_name ~ '^[a-z0-9-]{1,60}$'),
      -- One of them: which it is must not hang on who reads.
      add constraint identity_provider_credential_check
        check (secret_name is null or certificate_name is null);`,
};
