import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { passkeyKindOf } from '../../rules/local/passkey-kind.js';
import { checkPassword } from '../../rules/local/password.js';
import { FRESH_FACTOR_MINUTES, LOCAL_ISSUER, type SignInWay } from '../../rules/sign-in.js';
import { type Guess, networkOf, placeOf, settle, waitOf } from './guess.js';
import { PasskeyEntity } from './local.entities.js';
import type { ChangePasswordInput, PasskeyInput, StepUpWithCodeInput } from './local.inputs.js';
import type { LocalSignIn, OwnSignIn } from './local.types.js';
import {
  answer,
  type CodeGuess,
  held,
  LocalSignInService,
  refused,
} from './local-sign-in.service.js';
import { PasskeyCeremony } from './passkey-ceremony.js';
import { PasswordHasher } from './password-hasher.js';
import { makeRecoveryCodes } from './recovery-codes.js';

interface OwnAccount {
  readonly accountId: string;
  readonly address: string;
  readonly hasPassword: boolean;
  readonly passwordChangedAt: Date | null;
  readonly recoveryCodesLeft: number;
}

/** The factors of one's own local account; whoever signs in another way has none here. */
@Injectable()
export class OwnFactorsService {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly passkeys: PasskeyCeremony,
    private readonly signIn: LocalSignInService,
  ) {}

  /** Null for whoever signs in by a provider, or in the demo. */
  async own(ctx: RequestContext): Promise<OwnSignIn | null> {
    const account = await this.findAccount(ctx);
    if (!account) return null;
    const passkeys = await ctx.db.find(PasskeyEntity, {
      where: { accountId: account.accountId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return {
      ...account,
      passkeys: passkeys.map((each) => ({ ...each, kind: passkeyKindOf(each.transports) })),
      isFresh: (await this.session(ctx)).isFresh,
    };
  }

  async askPasskey(ctx: RequestContext): Promise<string> {
    const { accountId } = await this.account(ctx);
    const question = await this.passkeys.ask();
    await ctx.db.sql(`select door.ask_passkey($1, 'STEP_UP', $2)`, [
      sha256(question.challenge),
      accountId,
    ]);
    return question.options;
  }

  async stepUpWithPasskey(ctx: RequestContext, input: PasskeyInput): Promise<LocalSignIn> {
    const { accountId } = await this.account(ctx);
    const outcome = await this.signIn.passkeyShown(ctx, placeOf(ctx), input.answer, 'STEP_UP');
    if (!('accountId' in outcome)) return outcome.answer;
    if (outcome.accountId !== accountId) return refused(ctx, outcome.guess, accountId);
    await settle.passed(ctx, outcome.guess);
    return this.goOn(ctx, accountId);
  }

  async stepUpWithCode(ctx: RequestContext, input: StepUpWithCodeInput): Promise<LocalSignIn> {
    const [guess] = await ctx.db.prepared<CodeGuess>('select * from door.guess_own_code($1)', [
      placeOf(ctx),
    ]);
    if (!guess) throw new ProblemError([NOT_AVAILABLE]);
    const wait = await waitOf(ctx, guess);
    if (wait > 0) return held(ctx, guess, wait);
    const isRight = await this.signIn.isRightCode(ctx, guess, input.code.reveal());
    if (!isRight) return refused(ctx, guess, guess.account_id);
    await settle.passed(ctx, guess);
    return this.goOn(ctx, guess.account_id);
  }

  /**
   * Needs the old password and a fresh factor; ends every other session. Problems: `FRESH_FACTOR_NEEDED`, those
   * of the password rule.
   */
  changePassword(ctx: RequestContext, input: ChangePasswordInput): Promise<LocalSignIn> {
    return this.hasher.inTurn(networkOf(ctx), async () => {
      const account = await this.account(ctx);
      await this.requireFreshFactor(ctx);
      const [guess] = (await ctx.db.prepared<Guess & { password_hash: string | null }>(
        'select * from door.guess_password($1, $2)',
        [account.address, placeOf(ctx)],
      )) as [Guess & { password_hash: string | null }];
      const wait = await waitOf(ctx, guess);
      if (wait > 0) return held(ctx, guess, wait);
      const isRight = await this.hasher.matches(guess.password_hash, input.oldPassword.reveal());
      if (!isRight) return refused(ctx, guess, account.accountId);
      await settle.passed(ctx, guess);
      const [row] = await ctx.db.sql<{ words: string[] | null }>(
        'select door.own_surroundings() as words',
      );
      const password = orThrow(checkPassword(input.password.reveal(), row?.words ?? []));
      const { sessionToken } = ctx.exchange;
      const [changed] = await ctx.db.sql<{ done: boolean }>(
        'select door.change_password($1, $2) as done',
        [await this.hasher.hash(password), sha256(sessionToken ?? '')],
      );
      if (!changed?.done) throw new ProblemError([NOT_AVAILABLE]);
      return answer('SIGNED_IN');
    });
  }

  async askForNewPasskey(ctx: RequestContext): Promise<string> {
    const { accountId, address } = await this.account(ctx);
    await this.requireFreshFactor(ctx);
    const has = await ctx.db.find(PasskeyEntity, { where: { accountId } });
    const question = await this.passkeys.askForNew({ id: accountId, address, title: address }, has);
    await ctx.db.sql(`select door.ask_passkey($1, 'ADD', $2)`, [
      sha256(question.challenge),
      accountId,
    ]);
    return question.options;
  }

  /** Problems: `FRESH_FACTOR_NEEDED`, `PASSKEY_REFUSED`, `TOO_MANY_PASSKEYS`. */
  async addPasskey(ctx: RequestContext, input: PasskeyInput): Promise<OwnSignIn | null> {
    const { accountId } = await this.account(ctx);
    await this.requireFreshFactor(ctx);
    const passkey = await this.passkeys.readNew(input.answer, async (challenge) => {
      const [asked] = await ctx.db.sql<{ account_id: string }>(
        `select account_id from door.take_challenge($1, 'ADD')`,
        [sha256(challenge)],
      );
      return asked?.account_id === accountId;
    });
    if (!passkey) throw new ProblemError([{ code: 'PASSKEY_REFUSED' }]);
    const { credentialId, publicKey, counter, transports } = passkey;
    const [row] = await ctx.db.sql<{ id: string | null }>(
      'select door.add_passkey($1, $2, $3, $4, $5) as id',
      [accountId, credentialId, publicKey, counter, transports],
    );
    if (!row?.id) throw new ProblemError([{ code: 'TOO_MANY_PASSKEYS' }]);
    return this.own(ctx);
  }

  /** Problems: `FRESH_FACTOR_NEEDED`, `LAST_FACTOR`. */
  async removePasskey(ctx: RequestContext, passkeyId: string): Promise<OwnSignIn | null> {
    await this.requireFreshFactor(ctx);
    const [row] = await ctx.db.sql<{ outcome: string }>(
      'select door.remove_passkey($1) as outcome',
      [passkeyId],
    );
    if (row?.outcome === 'LAST') throw new ProblemError([{ code: 'LAST_FACTOR' }]);
    if (row?.outcome !== 'REMOVED') throw new ProblemError([NOT_AVAILABLE]);
    return this.own(ctx);
  }

  /** Ten new ones; the old ones are good no longer. Problem: `FRESH_FACTOR_NEEDED`. */
  async renewRecoveryCodes(ctx: RequestContext): Promise<string[]> {
    const { accountId } = await this.account(ctx);
    await this.requireFreshFactor(ctx);
    const { codes, hashes } = makeRecoveryCodes(accountId);
    const [row] = await ctx.db.sql<{ done: boolean }>(
      'select door.renew_recovery_codes($1) as done',
      [hashes],
    );
    if (!row?.done) throw new ProblemError([NOT_AVAILABLE]);
    return codes;
  }

  /** The session goes on under a new secret, with a fresh factor. */
  private async goOn(ctx: RequestContext, accountId: string): Promise<LocalSignIn> {
    const token = makeToken();
    const [row] = await ctx.db.sql<{ done: boolean }>(
      'select door.step_up($1, $2, null, $3, $4) as done',
      [sha256(ctx.exchange.sessionToken ?? ''), sha256(token), LOCAL_ISSUER, accountId],
    );
    if (!row?.done) throw new ProblemError([NOT_AVAILABLE]);
    ctx.exchange.setSession(token);
    return answer('SIGNED_IN');
  }

  private async account(ctx: RequestContext): Promise<OwnAccount> {
    const account = await this.findAccount(ctx);
    if (!account) throw new ProblemError([NOT_AVAILABLE]);
    return account;
  }

  private async findAccount(ctx: RequestContext): Promise<OwnAccount | undefined> {
    const [account] = await ctx.db.sql<OwnAccount>(
      `select account_id as "accountId", address, has_password as "hasPassword",
         password_changed_at as "passwordChangedAt", codes_left as "recoveryCodesLeft"
       from door.own_factors()`,
    );
    return account;
  }

  /** By the clock of the database, which also set the time of the last factor. */
  private async session(ctx: RequestContext): Promise<{ way: SignInWay; isFresh: boolean }> {
    const [session] = await ctx.db.sql<{ way: SignInWay; isFresh: boolean }>(
      `select way, factor_at >= now() - make_interval(mins => $2) as "isFresh"
       from session where id = $1`,
      [ctx.person.sessionId, FRESH_FACTOR_MINUTES],
    );
    return session ?? { way: 'DEMO', isFresh: false };
  }

  private async requireFreshFactor(ctx: RequestContext): Promise<void> {
    const { way, isFresh } = await this.session(ctx);
    if (!isFresh) throw new ProblemError([{ code: 'FRESH_FACTOR_NEEDED', params: { way } }]);
  }
}
