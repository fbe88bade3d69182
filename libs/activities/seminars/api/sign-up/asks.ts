import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import type { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import { addressPrefix, wideNetwork } from '@stad/platform/api/http/address-prefix.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { countedMailbox } from '@stad/platform/api/mail/counted-mailbox.js';
import { COUNTED_HOURS, UNCONFIRMED_HOURS } from '../../rules/sign-up/sign-up.js';
import { ASKS_TASK, UNCONFIRMED_TASK } from './sign-up-mail.js';

const HOUR_MS = 3_600_000;

/** What an asking is: counted, one letter too many for its mailbox, or from where or about what too many are. */
export type Counted = 'COUNTED' | 'MAILBOX' | 'NETWORK' | 'SEMINAR';

/**
 * Counts one who asks for a letter without having shown that the mailbox is theirs. What is kept is a mark of the
 * mailbox and one of the network, under a key that the database does not have, for a day.
 */
export async function countAsk(
  ctx: RequestContext,
  keys: KeyRing,
  visitor: RequestContext,
  ask: { readonly activityId: string; readonly workEmail: string },
): Promise<Counted> {
  const [row] = await ctx.db.prepared<{ counted: Counted }>(
    'select app.count_seminar_ask($1, $2, $3, $4) as counted',
    [
      ask.activityId,
      markOf(keys, ask.workEmail),
      keys.mark('seminar-network', networkOf(visitor.exchange.clientAddress)),
      ctx.now,
    ],
  );
  const counted = row?.counted ?? 'SEMINAR';
  if (counted === 'COUNTED') await forgetLater(ctx, ask.activityId);
  return counted;
}

/** A confirmed mailbox is its reader's: askings for it at this seminar count no more. */
export const confirmAsks = (
  ctx: RequestContext,
  keys: KeyRing,
  activityId: string,
  workEmail: string,
) =>
  ctx.db.prepared('delete from seminar_ask where activity_id = $1 and mailbox_mark = $2', [
    activityId,
    markOf(keys, workEmail),
  ]);

const markOf = (keys: KeyRing, address: string) =>
  keys.mark('seminar-mailbox', countedMailbox(address));

/** /24 of IPv4, /48 of IPv6: what one office or one customer has. */
export const networkOf = (address: string | null | undefined): string =>
  wideNetwork(addressPrefix(address));

/** One job for all that are counted in an hour: the count goes after a day, an address that nobody confirmed after two. */
export async function forgetLater(ctx: RequestContext, activityId: string): Promise<void> {
  const hour = Math.ceil(ctx.now.getTime() / HOUR_MS);
  const after = (hours: number) => new Date((hour + hours) * HOUR_MS);
  const ofHour = (task: string, more = '') => `${task} ${hour} ${more}`;
  await enqueue(
    ctx,
    ASKS_TASK,
    {},
    { runAt: after(COUNTED_HOURS), key: ofHour(ASKS_TASK, ctx.agencyId) },
  );
  await enqueue(
    ctx,
    UNCONFIRMED_TASK,
    { activityId },
    { runAt: after(UNCONFIRMED_HOURS), key: ofHour(UNCONFIRMED_TASK, activityId) },
  );
}
