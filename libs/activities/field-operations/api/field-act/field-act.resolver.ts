import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { RequestContext } from '@stad/platform/api/context/request-context.js';
import { Allow } from '@stad/platform/api/graphql/allow.js';
import { Ctx } from '@stad/platform/api/graphql/ctx.js';
import { type Opened, partsOf } from '../pass/opened-pass.js';
import { FieldPass } from '../pass/pass.types.js';
import {
  ChooseFieldActInput,
  NoteFieldActInput,
  NoteVoiceCheckInInput,
} from './field-act.inputs.js';
import { FieldActService } from './field-act.service.js';
import { FieldAct, VoiceCheckIn } from './field-act.types.js';
import { VoiceCheckInService } from './voice-check-in.service.js';

@Resolver(() => FieldPass)
export class FieldActResolver {
  constructor(
    private readonly acts: FieldActService,
    private readonly calls: VoiceCheckInService,
  ) {}

  @Allow('pass:run', { inField: 'J2: the acts of the evening, told with or without a network' })
  @Mutation(() => FieldPass, {
    description:
      'An act of the evening. It is taken where it goes on from the pass as it stands, else kept beside it.',
  })
  noteFieldAct(@Ctx() ctx: RequestContext, @Args('input') input: NoteFieldActInput) {
    return this.acts.note(ctx, input);
  }

  @Allow('pass:run', { inField: 'J2: a person of the team settles what met another act' })
  @Mutation(() => FieldPass, { description: 'Settles an act that waits, once.' })
  chooseFieldAct(@Ctx() ctx: RequestContext, @Args('input') input: ChooseFieldActInput) {
    return this.acts.choose(ctx, input);
  }

  @Allow('pass:voice-check-in', { inField: 'avstämning: rear support holds the time (INV-29)' })
  @Mutation(() => FieldPass, { description: 'Rear support notes that the team has called.' })
  noteVoiceCheckIn(@Ctx() ctx: RequestContext, @Args('input') input: NoteVoiceCheckInInput) {
    return this.calls.note(ctx, input);
  }

  @ResolveField(() => Int, {
    description: 'Grows with each act the pass has taken, whichever way: what a phone has seen.',
  })
  async trunk(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    return (await partsOf(ctx, parent)).trunk;
  }

  @ResolveField(() => [FieldAct], { description: 'Acts that phones told, in the order they came.' })
  async fieldActs(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    return this.acts.of(ctx, await partsOf(ctx, parent));
  }

  @ResolveField(() => [VoiceCheckIn], { description: 'When the team called rear support.' })
  async voiceCheckIns(@Parent() parent: Opened, @Ctx() ctx: RequestContext) {
    const { voiceCheckIns } = await partsOf(ctx, parent);
    return voiceCheckIns.map(({ at, byTitle }) => ({ at, notedBy: byTitle }));
  }
}
