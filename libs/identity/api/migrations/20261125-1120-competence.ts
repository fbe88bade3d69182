import type { Migration } from '@stad/platform/api/db/migration.js';
import { QUALIFICATION_KINDS } from '../../rules/qualification.js';
import { SPOKEN_LANGUAGES } from '../../rules/spoken-language.js';

const oneOf = (codes: readonly string[]) => codes.map((code) => `'${code}'`).join(', ');

/**
 * What people are trained for and which languages they speak at work. Tables of their own, beside the
 * membership: they have fewer readers (field.md 8 *Directory*). The two are one part with one version.
 */
export const competenceMigration: Migration = {
  id: '20261125-1120-competence',
  sql: `
    alter table membership
      add column competence_version integer not null default 1,
      add constraint membership_of_agency unique (id, agency_id);

    create table qualification (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null,
      membership_id uuid not null,
      kind text not null check (kind in (${oneOf(QUALIFICATION_KINDS)})),
      valid_to date,
      unique (membership_id, kind),
      foreign key (membership_id, agency_id) references membership (id, agency_id)
    );

    create table spoken_language (
      id uuid primary key default gen_random_uuid(),
      agency_id uuid not null,
      membership_id uuid not null,
      language text not null check (language in (${oneOf(SPOKEN_LANGUAGES)})),
      unique (membership_id, language),
      foreign key (membership_id, agency_id) references membership (id, agency_id)
    );`,
};
