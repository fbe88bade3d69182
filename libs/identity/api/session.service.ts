import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import type { DemoMembership } from './identity.types.js';

/** Signing in to the demo, and out. Passwords, passkeys and OIDC end in the same session row. */
@Injectable()
export class SessionService {
  /** Everyone one can sign in as; empty unless demo data are loaded. */
  demoMemberships(ctx: RequestContext): Promise<DemoMembership[]> {
    return ctx.db.sql<DemoMembership>(
      `select membership_id as id, person_id as "personId", function_title as "functionTitle",
         agency_key as "agencyKey", agency_name as "agencyName", agency_kind as "agencyKind", roles
       from door.demo_memberships()`,
    );
  }

  /** Starts a session for a demo membership, and ends the one there was; an unknown one is `NOT_AVAILABLE`. */
  async signInToDemo(ctx: RequestContext, membershipId: string): Promise<boolean> {
    const token = makeToken();
    const [row] = await ctx.db.sql<{ signed_in: string | null }>(
      'select door.demo_sign_in($1, $2) as signed_in',
      [membershipId, sha256(token)],
    );
    if (!row?.signed_in) throw new ProblemError([NOT_AVAILABLE]);
    const { sessionToken } = ctx.exchange;
    if (sessionToken) await ctx.db.sql('select door.sign_out($1)', [sha256(sessionToken)]);
    ctx.exchange.setSession(token);
    return true;
  }

  /** A fresh factor where nobody has one: a press, and another secret. Of no demo: `NOT_AVAILABLE`. */
  async confirmDemoFactor(ctx: RequestContext): Promise<boolean> {
    const token = makeToken();
    const { sessionToken } = ctx.exchange;
    const [row] = sessionToken
      ? await ctx.db.sql<{ done: boolean }>('select door.confirm_demo_factor($1, $2) as done', [
          sha256(sessionToken),
          sha256(token),
        ])
      : [];
    if (!row?.done) throw new ProblemError([NOT_AVAILABLE]);
    ctx.exchange.setSession(token);
    return true;
  }

  async signOut(ctx: RequestContext): Promise<boolean> {
    const { sessionToken, fieldToken } = ctx.exchange;
    for (const token of [sessionToken, fieldToken]) {
      if (token) await ctx.db.sql('select door.sign_out($1)', [sha256(token)]);
    }
    ctx.exchange.clearSession();
    return true;
  }
}
