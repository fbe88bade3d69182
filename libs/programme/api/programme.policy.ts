import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { KEPT } from '@stad/platform/api/db/table-record.js';

const LEAD = `(select app.has_role('PROJECT_LEAD')) and lead_agency_id = (select app.agency_id())`;

/** Readable for those who had a part in it (INV-22); changed by its lead's project leader. */
export const programmePolicy: TablePolicy = {
  table: 'programme',
  read: 'id = any ((select app.programme_ids())::uuid[])',
  update: LEAD,
  ownerColumn: null,
  // Who answers for what all of it reached.
  statistics: { columns: ['id', 'lead_agency_id'], rows: 'true' },
  kept: KEPT.frame,
  texts: {
    name: { command: 'programme:add' },
    purpose: { command: 'programme:add' },
  },
  reviewed: { statistics: 'who leads a programme: no figure, and no row of anybody' },
};

export const sitePolicy: TablePolicy = {
  table: 'site',
  read: 'id = any ((select app.site_ids())::uuid[])',
  // The name of a town beside its public numbers.
  door: ['select'],
  ownerColumn: null,
  kept: KEPT.frame,
  texts: {
    name: { command: 'site:add' },
  },
  reviewed: {
    door: 'the name of a town beside its public numbers',
  },
};

export const programmeSitePolicy: TablePolicy = {
  table: 'programme_site',
  read: 'programme_id = any ((select app.programme_ids())::uuid[])',
  door: ['select'],
  statistics: { columns: ['programme_id', 'site_id'], rows: 'true' },
  audited: false,
  ownerColumn: null,
  kept: KEPT.frame,
  reviewed: {
    door: 'the rings are computed with the session',
    statistics: 'which towns a programme has: no figure, and no row of anybody',
    unaudited: 'set up with the programme',
  },
};

/** A town of an open programme that the own agency leads, for its project leader (field.md 8). */
const LED_SITE = `(select app.has_role('PROJECT_LEAD')) and exists (select from programme_site s
  join programme p on p.id = s.programme_id
  where s.site_id = area.site_id and p.lead_agency_id = (select app.agency_id())
    and p.state in ('PLANNED', 'ACTIVE'))`;

export const areaPolicy: TablePolicy = {
  table: 'area',
  read: 'site_id = any ((select app.site_ids())::uuid[])',
  insert: LED_SITE,
  update: LED_SITE,
  ownerColumn: null,
  kept: KEPT.frame,
  texts: {
    area_group: { code: 'of the town, by area:add' },
    code: { code: 'of the town, by area:add' },
    name: { command: 'area:add' },
  },
};

export const siteAgencyPolicy: TablePolicy = {
  table: 'site_agency',
  read: 'site_id = any ((select app.site_ids())::uuid[])',
  door: ['select'],
  kept: KEPT.frame,
  reviewed: {
    door: 'the rings are computed with the session',
  },
};
