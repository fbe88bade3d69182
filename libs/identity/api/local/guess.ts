import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { addressPrefix, wideNetwork } from '@stad/platform/api/http/address-prefix.js';
import { secondsToWait } from '../../rules/local/guess-limits.js';

/** What was tried before, as the door answers it. */
export interface GuessesBefore {
  readonly now: Date;
  readonly pair_count: number;
  readonly pair_last: Date | null;
  readonly prefix_count: number;
  readonly prefix_last: Date | null;
  readonly system_count: number;
  readonly second_count: number;
  readonly second_last: Date | null;
}

/** What a guess at the door answers, whatever it is at. */
export interface Guess extends GuessesBefore {
  readonly guess_id: string;
}

/** What was tried before from the whole network, as the door answers it. */
interface GuessesAround {
  readonly pair_count: number;
  readonly pair_last: Date | null;
  readonly wide_count: number;
  readonly wide_last: Date | null;
}

/** Whence somebody guesses. */
export function placeOf(ctx: RequestContext): string {
  return addressPrefix(ctx.exchange.clientAddress);
}

/** The whole network that somebody there may have: its people share what one may hold at a time. */
export function networkOf(ctx: RequestContext): string {
  return wideNetwork(placeOf(ctx));
}

/** Seconds that this guess must wait; 0: it may be looked at. By the clock of the database. */
export async function waitOf(ctx: RequestContext, guess: Guess): Promise<number> {
  const [around] = await ctx.db.prepared<GuessesAround>('select * from door.guesses_around($1)', [
    guess.guess_id,
  ]);
  return secondsOf(guess, around as GuessesAround);
}

function secondsOf(guess: GuessesBefore, around: GuessesAround): number {
  return secondsToWait(
    {
      pair: { count: guess.pair_count, lastAt: guess.pair_last },
      prefix: { count: guess.prefix_count, lastAt: guess.prefix_last },
      widePair: { count: around.pair_count, lastAt: around.pair_last },
      wide: { count: around.wide_count, lastAt: around.wide_last },
      systemLastMinute: guess.system_count,
      secondSteps: { count: guess.second_count, lastAt: guess.second_last },
    },
    guess.now,
  );
}

/**
 * Seconds that a guess at the password of this address must wait; 0: it may be looked at. Counts nothing: the
 * guess itself is counted when its turn has come. One that must wait is over with this.
 */
export async function waitBeforePassword(
  ctx: RequestContext,
  address: string,
  place: string,
): Promise<number> {
  const [before] = (await ctx.db.prepared<GuessesBefore>(
    'select * from door.look_before_password($1, $2)',
    [address, place],
  )) as [GuessesBefore];
  const [around] = (await ctx.db.prepared<GuessesAround>(
    'select * from door.guesses_around_password($1, $2)',
    [address, place],
  )) as [GuessesAround];
  const wait = secondsOf(before, around);
  if (wait > 0) await ctx.db.prepared('select door.password_held($1, $2)', [address, place]);
  return wait;
}

/** For how many tries an event of this guess stands; null: for itself alone. Told once. */
export async function triesToTell(
  ctx: RequestContext,
  { guess_id }: Guess,
): Promise<number | null> {
  const [row] = await ctx.db.prepared<{ tries: number | null }>(
    'select door.tries_to_tell($1) as tries',
    [guess_id],
  );
  return row?.tries ?? null;
}

/** Says what came of a guess; it counts as failed until then. */
export const settle = {
  passed: (ctx: RequestContext, { guess_id }: Guess) =>
    ctx.db.prepared('select door.guess_passed($1)', [guess_id]),
  held: (ctx: RequestContext, { guess_id }: Guess) =>
    ctx.db.prepared('select door.guess_held($1)', [guess_id]),
  refused: (ctx: RequestContext, { guess_id }: Guess, accountId: string | null) =>
    ctx.db.prepared('select door.guess_refused($1, $2)', [accountId, guess_id]),
};
