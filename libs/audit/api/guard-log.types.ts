import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'Warnings of one rule that were let through for one reason.' })
export class OverrideCount {
  @Field({ description: 'PHONE, EMAIL, STREET_NUMBER …: what the guard had found.' }) rule!: string;
  @Field({ description: 'WORK_CONTACT, PUBLIC_INFORMATION …: why the text could stay.' })
  reason!: string;
  @Field(() => Int) count!: number;
}

@ObjectType({
  description: 'What the personal-data guard did, as numbers; never what was written.',
})
export class GuardLog {
  @Field(() => Int, { description: 'Texts that held a personal identity number and were stopped.' })
  stopped!: number;
  @Field(() => Int, { description: 'Texts that were asked about.' }) asked!: number;
  @Field(() => [OverrideCount], { description: 'The most frequent first.' })
  letThrough!: OverrideCount[];
}

@InputType({ description: 'Which time; what is left out does not narrow.' })
export class GuardLogInput {
  @Field(() => Instant, { nullable: true }) from?: Date | null;
  @Field(() => Instant, { nullable: true, description: 'Not included.' }) to?: Date | null;
}
