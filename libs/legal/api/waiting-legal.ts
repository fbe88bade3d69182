import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';
import { BASES, isConfirmable } from '../rules/bases/catalogue.js';

const wordings = BASES.filter(isConfirmable)
  .map(({ code, wording }) => `('${code.replaceAll("'", "''")}', ${wording})`)
  .join(', ');

/** How many wordings the jurist of the agency has said neither yes nor no to, or is to look at again. */
const TO_CONFIRM = `
  select 'LEGAL_TO_CONFIRM', 'own', jsonb_build_object('n', count(*))
  from (values ${wordings}) b(code, wording) cross join me
    left join legal_confirmation c on c.agency_id = me.agency_id and c.code = b.code and c.wording = b.wording
  where c.id is null or c.state = 'DRAFT' or c.state = 'CONFIRMED' and c.next_review <= me.today
  having count(*) > 0`;

export const waitingLegal: readonly SelectedSource[] = [
  { kinds: ['LEGAL_TO_CONFIRM'], permission: 'legal:confirm', sql: TO_CONFIRM },
];
