import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@stad/platform/api/context/request-context.js';
import { NOT_AVAILABLE, ProblemError } from '@stad/platform/rules/problem.js';
import { orThrow } from '@stad/platform/rules/result.js';
import { localDate } from '@stad/platform/rules/time.js';
import { In } from 'typeorm';
import type { AgencyKind } from '../rules/agency.js';
import { lastDayOfLeaving } from '../rules/invitation.js';
import { isShutOut, lastAdministrators, type Standing } from '../rules/leaving.js';
import { checkRoles } from '../rules/membership-roles.js';
import { pinProblems, preferenceProblems } from '../rules/preferences.js';
import { agencyById } from './agency.loader.js';
import { AgencyEntity, MembershipEntity, PersonEntity, UnitEntity } from './identity.entities.js';
import type {
  ChangeMembershipInput,
  EndMembershipInput,
  PreferencesInput,
} from './identity.inputs.js';
import type { Membership, MembershipPage, Viewer } from './identity.types.js';
import { Departures } from './leaving/departures.js';
import { giveRoles, proposeRoles } from './roles/role-giving.js';
import { askSecondPerson } from './roles/role-notices.js';
import { SignInBindingEntity } from './sign-in/sign-in.entities.js';

const PAGE = 50;

/** The people of one's own agency, and oneself. */
@Injectable()
export class PeopleService {
  constructor(private readonly departures: Departures) {}

  async viewer(ctx: RequestContext): Promise<Viewer | null> {
    if (ctx.viewer.kind !== 'person') return null;
    const { personId, membershipId, agencyId, roles } = ctx.viewer;
    const [person, { functionTitle, others }] = await Promise.all([
      ctx.db.get(PersonEntity, { id: personId }),
      this.ownEmployment(ctx),
    ]);
    const [agency, ...otherAgencies] = await Promise.all(
      [agencyId, ...others].map((id) => ctx.load(agencyById, id)),
    );
    return {
      personId,
      membershipId,
      functionTitle,
      agency: agency as AgencyEntity,
      otherAgencies: otherAgencies.filter((other) => other !== null),
      roles: [...roles],
      permissions: [...ctx.permissions].sort(),
      language: person.language,
      theme: person.theme,
      density: person.density,
      shortcuts: person.shortcuts,
      gettingStarted: person.gettingStarted,
      pins: person.pins,
      owesUndertaking: ctx.viewer.owesUndertaking ?? false,
      hasFreshFactor: ctx.hasFreshFactor,
      signInWay: ctx.viewer.way ?? 'DEMO',
    };
  }

  /**
   * The function one acts in, and the agencies one works for besides, which no colleague and no administrator
   * learns (INV-09). A phone made ready for a pass tells of no other.
   */
  private async ownEmployment(ctx: RequestContext) {
    const { membershipId, fieldSession } = ctx.person;
    const [row] = await ctx.db.sql<{ functionTitle: string; others: readonly string[] }>(
      `select m.function_title as "functionTitle", door.other_agencies() as others
       from membership m where m.id = $1`,
      [membershipId],
    );
    if (!row) throw new ProblemError([NOT_AVAILABLE]);
    return fieldSession ? { ...row, others: [] } : row;
  }

  async setPreferences(ctx: RequestContext, input: PreferencesInput): Promise<Viewer | null> {
    const { pins, ...chosen } = input;
    ctx.refuseIf([...preferenceProblems(chosen), ...pinProblems(pins)]);
    const changes = Object.fromEntries(
      Object.entries(input).filter(([, value]) => value !== undefined && value !== null),
    );
    if (Object.keys(changes).length > 0) {
      await ctx.db.update(PersonEntity, { id: ctx.person.personId }, changes);
    }
    return this.viewer(ctx);
  }

  async page(ctx: RequestContext, offset: number): Promise<MembershipPage> {
    const [rows, total] = await ctx.db.select(MembershipEntity, 'm', (query) =>
      query.orderBy('m.functionTitle').addOrderBy('m.id').skip(offset).take(PAGE).getManyAndCount(),
    );
    return { rows: await this.withUnits(ctx, rows), total };
  }

  /**
   * Changes roles and end date of one membership. Takes effect at the person's next request; roles that are
   * added to one that stands wait for a second person. Problems: those of `giveRoles`; the last administrator of an
   * agency cannot leave (`LAST_ADMINISTRATOR`), nobody themselves at once (`OWN_MEMBERSHIP`).
   */
  async change(ctx: RequestContext, input: ChangeMembershipInput): Promise<Membership> {
    const id = await ctx.once('changeMembership', input, async () => {
      const membership = await ctx.db.get(MembershipEntity, { id: input.membershipId });
      const wanted = orThrow(checkRoles(input.roles, ctx.person.agencyKind as AgencyKind));
      const { now: roles, waiting } = await giveRoles(ctx, membership, wanted);
      const validTo = input.validTo ?? null;
      if (validTo !== null && validTo < membership.validFrom) {
        ctx.refuseIf([{ code: 'END_BEFORE_START', field: 'validTo' }]);
      }
      const next = { roles, validFrom: membership.validFrom, validTo };
      if (isOwn(ctx, membership) && isShutOut(next, localDate(ctx.now))) {
        ctx.refuseIf([{ code: 'OWN_MEMBERSHIP', field: 'validTo' }]);
      }
      await this.refuseLastAdministrator(ctx, membership.id, next);
      await ctx.db.updateVersion(MembershipEntity, { id: membership.id }, input.expectedVersion, {
        roles: [...roles],
        validTo,
      });
      const proposal = await proposeRoles(ctx, membership.id, waiting);
      if (proposal) await askSecondPerson(ctx, membership.id);
      if (validTo !== null) await this.departures.announce(ctx, membership.id);
      return membership.id;
    });
    return this.membership(ctx, id);
  }

  /**
   * Ends a membership at this moment: sign-in, sessions and invitations end in this transaction, places in
   * passes that have not begun become free in a job. Problems: `LAST_ADMINISTRATOR`, `OWN_MEMBERSHIP`.
   */
  async end(ctx: RequestContext, input: EndMembershipInput): Promise<Membership> {
    const id = await ctx.once('endMembership', input, async () => {
      const membership = await ctx.db.get(MembershipEntity, { id: input.membershipId });
      // One who shuts oneself out cannot see that it was done; a colleague does it.
      if (isOwn(ctx, membership)) ctx.refuseIf([{ code: 'OWN_MEMBERSHIP' }]);
      const validTo = lastDayOfLeaving(ctx.now);
      // Who came in today has been there for no whole day.
      const validFrom = [membership.validFrom, validTo].sort()[0] as string;
      await this.refuseLastAdministrator(ctx, membership.id, {
        roles: membership.roles,
        validFrom,
        validTo,
      });
      await ctx.db.updateVersion(MembershipEntity, { id: membership.id }, input.expectedVersion, {
        validFrom,
        validTo,
      });
      await this.departures.announce(ctx, membership.id);
      return membership.id;
    });
    return this.membership(ctx, id);
  }

  /** One person of the own organisation. */
  async membership(ctx: RequestContext, id: string): Promise<Membership> {
    const found = await ctx.db.get(MembershipEntity, { id });
    const [row] = await this.withUnits(ctx, [found]);
    return row as Membership;
  }

  private async refuseLastAdministrator(
    ctx: RequestContext,
    changed: string,
    next: Standing,
  ): Promise<void> {
    const today = localDate(ctx.now);
    const administrators = await ctx.db.select(MembershipEntity, 'm', (query) =>
      query
        .where(`'AGENCY_ADMIN' = any (m.roles)`)
        .andWhere('coalesce(m.validTo, :today) >= :today', { today })
        // Two administrators who leave at once must not both find the other one still there.
        .setLock('pessimistic_write')
        .getMany(),
    );
    const bound = await ctx.db.find(SignInBindingEntity, {
      where: { membershipId: In(administrators.map(({ id }) => id)), state: 'APPROVED' },
    });
    const colleagues = administrators.map(({ id, roles, validFrom, validTo }) => {
      const canSignIn = bound.some(({ membershipId }) => membershipId === id);
      return { id, roles, validFrom, validTo, canSignIn };
    });
    const last = lastAdministrators(colleagues, new Map([[changed, next]]), [], today);
    if (last.size > 0) ctx.refuseIf([{ code: 'LAST_ADMINISTRATOR', field: 'roles' }]);
  }

  /** Rows as they leave, with the name of the unit. */
  async withUnits(ctx: RequestContext, rows: readonly MembershipEntity[]): Promise<Membership[]> {
    const unitIds = rows.map((row) => row.unitId).filter((id) => id !== null);
    const units = await ctx.db.find(UnitEntity, { where: { id: In(unitIds) } });
    const nameOf = new Map(units.map((unit) => [unit.id, unit.name]));
    return rows.map((row) => ({ ...row, unitName: nameOf.get(row.unitId ?? '') ?? null }));
  }
}

const isOwn = (ctx: RequestContext, { id }: MembershipEntity) => id === ctx.person.membershipId;
