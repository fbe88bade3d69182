import type { HandoverEnds, HandoverState } from '../rules/handover-life.js';
import type { HandoverEntity } from './handover.entities.js';

type Row = Pick<HandoverEntity, 'agencyId' | 'otherAgencyId' | 'isSender' | 'state'>;

/** Who hands over and who receives, whoever of them wrote it down. */
export function endsOfRow({ agencyId, otherAgencyId, isSender, state }: Row): HandoverEnds {
  return {
    senderId: isSender ? agencyId : otherAgencyId,
    receiverId: isSender ? otherAgencyId : agencyId,
    state: state as HandoverState,
  };
}
