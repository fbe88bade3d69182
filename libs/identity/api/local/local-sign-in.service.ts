import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { VisitorWork } from '@stad/platform/api/context/visitor-work.js';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import type { LocalOutcome } from '../../rules/local/local-sign-in.js';
import { readRecoveryCode } from '../../rules/local/recovery-code.js';
import { acceptedStep, isTotpCode } from '../../rules/local/totp.js';
import { LOCAL_ISSUER, type SignInOutcome, type SignInWay } from '../../rules/sign-in.js';
import { type Guess, networkOf, placeOf, settle, waitBeforePassword, waitOf } from './guess.js';
import type { PasskeyInput, SignInWithCodeInput, SignInWithPasswordInput } from './local.inputs.js';
import type { LocalSignIn } from './local.types.js';
import { PasskeyCeremony } from './passkey-ceremony.js';
import { PasswordHasher } from './password-hasher.js';
import { hashOf } from './recovery-codes.js';
import { codeAt, TOTP_SEED } from './totp-codes.js';

/** A guess at a code, with what it is compared with. */
export interface CodeGuess extends Guess {
  readonly account_id: string;
  readonly agency_id: string;
  readonly totp_seed: Buffer;
  readonly totp_key_id: string;
  readonly totp_step: string | null;
}

interface PasswordGuess extends Guess {
  readonly account_id: string | null;
  readonly password_hash: string | null;
}

interface PasskeyGuess extends Guess {
  readonly passkey_id: string | null;
  readonly account_id: string | null;
  readonly public_key: Buffer | null;
  readonly counter: string | null;
}

/** A guess that was right so far, and at whose account. */
interface RightGuess {
  readonly accountId: string;
  readonly guess: Guess;
}

/** No passkey has an empty name: all answers that name none are guesses at the same. */
const NO_CREDENTIAL = Buffer.alloc(0);

/**
 * Signing in to a local account. What is refused is data and not an error: an error would roll back, and with
 * it the count of failed guesses.
 */
@Injectable()
export class LocalSignInService {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly passkeys: PasskeyCeremony,
    private readonly keys: KeyRing,
    private readonly door: VisitorWork,
  ) {}

  /**
   * The first step. Takes as long for an account that does not exist. Who must wait is told before the turn,
   * in a transaction of its own.
   */
  async withPassword(
    request: RequestContext,
    input: SignInWithPasswordInput,
  ): Promise<LocalSignIn> {
    const place = placeOf(request);
    const isEarly = await this.door.run((ctx) => waitBeforePassword(ctx, input.address, place));
    if (isEarly > 0) return answer('WAIT', { waitSeconds: isEarly });
    return this.hasher.inTurn(networkOf(request), async () => {
      const ctx = await request.asBearer();
      const [guess] = (await ctx.db.prepared<PasswordGuess>(
        'select * from door.guess_password($1, $2)',
        [input.address, place],
      )) as [PasswordGuess];
      const wait = await waitOf(ctx, guess);
      if (wait > 0) return held(ctx, guess, wait);
      const isRight = await this.hasher.matches(guess.password_hash, input.password.reveal());
      if (!isRight || !guess.account_id) return refused(ctx, guess, guess.account_id);
      const ticket = makeToken();
      await settle.passed(ctx, guess);
      await ctx.db.prepared('select door.begin_second_step($1, $2)', [
        guess.account_id,
        sha256(ticket),
      ]);
      return answer('SECOND_STEP', { ticket });
    });
  }

  /** The second step: a code of the app, or a recovery code. */
  async withCode(request: RequestContext, input: SignInWithCodeInput): Promise<LocalSignIn> {
    const ctx = await request.asBearer();
    const ticketHash = sha256(input.ticket.reveal());
    const [guess] = await ctx.db.prepared<CodeGuess>('select * from door.guess_code($1, $2)', [
      ticketHash,
      placeOf(request),
    ]);
    if (!guess) return answer('EXPIRED');
    const wait = await waitOf(ctx, guess);
    if (wait > 0) return held(ctx, guess, wait);
    const isRight = await this.isRightCode(ctx, guess, input.code.reveal());
    if (!isRight) return refused(ctx, guess, guess.account_id);
    await ctx.db.prepared('select door.end_second_step($1)', [ticketHash]);
    return this.begin(request, ctx, { guess, accountId: guess.account_id, way: 'PASSWORD' });
  }

  async askPasskey(request: RequestContext): Promise<string> {
    const ctx = await request.asBearer();
    const question = await this.passkeys.ask();
    await ctx.db.sql(`select door.ask_passkey($1, 'SIGN_IN', null, $2)`, [
      sha256(question.challenge),
      networkOf(request),
    ]);
    return question.options;
  }

  async withPasskey(
    request: RequestContext,
    { answer: shown }: PasskeyInput,
  ): Promise<LocalSignIn> {
    const ctx = await request.asBearer();
    const outcome = await this.passkeyShown(ctx, placeOf(request), shown, 'SIGN_IN');
    return 'accountId' in outcome
      ? this.begin(request, ctx, { ...outcome, way: 'PASSKEY' })
      : outcome.answer;
  }

  /**
   * The account whose passkey answered rightly, with the guess that the caller settles; or what to say. The
   * question is used up either way. An answer that names no passkey is a guess at none.
   */
  async passkeyShown(
    ctx: RequestContext,
    place: string,
    shown: PasskeyInput['answer'],
    purpose: 'SIGN_IN' | 'STEP_UP',
  ): Promise<RightGuess | { readonly answer: LocalSignIn }> {
    const credentialId = this.passkeys.credentialOf(shown) ?? NO_CREDENTIAL;
    const [guess] = (await ctx.db.prepared<PasskeyGuess>('select * from door.passkey($1, $2)', [
      credentialId,
      place,
    ])) as [PasskeyGuess];
    const wait = await waitOf(ctx, guess);
    if (wait > 0) return { answer: await held(ctx, guess, wait) };
    const { passkey_id, account_id, public_key: publicKey } = guess;
    if (!passkey_id || !account_id || !publicKey) {
      return { answer: await refused(ctx, guess, account_id) };
    }
    const uses = await this.passkeys.readAnswer(
      shown,
      { credentialId, publicKey, counter: Number(guess.counter) },
      async (challenge) => {
        const [asked] = await ctx.db.sql<{ account_id: string | null }>(
          'select account_id from door.take_challenge($1, $2)',
          [sha256(challenge), purpose],
        );
        return asked !== undefined && (asked.account_id ?? account_id) === account_id;
      },
    );
    if (uses === null) return { answer: await refused(ctx, guess, account_id) };
    await ctx.db.prepared('select door.passkey_used($1, $2)', [passkey_id, uses]);
    return { accountId: account_id, guess };
  }

  /** A code of the app that was not used before, or a recovery code, which then is used up. */
  async isRightCode(ctx: RequestContext, guess: CodeGuess, code: string): Promise<boolean> {
    const { account_id: account, agency_id: agencyId } = guess;
    if (!isTotpCode(code)) {
      const recovery = readRecoveryCode(code);
      if (recovery === null) return false;
      const [row] = await ctx.db.sql<{ used: boolean }>(
        'select door.use_recovery_code($1, $2) as used',
        [account, hashOf(account, recovery)],
      );
      return row?.used === true;
    }
    const seed = this.keys.open(
      { keyId: guess.totp_key_id, bytes: guess.totp_seed },
      { purpose: TOTP_SEED, agencyId, recordId: account },
    );
    const last = guess.totp_step === null ? null : Number(guess.totp_step);
    const step = acceptedStep(code, guess.now, last, (at) => codeAt(seed, at));
    if (step === null) return false;
    const [row] = await ctx.db.sql<{ used: boolean }>('select door.use_totp($1, $2) as used', [
      account,
      step,
    ]);
    return row?.used === true;
  }

  /**
   * Begins a session; the one there was in this browser is over. Right factors of somebody who is not let in
   * count as a guess that failed.
   */
  private async begin(
    request: RequestContext,
    ctx: RequestContext,
    { guess, accountId, way }: RightGuess & { readonly way: SignInWay },
  ): Promise<LocalSignIn> {
    const token = makeToken();
    const [row] = await ctx.db.sql<{ outcome: SignInOutcome }>(
      'select outcome from door.sign_in(null, $1, $2, $3, $4, $5)',
      [LOCAL_ISSUER, accountId, way, sha256(token), guess.guess_id],
    );
    if (row?.outcome !== 'SIGNED_IN' && row?.outcome !== 'PENDING') return answer('REFUSED');
    await settle.passed(ctx, guess);
    if (row.outcome === 'PENDING') return answer('PENDING');
    const { exchange } = request;
    if (exchange.sessionToken) {
      await ctx.db.sql('select door.sign_out($1)', [sha256(exchange.sessionToken)]);
    }
    exchange.setSession(token);
    return answer('SIGNED_IN');
  }
}

export function answer(outcome: LocalOutcome, more: Partial<LocalSignIn> = {}): LocalSignIn {
  return { outcome, waitSeconds: null, ticket: null, ...more };
}

export async function held(ctx: RequestContext, guess: Guess, wait: number): Promise<LocalSignIn> {
  await settle.held(ctx, guess);
  return answer('WAIT', { waitSeconds: wait });
}

/** A guess that was wrong, and at whose account: in its organisation's log, and in no answer. */
export async function refused(
  ctx: RequestContext,
  guess: Guess,
  accountId: string | null,
): Promise<LocalSignIn> {
  await settle.refused(ctx, guess, accountId);
  return answer('REFUSED');
}
