import type { ReadSource } from '@stad/platform/api/waiting/waiting.js';
import type { HandoversService } from './handovers.service.js';

/** How many nobody has confirmed, in all towns, and never which; a row of the moment and of nothing else (decision 41). */
export const waitingHandovers = (handovers: HandoversService): ReadSource => ({
  kinds: ['HANDOVERS_TO_CONFIRM', 'HANDOVERS_UNCONFIRMED'],
  permission: 'handover:confirm',
  isOfTheMoment: true,
  read: async (ctx) => {
    const { toConfirm, unconfirmed, urgent } = await handovers.waiting(ctx);
    const of = urgent > 0 ? 'URGENT' : null;
    return [
      { kind: 'HANDOVERS_TO_CONFIRM', id: 'own', n: toConfirm, of },
      { kind: 'HANDOVERS_UNCONFIRMED', id: 'own', n: unconfirmed, of },
    ].filter(({ n }) => n > 0);
  },
});
