import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@InputType({
  description: 'Writes capacity of the own organisation down, or changes it: also to end it.',
})
export class SaveCapacityInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID, { nullable: true, description: 'Left out: a new one.' })
  capacityId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Needed with capacityId.' })
  expectedVersion?: number | null;
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { description: 'POST or ON_CALL_HOURS.' }) kind!: string;
  @Field(() => Float, { description: 'Posts, or hours a week; tenths at the finest.' })
  amount!: number;
  @Field(() => LocalDate) from!: string;
  @Field(() => LocalDate, { nullable: true, description: 'The last day.' }) to?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: 'A function of the own organisation at the site; on-call hours need one.',
  })
  contactFunctionId?: string | null;
}
