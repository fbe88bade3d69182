import type { Migration } from '@stad/platform/api/db/migration.js';

/** The number of leads stands with the activity, for who does not read which; tasks of a lead are read as it is. */
export const leadsAreP2Migration: Migration = {
  id: '20261201-2302-leads-are-p2',
  sql: `
    alter table dissemination
      add column leads integer not null default 0,
      add column leads_counted integer not null default 0;
    update dissemination d set leads = n.leads, leads_counted = n.counted
      from (select activity_id, count(*) as leads, count(*) filter (where state in ('BECAME_ACTOR', 'BECAME_MEETING', 'BECAME_ADOPTION')) as counted
        from dissemination_lead group by activity_id) n
      where n.activity_id = d.activity_id;
    alter table task disable trigger user;
    update task set classification = 'P2' where source_kind = 'LEAD' and classification = 'P1';
    alter table task enable trigger user;`,
};
