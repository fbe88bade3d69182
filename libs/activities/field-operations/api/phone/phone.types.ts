import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({
  description: 'Whether the phone that asks is ready for the pass, or can be made so.',
})
export class Phone {
  @Field({ description: 'This device answers for the pass without signing in.' }) isReady!: boolean;
  @Field(() => Instant, {
    nullable: true,
    description: 'Until when it is ready, or would be; null: until everyone is back.',
  })
  until!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'From when it can be made ready.' })
  from!: Date | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot be made ready now; null when it can.',
  })
  missing!: string | null;
}

@InputType({ description: 'Makes this device ready for the pass.' })
export class MakePhoneReadyInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
}
