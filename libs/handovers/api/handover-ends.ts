import { agencyById } from '@stad/identity/api/agency.loader.js';
import type { AgencyKind } from '@stad/identity/rules/agency.js';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { isChildElsewhere } from '../rules/handover.js';
import type { HandoverEnds, HandoverState } from '../rules/handover-life.js';
import type { HandoverEntity } from './handover.entities.js';

type Row = Pick<
  HandoverEntity,
  | 'agencyId'
  | 'otherAgencyId'
  | 'isSender'
  | 'isContested'
  | 'state'
  | 'closedOn'
  | 'category'
  | 'municipality'
  | 'boardFunction'
>;

/** Who hands over and who receives, whoever of them wrote it down. */
export async function endsOfRow(ctx: RequestContext, row: Row): Promise<HandoverEnds> {
  const { receiverId } = partiesOf(row);
  const { category } = row;
  // A confirmed one has reached the board; which board it was is gone after a day.
  const isElsewhere =
    category === 'CHILD_CONCERN' &&
    row.state !== 'CONFIRMED' &&
    isChildElsewhere(category, await kindOf(ctx, receiverId), row);
  const isOpen = row.closedOn === null;
  return {
    ...partiesOf(row),
    ...{ writerId: row.agencyId, state: row.state as HandoverState, isOpen, category, isElsewhere },
  };
}

/** What sort of organisation it is; null where there is none in the portal. */
export async function kindOf(ctx: RequestContext, agencyId: string | null) {
  const agency = agencyId === null ? null : await ctx.load(agencyById, agencyId);
  return (agency?.kind ?? null) as AgencyKind | null;
}

/** Who hands over and who receives, whoever of them wrote it down; nobody hands over what is contested. */
export function partiesOf({
  agencyId,
  otherAgencyId,
  isSender,
  isContested,
}: Pick<Row, 'agencyId' | 'otherAgencyId' | 'isSender' | 'isContested'>) {
  return {
    senderId: isSender ? agencyId : isContested ? null : otherAgencyId,
    receiverId: isSender ? otherAgencyId : agencyId,
  };
}
