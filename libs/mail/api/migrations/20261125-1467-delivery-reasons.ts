import type { Migration } from '@stad/platform/api/db/migration.js';
import { DELIVERY_REASONS } from '../../rules/delivery.js';

const reasons = DELIVERY_REASONS.map((code) => `'${code}'`).join(', ');

/** Letters that somebody does not want, or that have nothing left to say. */
export const deliveryReasonsMigration: Migration = {
  id: '20261125-1467-delivery-reasons',
  sql: `
    alter table mail_delivery drop constraint mail_delivery_reason_check;
    alter table mail_delivery add constraint mail_delivery_reason_check check (reason in (${reasons}));`,
};
