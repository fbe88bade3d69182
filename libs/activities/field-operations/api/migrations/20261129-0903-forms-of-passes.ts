import type { Migration } from '@stad/platform/api/db/migration.js';

/** Numbers and codes that follow others have room for no words (INV-01). */
export const formsOfPassesMigration: Migration = {
  id: '20261129-0903-forms-of-passes',
  sql: `
    alter table standing_risk
      add constraint standing_risk_number_form check (number ~ '^[A-Za-z0-9-]+$');
    alter table standing_risk_fact
      add constraint standing_risk_fact_type_form check (type ~ '^[A-Z][A-Z_]{1,39}$'),
      add constraint standing_risk_fact_area_group_form check (area_group ~ '^[A-Z][A-Z-]{1,29}$');
    alter table field_report_sum
      add constraint field_report_sum_type_form check (type ~ '^[A-Z][A-Z_]{1,39}$');
    alter table field_sum
      add constraint field_sum_part_form check (part ~ '^[A-Za-z0-9._-]{1,60}$');
    alter table crew_card
      add constraint crew_card_languages_form check (array_to_string(languages, ',') ~ '^([a-z]{2,3}(,[a-z]{2,3})*)?$');`,
};
