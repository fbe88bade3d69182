import { Inject, Injectable } from '@nestjs/common';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { VisitorWork } from '@stad/platform/api/context/visitor-work.js';
import { OperationLog } from '@stad/platform/api/http/operation-log.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import * as oidc from 'openid-client';
import { flowSecrets } from './flow-secrets.js';
import { type IdentityProvider, PROVIDER_FIELDS } from './identity-provider.js';
import { ProviderClients } from './provider-clients.js';
import { whyNot } from './why-not.js';

export const SIGNED_OUT_PATH = '/sign-in/signed-out';

/** Where to go to sign out at the provider too, and the secret that says that one came back from there. */
export interface Leave {
  readonly address: string;
  readonly secret: string;
}

/** Signing out: here first, whatever the provider does; then there (OpenID Connect RP-Initiated Logout). */
@Injectable()
export class SignOutService {
  constructor(
    private readonly door: VisitorWork,
    private readonly clients: ProviderClients,
    private readonly log: OperationLog,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** Ends the session. Null when there is no provider to sign out at, or none that takes it. */
  async leave(sessionToken: string): Promise<Leave | null> {
    const hash = sha256(sessionToken);
    const provider = await this.door.run(async (ctx) => {
      const [row] = await ctx.db.sql<IdentityProvider>(
        `select ${PROVIDER_FIELDS} from door.session_provider($1)`,
        [hash],
      );
      await ctx.db.sql('select door.sign_out($1)', [hash]);
      return row ?? null;
    });
    return provider ? this.leaveProvider(provider) : null;
  }

  /** Ends what this device was made ready for: who signs out leaves it. */
  async leaveDevice(fieldToken: string): Promise<void> {
    await this.door.run((ctx) => ctx.db.sql('select door.sign_out($1)', [sha256(fieldToken)]));
  }

  private async leaveProvider(provider: IdentityProvider): Promise<Leave | null> {
    const secret = makeToken();
    try {
      const { config } = await this.clients.clientOf(provider);
      if (config.serverMetadata().end_session_endpoint === undefined) return null;
      const address = oidc.buildEndSessionUrl(config, {
        post_logout_redirect_uri: new URL(SIGNED_OUT_PATH, this.publicUrl).href,
        state: flowSecrets(secret).state,
      });
      return { address: address.href, secret };
    } catch (error) {
      const why = whyNot(error);
      if (!why) throw error;
      this.log.event('no sign-out at the provider', { provider: provider.id, reason: why.reason });
      return null;
    }
  }

  /** Whether this is the way back from a sign-out that this browser asked for. */
  hasLeft(secret: string | null, state: unknown): boolean {
    return secret !== null && state === flowSecrets(secret).state;
  }
}
