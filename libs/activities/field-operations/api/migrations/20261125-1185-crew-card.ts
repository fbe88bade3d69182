import type { Migration } from '@stad/platform/api/db/migration.js';
import { crewCardRows } from '../crew/crew-card.functions.js';

/**
 * What a crew is put together from: whether somebody goes out, what they are trained for, which
 * languages they speak. The own agency's tables have their readers; what others of the core group may
 * know of it stands here (field.md 8 *Directory*), kept by trigger.
 */
export const crewCardMigration: Migration = {
  id: '20261125-1185-crew-card',
  sql: `
    create table crew_card (
      membership_id uuid primary key references membership (id),
      agency_id uuid not null references agency (id),
      field_role text not null check (field_role in ('IN_FIELD', 'REAR_SUPPORT')),
      languages text[] not null,
      qualifications jsonb not null check (jsonb_typeof(qualifications) = 'array')
    );
    create index crew_card_by_agency on crew_card (agency_id);
    insert into crew_card (membership_id, agency_id, field_role, languages, qualifications)
      ${crewCardRows('true')};`,
};
