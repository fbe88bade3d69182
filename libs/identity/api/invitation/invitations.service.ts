import { Inject, Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { makeToken, sha256 } from '@stad/platform/api/context/secret-token.js';
import { PUBLIC_URL } from '@stad/platform/api/http/session-cookie.js';
import { enqueue } from '@stad/platform/api/jobs/enqueue.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { IsNull } from 'typeorm';
import type { AgencyKind } from '../../rules/agency.js';
import { decidingProblems, invitingProblems, providerProblems } from '../../rules/invitation.js';
import { checkRoles } from '../../rules/membership-roles.js';
import { dutyProblems } from '../../rules/role-duties.js';
import { INVITATION_HOURS } from '../../rules/sign-in.js';
import { MembershipEntity, UnitEntity } from '../identity.entities.js';
import { peopleOf } from '../roles/role-giving.js';
import { tellOfRoles } from '../roles/role-notices.js';
import {
  IdentityProviderEntity,
  InvitationEntity,
  SignInBindingEntity,
} from '../sign-in/sign-in.entities.js';
import type {
  DecideBindingInput,
  Invitation,
  InvitationInput,
  Invitations,
  InviteInput,
  NewMemberInput,
  OpenInvitation,
  SentInvitation,
} from './invitation.types.js';
import { INVITATION_PAGE, INVITATION_TASK } from './invitation-link.js';
import { invitationRows } from './invitation-rows.js';

/** A made invitation, and its secret while this operation lasts. */
interface Made {
  readonly id: string;
  readonly secret: string | null;
}

/** Who comes in: invited by one administrator, approved by somebody else (field.md J11, security.md 3). */
@Injectable()
export class InvitationsService {
  constructor(@Inject(PUBLIC_URL) private readonly publicUrl: string) {}

  /** What somebody who holds a secret may know of it; null: unknown, withdrawn or run out. */
  async open(ctx: RequestContext, secret: string): Promise<OpenInvitation | null> {
    const [row] = await ctx.db.sql<OpenInvitation>(
      `select agency_name as "agencyName", function_title as "functionTitle",
         provider_id as "providerId", state from door.invitation($1)`,
      [sha256(secret)],
    );
    return row ?? null;
  }

  async list(ctx: RequestContext): Promise<Invitations> {
    const [rows, providers, units] = await Promise.all([
      invitationRows(ctx),
      ctx.db.find(IdentityProviderEntity, { where: { endedAt: IsNull() }, order: { name: 'ASC' } }),
      ctx.db.find(UnitEntity, { order: { name: 'ASC' } }),
    ]);
    return { rows, providers, units };
  }

  /**
   * Invites somebody of the own agency, also one whose factor is lost: what was bound before ends when the
   * new is approved. Problems: those of the rules, `ALREADY_MEMBER`, `END_BEFORE_START`.
   */
  async invite(ctx: RequestContext, input: InviteInput): Promise<SentInvitation> {
    let secret: string | null = null;
    const id = await ctx.once('invite', input, async () => {
      const { newMember, membershipId = null, providerId = null } = input;
      if (Boolean(newMember) === (membershipId !== null)) throw new ProblemError([NOT_AVAILABLE]);
      const membership = newMember
        ? await this.takeIn(ctx, newMember)
        : await ctx.db.get(MembershipEntity, { id: membershipId as string });
      const known = await invitationRows(ctx);
      const providers = await this.providerIds(ctx);
      ctx.refuseIf([
        ...invitingProblems(
          { ...membership, isInvited: known.some((row) => row.membershipId === membership.id) },
          localDate(ctx.now),
        ),
        ...providerProblems(providerId, providers),
      ]);
      const made = await this.make(ctx, membership.id, providerId);
      secret = made.secret;
      return made.id;
    });
    return this.sent(ctx, { id, secret });
  }

  /** The old secrets are dead at once. Problems: `INVITATION_SETTLED`. */
  async sendAgain(ctx: RequestContext, input: InvitationInput): Promise<SentInvitation> {
    let secret: string | null = null;
    const id = await ctx.once('sendInvitationAgain', input, async () => {
      const { membershipId, providerId } = await this.end(ctx, input.invitationId);
      const made = await this.make(ctx, membershipId, providerId);
      secret = made.secret;
      return made.id;
    });
    return this.sent(ctx, { id, secret });
  }

  /** Problems: `INVITATION_SETTLED` when it was taken or withdrawn before. */
  async withdraw(ctx: RequestContext, input: InvitationInput): Promise<string> {
    return ctx.once('withdrawInvitation', input, async () => {
      const { membershipId } = await this.end(ctx, input.invitationId);
      return membershipId;
    });
  }

  /**
   * The second person says yes or no, to the person and to the roles as they were shown. With a yes, what the
   * membership signed in with before ends, and its sessions with it. Problems: those of the rule,
   * `MEMBERSHIP_ENDED`, `ROLES_CHANGED` since, `OWN_ROLES_GIVEN` by the approver.
   */
  async decide(ctx: RequestContext, input: DecideBindingInput): Promise<string> {
    return ctx.once('decideBinding', input, async () => {
      const binding = await ctx.db.get(SignInBindingEntity, { id: input.bindingId });
      const { agencyId, membershipId } = ctx.person;
      if (binding.agencyId !== agencyId) throw new ProblemError([NOT_AVAILABLE]);
      ctx.refuseIf(decidingProblems(binding, membershipId));
      const membership = await ctx.db.get(MembershipEntity, { id: binding.membershipId });
      if (membership.validTo !== null && membership.validTo < localDate(ctx.now)) {
        ctx.refuseIf([{ code: 'MEMBERSHIP_ENDED' }]);
      }
      if (input.approves) {
        const [held] = await ctx.db.sql<{ fault: string | null }>(
          'select app.binding_roles_fault($1, $2, $3) as fault',
          [membership.id, input.roles ?? null, membershipId],
        );
        if (held?.fault) ctx.refuseIf([{ code: held.fault }]);
        await ctx.db.update(
          SignInBindingEntity,
          { membershipId: binding.membershipId, state: 'APPROVED' },
          { state: 'ENDED' },
        );
      }
      const decided = await ctx.db.update(
        SignInBindingEntity,
        { id: binding.id, state: 'PENDING' },
        {
          state: input.approves ? 'APPROVED' : 'REFUSED',
          hint: null,
          decidedBy: membershipId,
          decidedAt: ctx.now,
          ...(input.approves ? { roles: input.roles ?? [] } : {}),
        },
      );
      // Somebody else was faster.
      if (decided === 0) ctx.refuseIf([{ code: 'BINDING_DECIDED' }]);
      if (input.approves) await tellOfRoles(ctx, binding.membershipId);
      return binding.membershipId;
    });
  }

  private async providerIds(ctx: RequestContext): Promise<string[]> {
    const rows = await ctx.db.find(IdentityProviderEntity, { where: { endedAt: IsNull() } });
    return rows.map(({ id }) => id);
  }

  /** A new membership; whether the address was known to the portal is not told. */
  private async takeIn(ctx: RequestContext, input: NewMemberInput): Promise<MembershipEntity> {
    const { agencyId, agencyKind } = ctx.person;
    const roles = orThrow(checkRoles(input.roles, agencyKind as AgencyKind));
    const validFrom = localDate(ctx.now);
    const validTo = input.validTo ?? null;
    const unitId = input.unitId ?? null;
    ctx.refuseIf(dutyProblems([], roles, await peopleOf(ctx)));
    if (validTo !== null && validTo < validFrom) {
      ctx.refuseIf([{ code: 'END_BEFORE_START', field: 'validTo' }]);
    }
    if (unitId !== null) await ctx.db.get(UnitEntity, { id: unitId });
    const members = await ctx.db.sql<{ id: string }>(
      'select membership_id as id from door.member_addresses() where email = $1',
      [input.workEmail],
    );
    if (members.length > 0) ctx.refuseIf([{ code: 'ALREADY_MEMBER', field: 'workEmail' }]);
    const [person] = await ctx.db.sql<{ id: string }>(
      'select person_id as id from door.take_in($1)',
      [[input.workEmail]],
    );
    if (!person) throw new ProblemError([NOT_AVAILABLE]);
    const id = await ctx.db.insert(MembershipEntity, {
      agencyId,
      personId: person.id,
      unitId,
      functionTitle: input.functionTitle,
      workEmail: input.workEmail,
      roles: [...roles],
      validFrom,
      validTo,
    });
    return ctx.db.get(MembershipEntity, { id });
  }

  private async make(
    ctx: RequestContext,
    membershipId: string,
    providerId: string | null,
  ): Promise<Made> {
    const secret = makeToken();
    const id = await ctx.db.insert(InvitationEntity, {
      agencyId: ctx.person.agencyId,
      membershipId,
      providerId,
      tokenHash: sha256(secret),
      invitedBy: ctx.person.membershipId,
      createdAt: ctx.now,
      expiresAt: new Date(ctx.now.getTime() + INVITATION_HOURS * 3_600_000),
    });
    // The letter gets a secret of its own when it is sent: the queue and its table know ids alone.
    await enqueue(ctx, INVITATION_TASK, { invitationId: id });
    return { id, secret };
  }

  private async end(ctx: RequestContext, id: string): Promise<InvitationEntity> {
    const invitation = await ctx.db.get(InvitationEntity, { id });
    const ended = await ctx.db.update(
      InvitationEntity,
      { id, takenAt: IsNull(), withdrawnAt: IsNull() },
      { withdrawnAt: ctx.now },
    );
    if (ended === 0) ctx.refuseIf([{ code: 'INVITATION_SETTLED' }]);
    return invitation;
  }

  private async sent(ctx: RequestContext, { id, secret }: Made): Promise<SentInvitation> {
    const invitation = (await invitationRows(ctx)).find((row) => row.id === id);
    if (!invitation) throw new ProblemError([NOT_AVAILABLE]);
    return {
      invitation: invitation as Invitation,
      link: secret && `${this.publicUrl}${INVITATION_PAGE}#${secret}`,
    };
  }
}
