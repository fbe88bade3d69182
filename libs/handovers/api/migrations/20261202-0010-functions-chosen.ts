import type { Migration } from '@stad/platform/api/db/migration.js';

/** The usual functions as they are on this day: a migration stays as it ran. */
const USUAL = `
  'Socialjour', 'Mottagning barn och unga', 'Barn- och familjeenheten', 'Mottagning vuxna',
  'Socialsekreterare', 'Enhetschef i socialtjänsten', 'Yttre befäl', 'Vakthavande befäl', 'Polispatrull',
  'Samverkanspolis', 'Fältarbetare', 'Stödverksamhet', 'Skyddat boende', 'Regionkoordinator',
  'Akutmottagning', 'Vårdmottagning', 'Brottsofferstöd', 'Stödtelefon', 'Skola', 'Migrationsverket',
  'Annan kommun', 'Annan funktion'`;

const chosen = (column: string) => `case when ${column} is null or ${column} in (${USUAL})
      or exists (select from contact_function c where h.site_id = any (c.site_ids) and btrim(c.label) = ${column})
      or exists (select from membership m where m.agency_id in (h.agency_id, h.other_agency_id)
        and m.function_title = ${column})
    then ${column} else 'Annan funktion' end`;

/** A function that was typed, before functions were chosen, may describe somebody (INV-01): _Annan funktion_ takes its place. */
export const functionsChosenMigration: Migration = {
  id: '20261202-0010-functions-chosen',
  sql: `
    update handover h set other_function = ${chosen('h.other_function')}, assessed_by = ${chosen('h.assessed_by')},
      confirming_function = ${chosen('h.confirming_function')};`,
};
