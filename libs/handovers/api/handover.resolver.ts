import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { agencyById } from '@stad/identity/api/agency.loader.js';
import { Agency } from '@stad/identity/api/identity.types.js';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { handoverAdvice } from '../rules/handover-advice.js';
import { clockMayStand } from '../rules/handover-ageing.js';
import { endsOf, handoverNextSteps } from '../rules/handover-life.js';
import type { HandoverEntity } from './handover.entities.js';
import {
  ConfirmHandoverInput,
  ContestHandoverInput,
  EndHandoverInput,
  HandoversInput,
  RegisterHandoverInput,
  SameHandoverInput,
  WrongReceiverInput,
} from './handover.inputs.js';
import {
  Handover,
  HandoverCount,
  HandoverFunctions,
  HandoverMonthPage,
  HandoverPage,
  HandoverReceiver,
} from './handover.types.js';
import { endsOfRow, kindOf, partiesOf } from './handover-ends.js';
import { HandoverFunctionsService } from './handover-functions.service.js';
import { handoverPage, monthPage } from './handover-pages.js';
import { HandoverReceivers } from './handover-receivers.service.js';
import { sameAs } from './handover-same.js';
import { HandoversService } from './handovers.service.js';

/** A list that was read is an event that names none and counts none: its time would tell of a night. */
const noteList = (ctx: RequestContext) => ctx.note({ action: 'LIST', objectType: 'handover' });

@Resolver(() => Handover)
export class HandoverResolver {
  constructor(
    private readonly handoversOf: HandoversService,
    private readonly receivers: HandoverReceivers,
    private readonly functions: HandoverFunctionsService,
  ) {}

  @Allow('handover:read')
  @Query(() => HandoverPage)
  handovers(@Ctx() ctx: RequestContext, @Args('input') input: HandoversInput) {
    // A count alone is no reading.
    if (input.first !== 0) noteList(ctx);
    return handoverPage(ctx, input);
  }

  @Allow('handover:read')
  @Query(() => HandoverMonthPage, { description: 'What is left of those one handed over.' })
  handoverMonths(@Ctx() ctx: RequestContext, @Args('input') input: HandoversInput) {
    noteList(ctx);
    return monthPage(ctx, input);
  }

  @Allow('handover:confirm', { inField: 'J2: card, call, then Registrera överlämning' })
  @Query(() => [HandoverReceiver], { description: 'Whom one can hand over to in a town.' })
  handoverReceivers(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
  ) {
    return this.receivers.of(ctx, siteId);
  }

  @Allow('handover:confirm', { inField: 'J2: card, call, then Registrera överlämning' })
  @Query(() => HandoverFunctions, { description: 'Which functions may be written down.' })
  handoverFunctions(
    @Ctx() ctx: RequestContext,
    @Args('siteId', { type: () => ID }) siteId: string,
  ) {
    return this.functions.of(ctx, siteId);
  }

  @Allow('handover:count')
  @Query(() => [HandoverCount], { description: 'How many, month by month, once a month stands.' })
  handoverCounts(@Ctx() ctx: RequestContext) {
    noteList(ctx);
    return this.handoversOf.counts(ctx);
  }

  @Allow('handover:confirm', {
    inField: 'J2: card, call, then Registrera överlämning',
    noFactor: 'it has happened, and both ends know: nothing is shared that was not said',
  })
  @Mutation(() => Handover)
  registerHandover(@Ctx() ctx: RequestContext, @Args('input') input: RegisterHandoverInput) {
    return this.handoversOf.register(ctx, input);
  }

  @Allow('handover:confirm')
  @Mutation(() => Handover)
  confirmHandover(@Ctx() ctx: RequestContext, @Args('input') input: ConfirmHandoverInput) {
    return this.handoversOf.confirm(ctx, input);
  }

  @Allow('handover:confirm')
  @Mutation(() => Handover, {
    nullable: true,
    description: 'It waits with who handed over; null for who received it, who has it no more.',
  })
  wrongReceiver(@Ctx() ctx: RequestContext, @Args('input') input: WrongReceiverInput) {
    return this.handoversOf.wrongReceiver(ctx, input);
  }

  @Allow('handover:register')
  @Mutation(() => Handover)
  endHandover(@Ctx() ctx: RequestContext, @Args('input') input: EndHandoverInput) {
    return this.handoversOf.end(ctx, input);
  }

  @Allow('handover:confirm')
  @Mutation(() => Handover, {
    description: 'Two that tell of the same become the other end’s one.',
  })
  sameHandover(@Ctx() ctx: RequestContext, @Args('input') input: SameHandoverInput) {
    return this.handoversOf.same(ctx, input);
  }

  @Allow('handover:register')
  @Mutation(() => Handover, {
    description: 'It counts in nothing more, and who wrote it down sees why.',
  })
  contestHandover(@Ctx() ctx: RequestContext, @Args('input') input: ContestHandoverInput) {
    return this.handoversOf.contest(ctx, input);
  }

  @ResolveField(() => [Handover])
  mayBeSame(@Parent() row: HandoverEntity, @Ctx() ctx: RequestContext) {
    return ctx.load(sameAs, row.id);
  }

  @ResolveField(() => String)
  end(@Parent() row: HandoverEntity, @Ctx() ctx: RequestContext) {
    return endsOf(ctx.person, partiesOf(row))[0] ?? 'SENDER';
  }

  @ResolveField(() => Agency, { nullable: true })
  otherAgency(@Parent() row: HandoverEntity, @Ctx() ctx: RequestContext) {
    const isOurs = row.agencyId === ctx.person.agencyId;
    const other = isOurs ? row.otherAgencyId : row.agencyId;
    return other === null ? null : ctx.load(agencyById, other);
  }

  /** The other end reads who wrote it down: the function that assessed it. */
  @ResolveField(() => String)
  otherFunction(@Parent() row: HandoverEntity, @Ctx() ctx: RequestContext) {
    const isOurs = row.agencyId === ctx.person.agencyId;
    return isOurs ? row.otherFunction : row.isSender ? row.assessedBy : row.confirmingFunction;
  }

  @ResolveField(() => Instant, { nullable: true })
  observedAt(@Parent() { observedAt }: HandoverEntity, @Ctx() ctx: RequestContext) {
    return clockOf(observedAt, ctx.now);
  }

  @ResolveField(() => Instant, { nullable: true })
  contactAt(@Parent() { observedAt, contactAt }: HandoverEntity, @Ctx() ctx: RequestContext) {
    return clockOf(observedAt, ctx.now) && clockOf(contactAt, ctx.now);
  }

  @ResolveField(() => [String])
  async advice(@Parent() row: HandoverEntity, @Ctx() ctx: RequestContext) {
    const { senderId, receiverId } = partiesOf(row);
    const [from, to] = await Promise.all([kindOf(ctx, senderId), kindOf(ctx, receiverId)]);
    const said = handoverAdvice({ ...row, from, to });
    // What is asked of consent is the sender's; that a child's board has not got it, both ends'.
    return said.filter((code) =>
      code === 'CHILD_ELSEWHERE' ? row.state !== 'CONFIRMED' : senderId === ctx.person.agencyId,
    );
  }

  @ResolveField(() => [NextStep], { description: 'What the viewer may do with it now.' })
  async nextSteps(@Parent() row: HandoverEntity, @Ctx() ctx: RequestContext) {
    return handoverNextSteps(ctx.person, await endsOfRow(ctx, row));
  }
}

@Resolver(() => HandoverReceiver)
export class HandoverReceiverResolver {
  @ResolveField(() => Agency)
  agency(@Parent() { agencyId }: HandoverReceiver, @Ctx() ctx: RequestContext) {
    return ctx.load(agencyById, agencyId);
  }
}

/** As it comes from a page, an instant is text. */
function clockOf(at: Date | string | null, now: Date): Date | null {
  const instant = at === null ? null : new Date(at);
  return instant && clockMayStand(instant, now) ? instant : null;
}
