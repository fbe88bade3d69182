import { domains } from '../domains.js';

/** Tables whose rows are in no backup: whoever has its key finds none, and a restored portal begins without. */
export const LEFT_OUT: readonly string[] = domains.flatMap(({ policies }) =>
  policies.flatMap(({ table, notBackedUp }) => {
    if (!notBackedUp) return [];
    return [table.includes('.') ? table : `public.${table}`];
  }),
);
