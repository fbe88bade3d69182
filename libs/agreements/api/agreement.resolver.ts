import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { localDate } from '@stad/platform/rules/time.js';
import { Area } from '@stad/programme/api/programme.types.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { daysLeft, lastDayOf, stateOn } from '../rules/agreement-life.js';
import {
  AddAgreementInput,
  AgreementsInput,
  ChangeAgreementInput,
  ConfirmAgreementInput,
  EndAgreementInput,
  StepAgreementInput,
} from './agreement.inputs.js';
import { agreementEventsOf, agreementPartiesOf, areaById } from './agreement.loaders.js';
import { Agreement, AgreementEvent, AgreementPage, AgreementParty } from './agreement.types.js';
import { agreementPage } from './agreement-page.js';
import { AgreementsService } from './agreements.service.js';

@Resolver(() => Agreement)
export class AgreementResolver {
  constructor(private readonly agreementsOf: AgreementsService) {}

  @Allow('agreement:read')
  @Query(() => AgreementPage)
  agreements(@Ctx() ctx: RequestContext, @Args('input') input: AgreementsInput) {
    return agreementPage(ctx, input);
  }

  @Allow('agreement:read')
  @Query(() => Agreement)
  agreement(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string) {
    return this.agreementsOf.open(ctx, id);
  }

  @Allow('agreement:keep')
  @Query(() => [Agency], { description: 'Organisations of the town that may be parties.' })
  agreementAgencies(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
  ) {
    return this.agreementsOf.agencies(ctx, siteId);
  }

  @Allow('agreement:keep')
  @Mutation(() => Agreement)
  addAgreement(@Ctx() ctx: RequestContext, @Args('input') input: AddAgreementInput) {
    return this.agreementsOf.add(ctx, input);
  }

  @Allow('agreement:keep')
  @Mutation(() => Agreement)
  changeAgreement(@Ctx() ctx: RequestContext, @Args('input') input: ChangeAgreementInput) {
    return this.agreementsOf.change(ctx, input);
  }

  @Allow('agreement:keep')
  @Mutation(() => Agreement)
  stepAgreement(@Ctx() ctx: RequestContext, @Args('input') input: StepAgreementInput) {
    return this.agreementsOf.step(ctx, input);
  }

  @Allow('agreement:approve', { freshFactor: 'approvals' })
  @Mutation(() => Agreement)
  confirmAgreement(@Ctx() ctx: RequestContext, @Args('input') input: ConfirmAgreementInput) {
    return this.agreementsOf.confirm(ctx, input);
  }

  @Allow('agreement:approve', { freshFactor: 'approvals' })
  @Mutation(() => Agreement)
  endAgreement(@Ctx() ctx: RequestContext, @Args('input') input: EndAgreementInput) {
    return this.agreementsOf.end(ctx, input);
  }

  @ResolveField(() => String)
  state(@Parent() agreement: Agreement, @Ctx() ctx: RequestContext) {
    return stateOn(agreement, localDate(ctx.now));
  }

  @ResolveField(() => LocalDate)
  lastDay(@Parent() agreement: Agreement) {
    return lastDayOf(agreement);
  }

  @ResolveField(() => Number, { nullable: true })
  daysLeft(@Parent() agreement: Agreement, @Ctx() ctx: RequestContext) {
    return daysLeft(agreement, localDate(ctx.now));
  }

  @ResolveField(() => Boolean)
  isBegunByUs(@Parent() { agencyId }: Agreement, @Ctx() ctx: RequestContext) {
    return agencyId === ctx.person.agencyId;
  }

  @ResolveField(() => Boolean)
  async waitsForUs(@Parent() { id, state, version }: Agreement, @Ctx() ctx: RequestContext) {
    if (state !== 'REVIEW') return false;
    const parties = (await ctx.load(agreementPartiesOf, id)) ?? [];
    const own = parties.find(({ agencyId }) => agencyId === ctx.person.agencyId);
    return own?.confirmedVersion !== version;
  }

  @ResolveField(() => Agency, { nullable: true })
  endedByAgency(@Parent() { endedBy }: Agreement, @Ctx() ctx: RequestContext) {
    return endedBy && ctx.load(agencyById, endedBy);
  }

  @ResolveField(() => [Area])
  async areas(@Parent() { areaIds }: Agreement, @Ctx() ctx: RequestContext) {
    const areas = await Promise.all(areaIds.map((id) => ctx.load(areaById, id)));
    return areas.filter((area) => area != null).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  }

  @ResolveField(() => [AgreementParty])
  async parties(@Parent() { id, partyIds, version, state }: Agreement, @Ctx() ctx: RequestContext) {
    const [said, agencies] = await Promise.all([
      ctx.load(agreementPartiesOf, id),
      Promise.all(partyIds.map((agencyId) => ctx.load(agencyById, agencyId))),
    ]);
    // By name: ids are drawn by lot, and would put them in another order in each installation.
    const named = agencies.filter((agency) => agency !== null);
    named.sort((one, other) => one.name.localeCompare(other.name, 'sv'));
    return named.map(({ id: agencyId }) => {
      const own = said?.find((party) => party.agencyId === agencyId);
      // Signed, it stays so: only a text that must not stand counts the version up after that.
      const isConfirmed =
        state === 'SIGNED'
          ? own !== undefined
          : state === 'REVIEW' && own?.confirmedVersion === version;
      return {
        ...{ agencyId, isConfirmed, isVoid: own !== undefined && !isConfirmed },
        signatoryFunction: own?.signatoryFunction ?? null,
        confirmedAt: own?.confirmedAt ?? null,
        confirmedFunction: own?.confirmedFunction ?? null,
      };
    });
  }

  @ResolveField(() => [AgreementEvent])
  events(@Parent() { id }: Agreement, @Ctx() ctx: RequestContext) {
    return ctx.load(agreementEventsOf, id);
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  nextSteps(@Parent() agreement: Agreement, @Ctx() ctx: RequestContext) {
    return this.agreementsOf.nextSteps(ctx, agreement as never);
  }
}
