import type { Migration } from '@stad/platform/api/db/migration.js';
import { AIM_TAGS } from '../../rules/aim-tag.js';

/** What an activity of any type helps with; one of four, or nothing in particular. */
export const activityAimTagMigration: Migration = {
  id: '20261129-1600-activity-aim-tag',
  sql: `alter table activity add column aim_tag text
    check (aim_tag in (${AIM_TAGS.map((tag) => `'${tag}'`).join(', ')}));`,
};
