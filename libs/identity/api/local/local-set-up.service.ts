import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { sha256 } from '@stad/platform/api/context/secret-token.js';
import { VisitorWork } from '@stad/platform/api/context/visitor-work.js';
import { KeyRing } from '@stad/platform/api/crypto/key-ring.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { checkPassword } from '../../rules/local/password.js';
import { acceptedStep } from '../../rules/local/totp.js';
import { isTaken } from '../invitation/taken-invitation.js';
import { networkOf } from './guess.js';
import type {
  ConfirmTotpInput,
  FinishPasskeySetUpInput,
  InvitedInput,
  SetUpPasswordInput,
} from './local.inputs.js';
import type { AuthenticatorApp, LocalSetUp } from './local.types.js';
import { PasskeyCeremony } from './passkey-ceremony.js';
import { PasswordHasher } from './password-hasher.js';
import { makeRecoveryCodes } from './recovery-codes.js';
import { appEntry, codeAt, makeSeed, TOTP_SEED } from './totp-codes.js';

interface Invited {
  readonly agencyId: string;
  readonly address: string;
  readonly functionTitle: string;
  readonly surroundings: readonly string[];
}

interface Draft {
  readonly accountId: string;
  readonly agencyId: string;
  readonly seed: Buffer;
  readonly keyId: string;
}

/**
 * Makes a local account for whoever has the secret of an open invitation. Who comes second is told that it is
 * taken (`INVITATION_TAKEN`); anybody else: `NOT_AVAILABLE`.
 */
@Injectable()
export class LocalSetUpService {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly passkeys: PasskeyCeremony,
    private readonly keys: KeyRing,
    private readonly door: VisitorWork,
  ) {}

  async startPasskey(request: RequestContext, { secret }: InvitedInput): Promise<string> {
    const ctx = await request.asBearer();
    const { address, functionTitle } = await this.invited(ctx, sha256(secret.reveal()));
    const id = randomUUID();
    const question = await this.passkeys.askForNew({ id, address, title: functionTitle });
    await ctx.db.sql(`select door.ask_passkey($1, 'SET_UP', $2)`, [sha256(question.challenge), id]);
    return question.options;
  }

  /** Problems: `PASSKEY_REFUSED`. */
  async finishPasskey(
    request: RequestContext,
    input: FinishPasskeySetUpInput,
  ): Promise<LocalSetUp> {
    const ctx = await request.asBearer();
    const secretHash = sha256(input.secret.reveal());
    await this.invited(ctx, secretHash);
    let account: string | null = null;
    const passkey = await this.passkeys.readNew(input.answer, async (challenge) => {
      const [asked] = await ctx.db.sql<{ account_id: string }>(
        `select account_id from door.take_challenge($1, 'SET_UP')`,
        [sha256(challenge)],
      );
      account = asked?.account_id ?? null;
      return asked !== undefined;
    });
    if (!passkey || !account) throw new ProblemError([{ code: 'PASSKEY_REFUSED' }]);
    const [row] = await ctx.db.sql<{ state: string | null }>(
      'select door.set_up_passkey($1, $2, $3, $4, $5, $6) as state',
      [
        secretHash,
        account,
        passkey.credentialId,
        passkey.publicKey,
        passkey.counter,
        passkey.transports,
      ],
    );
    if (!row?.state) throw await this.notToBeHad(ctx, secretHash);
    return { state: row.state, recoveryCodes: [] };
  }

  /**
   * Chooses a password; an earlier choice that was not confirmed is forgotten. Problems:
   * `ADDRESS_NOT_INVITED`, `ADDRESS_IN_USE`, those of the password rule.
   */
  async setPassword(request: RequestContext, input: SetUpPasswordInput): Promise<AuthenticatorApp> {
    // Whoever has no invitation takes no turn.
    await this.door.run((ctx) => this.invited(ctx, sha256(input.secret.reveal())));
    return this.hasher.inTurn(networkOf(request), async () => {
      const ctx = await request.asBearer();
      const secretHash = sha256(input.secret.reveal());
      const invited = await this.invited(ctx, secretHash);
      if (invited.address !== input.address) {
        throw new ProblemError([{ code: 'ADDRESS_NOT_INVITED', field: 'address' }]);
      }
      const password = orThrow(checkPassword(input.password.reveal(), invited.surroundings));
      const id = randomUUID();
      const seed = makeSeed();
      const sealed = this.keys.seal(seed, this.placeOf(id, invited.agencyId));
      const [row] = await ctx.db.sql<{ outcome: string | null }>(
        'select door.draft_local_account($1, $2, $3, $4, $5) as outcome',
        [secretHash, id, await this.hasher.hash(password), sealed.bytes, sealed.keyId],
      );
      if (row?.outcome === 'ADDRESS_IN_USE') {
        throw new ProblemError([{ code: 'ADDRESS_IN_USE', field: 'address' }]);
      }
      if (!row?.outcome) throw await this.notToBeHad(ctx, secretHash);
      return { draftId: id, ...appEntry(seed, invited.address) };
    });
  }

  /**
   * Shows that the app is set up; takes the invitation. Problems: `CODE_WRONG`, `SET_UP_BEGUN_AGAIN`: somebody
   * with the same invitation has chosen anew since.
   */
  async confirmTotp(request: RequestContext, input: ConfirmTotpInput): Promise<LocalSetUp> {
    const ctx = await request.asBearer();
    const secretHash = sha256(input.secret.reveal());
    const [draft] = await ctx.db.sql<Draft & { now: Date }>(
      `select account_id as "accountId", agency_id as "agencyId", totp_seed as seed,
         totp_key_id as "keyId", now() as now from door.local_draft($1)`,
      [secretHash],
    );
    if (!draft) throw await this.notToBeHad(ctx, secretHash);
    if (input.draftId && input.draftId !== draft.accountId) {
      throw new ProblemError([{ code: 'SET_UP_BEGUN_AGAIN' }]);
    }
    const { accountId, agencyId, seed: bytes, keyId } = draft;
    const seed = this.keys.open({ bytes, keyId }, this.placeOf(accountId, agencyId));
    const step = acceptedStep(input.code.reveal(), draft.now, null, (at) => codeAt(seed, at));
    if (step === null) throw new ProblemError([{ code: 'CODE_WRONG', field: 'code' }]);
    const { codes, hashes } = makeRecoveryCodes(accountId);
    const [row] = await ctx.db.sql<{ state: string | null }>(
      'select door.confirm_local_account($1, $2, $3, $4) as state',
      [secretHash, accountId, step, hashes],
    );
    if (!row?.state) throw await this.notToBeHad(ctx, secretHash);
    return { state: row.state, recoveryCodes: codes };
  }

  private placeOf(recordId: string, agencyId: string) {
    return { purpose: TOTP_SEED, agencyId, recordId };
  }

  private async invited(ctx: RequestContext, secretHash: Buffer): Promise<Invited> {
    const [row] = await ctx.db.sql<Invited>(
      `select agency_id as "agencyId", address, function_title as "functionTitle", surroundings
       from door.local_invitation($1)`,
      [secretHash],
    );
    if (!row) throw await this.notToBeHad(ctx, secretHash);
    return row;
  }

  /** That somebody was first, to whoever has the secret; of everything else nothing. */
  private async notToBeHad(ctx: RequestContext, secretHash: Buffer): Promise<ProblemError> {
    const taken = await isTaken(ctx, secretHash, null);
    return new ProblemError([taken ? { code: 'INVITATION_TAKEN' } : NOT_AVAILABLE]);
  }
}
