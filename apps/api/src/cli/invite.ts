import { INVITATION_HOURS } from '@stad/identity/rules/sign-in.js';
import { withClient } from '@stad/platform/api/db/setup.js';
import type pg from 'pg';
import { type FirstRole, inviteFirst } from '../operator/invite-first.js';
import { linkBase } from './operator-outcome.js';
import { optionalVariable, say, variable } from './terminal.js';

/** What the commands that let somebody in take, beside whom they let in for. */
export const INVITE_OPTIONS = {
  email: { type: 'string' },
  title: { type: 'string' },
  provider: { type: 'string' },
  anyway: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Somebody of a role, in the words of the help. */
interface Invitee {
  readonly role: FirstRole;
  readonly title: string;
  readonly who: string;
}

export const helpOf = ({ title, who }: Invitee) => `\
    --title TEXT     the function; default ${title}
    --provider ID    by which of the agency's providers, when it has several; without any: a local account
    --anyway         also where ${who} can sign in: the way in is lost, and there is no second`;

interface InviteOptions {
  readonly email: string;
  readonly title?: string | undefined;
  readonly provider?: string | undefined;
  readonly anyway?: boolean | undefined;
}

/**
 * Says the link, once; nothing is sent.
 *
 * @param agencyOf the key of the agency that the invitation is of
 * @throws what `inviteFirst` throws
 */
export async function invite(
  { email, title, provider, anyway }: InviteOptions,
  invitee: Invitee,
  agencyOf: (owner: pg.Client) => Promise<string>,
): Promise<void> {
  const url = variable('DATABASE_OWNER_URL', 'the database, as role portal_owner');
  const link = await withClient(url, async (owner) =>
    inviteFirst(owner, {
      agencyKey: await agencyOf(owner),
      role: invitee.role,
      functionTitle: title ?? invitee.title,
      email,
      providerId: provider ?? null,
      publicUrl: linkBase(optionalVariable('PUBLIC_URL'), optionalVariable('PORT')),
      anyway: anyway ?? false,
    }),
  );
  say(
    `${link}\nGood once, for ${INVITATION_HOURS} hours. It is shown this once: hand it over yourself.`,
  );
}
