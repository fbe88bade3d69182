import type { Migration } from '@stad/platform/api/db/migration.js';

/** A list of codes: in capitals, and nothing else. */
const codes = (column: string) =>
  `array_to_string(${column}, ',') ~ '^([A-Z][A-Z_]*(,[A-Z][A-Z_]*)*)?$'`;

/** Codes of agencies, of roles and of passkeys have room for no words (INV-01). */
export const formsOfIdentityMigration: Migration = {
  id: '20261129-0901-forms-of-identity',
  sql: `
    alter table agency
      add constraint secrecy_regime_form check (secrecy_regime ~ '^[A-Z][A-Z0-9_]{1,39}$');
    alter table membership
      add constraint membership_roles_form check (${codes('roles')});
    alter table sign_in_binding
      add constraint sign_in_binding_roles_form check (${codes('roles')});
    alter table role_proposal
      add constraint role_proposal_roles_form check (${codes('roles')});
    alter table role_period
      add constraint role_period_roles_form check (${codes('roles')}),
      add constraint role_period_added_form check (${codes('added')});
    alter table passkey
      add constraint passkey_transports_form check (transports <@ array['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']);`,
};
