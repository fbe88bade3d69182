import type { Role } from '@stad/identity/rules/role.js';
import type { TablePolicy } from '@stad/platform/api/db/policy.js';
import { type FreeText, KEPT } from '@stad/platform/api/db/table-record.js';
import { NUMBER_SHOWERS, PAGE_KEEPERS } from '../rules/town-page.js';

const hasRole = (roles: readonly Role[]) =>
  `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;

const OWN = 'agency_id = (select app.agency_id())';
const AT_MY_SITE = 'site_id = any ((select app.site_ids())::uuid[])';
const KEEPS = `${OWN} and ${hasRole(PAGE_KEEPERS)}`;
const SHOWS = `${OWN} and ${hasRole(NUMBER_SHOWERS)}`;

/** A town of an open programme that the own agency leads. */
const LED = `exists (select from programme_site s join programme p on p.id = s.programme_id
  where s.site_id = town_page.site_id and p.lead_agency_id = (select app.agency_id())
    and p.state in ('PLANNED', 'ACTIVE'))`;

const intro = (field: string, code: string): FreeText => ({
  free: [`SaveTownPageInput.${field}`],
  removal: { code, key: 'id', version: 'version' },
});

/**
 * P0 once it is open: everybody, signed in or not. Before that the members of the town, who may know that one is
 * prepared. After the programme its lead can still take it down.
 */
export const townPagePolicy: TablePolicy = {
  table: 'town_page',
  read: `is_open or ${AT_MY_SITE}`,
  insert: `${KEEPS} and ${LED}`,
  update: { using: KEEPS, check: `not is_open or ${LED}` },
  door: ['select'],
  fixedColumns: ['site_id'],
  kept: KEPT.inForce,
  texts: {
    intro_sv: intro('introSv', 'TOWN_INTRO_SV'),
    intro_en: intro('introEn', 'TOWN_INTRO_EN'),
    intro_easy: intro('introEasy', 'TOWN_INTRO_EASY'),
  },
  reviewed: { door: 'which towns have an open page, beside their names' },
};

/**
 * Shown by the agency whose number it is, and by nobody else; only what is for everybody already (P0). Read with
 * the page, and by the members of the town.
 */
export const townPageNumberPolicy: TablePolicy = {
  table: 'town_page_number',
  read: `${OWN} or ${AT_MY_SITE} or exists (
    select from town_page p where p.site_id = town_page_number.site_id and p.is_open)`,
  insert: `${SHOWS} and exists (select from contact_function f
    where f.id = contact_function_id and f.agency_id = town_page_number.agency_id
      and f.classification = 'P0' and f.ended_on is null
      and town_page_number.site_id = any (f.site_ids))`,
  delete: SHOWS,
  kept: KEPT.inForce,
};

/** Of the page's own agency while that leads an open programme in the town. */
const LED_TEXT = `exists (select from town_page p join programme_site s on s.site_id = p.site_id
  join programme g on g.id = s.programme_id
  where p.id = town_page_text.town_page_id and g.lead_agency_id = (select app.agency_id())
    and g.state in ('PLANNED', 'ACTIVE'))`;

/**
 * Read by whoever may read its page. No language is there without how its words are known: the table refuses it.
 * After the programme what stands there is taken away, and nothing is written anew.
 */
export const townPageTextPolicy: TablePolicy = {
  table: 'town_page_text',
  read: `exists (select from town_page p where p.id = town_page_text.town_page_id)`,
  insert: `${KEEPS} and ${LED_TEXT}`,
  update: { using: KEEPS, check: LED_TEXT },
  delete: KEEPS,
  fixedColumns: ['town_page_id', 'language'],
  kept: KEPT.inForce,
  texts: {
    says: {
      free: ['SaveTownPageTextInput.says'],
      removal: { code: 'TOWN_TEXT', key: 'id', version: 'version' },
    },
    source_name: {
      free: ['SaveTownPageTextInput.sourceName'],
      removal: { code: 'TOWN_TEXT_SOURCE', key: 'id', version: 'version' },
    },
    source_url: { scalar: 'HttpsUrl' },
    by_function: { scalar: 'FunctionName' },
  },
};
