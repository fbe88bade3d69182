import type { SelectedSource } from '@stad/platform/api/waiting/waiting.js';

/** How many figures others of the agency have entered by hand, by programme; a closed one takes none. */
const ENTERED = `
  select 'FIGURES_ENTERED', p.id::text, jsonb_build_object('n', count(*), 'programmeId', p.id, 'since', min(f.entered_at))
  from entered_figure f join programme p on p.id = f.programme_id, me
  where f.agency_id = me.agency_id and f.entered_by <> me.membership_id and f.state = 'ENTERED' and p.state <> 'CLOSED'
  group by p.id order by min(f.entered_at), p.id`;

export const waitingEntered: readonly SelectedSource[] = [
  { kinds: ['FIGURES_ENTERED'], permission: 'enteredFigure:approve', sql: ENTERED },
];
