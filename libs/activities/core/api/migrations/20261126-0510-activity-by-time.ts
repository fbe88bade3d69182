import type { Migration } from '@stad/platform/api/db/migration.js';
import { LONGEST_ACTIVITY_DAYS } from '../../rules/window.js';

/**
 * What a list finds without looking through the years before it: activities of a town by time, those of one
 * kind in a town, those of one kind in a programme (the sums). The bound on how long one lasts lets an
 * index by start answer what is still going on.
 */
export const activityByTimeMigration: Migration = {
  id: '20261126-0510-activity-by-time',
  sql: `
    alter table activity add constraint activity_lasts_days
      check (ends_at - starts_at <= interval '${LONGEST_ACTIVITY_DAYS * 24} hours');
    create index activity_by_site on activity (site_id, kind, starts_at);
    create index activity_by_kind on activity (programme_id, site_id, kind, starts_at, id);
    create index activity_by_programme on activity (programme_id, kind, starts_at)
      include (id, site_id, lifecycle);`,
};
