import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { LocalTime } from '@stad/safeguards/api/scalars/local-time.js';

@InputType({
  description: 'What the own on-call service can do tonight; the last that was said holds.',
})
export class SayTonightInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID, { description: 'An on-call service of social services.' })
  contactFunctionId!: string;
  @Field(() => Int, { nullable: true, description: 'Of what is told now; null where nothing is.' })
  expectedVersion?: number | null;
  @Field() goesOut!: boolean;
  @Field() byPhone!: boolean;
  @Field() hasShelter!: boolean;
  @Field(() => LocalTime) from!: string;
  @Field(() => LocalTime, { description: 'At or before from: the next day.' }) to!: string;
}
