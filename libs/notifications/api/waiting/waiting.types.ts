import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({
  description:
    'Something that waits for the viewer, as its domain hands it in. What is null is not known of its kind.',
})
export class WaitingRow {
  @Field({ description: 'TASK_DUE, PARTICIPATION_ASKED, RISK_ENDS …' }) kind!: string;
  @Field(() => ID, { description: 'What it leads to; own where it is the page of the own agency.' })
  id!: string;
  @Field(() => String, { nullable: true, description: 'The kind within the kind.' })
  of!: string | null;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => String, { nullable: true }) title!: string | null;
  @Field(() => Int, { nullable: true, description: 'How many it is.' }) n!: number | null;
  @Field(() => String, { nullable: true, description: 'Who waits, or is waited for.' })
  agency!: string | null;
  @Field(() => Instant, { nullable: true }) since!: Date | null;
  @Field(() => Instant, { nullable: true, description: 'A day that is in time still ends then.' })
  dueAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The day itself, where it is a day.' })
  dueOn!: string | null;
  @Field(() => Instant, { nullable: true }) startsAt!: Date | null;
  @Field(() => Instant, { nullable: true }) endsAt!: Date | null;
  @Field(() => [String]) areas!: readonly string[];
  @Field(() => [String], { description: 'The one next act, and what comes after it.' })
  steps!: readonly string[];
  @Field(() => ID, { nullable: true }) programmeId!: string | null;
  @Field(() => ID, { nullable: true }) otherId!: string | null;
}

@ObjectType({ description: 'The next thing the viewer’s agency takes part in.' })
export class NextOccasion {
  @Field() kind!: string;
  @Field() title!: string;
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field(() => Instant) startsAt!: Date;
}

@ObjectType({ description: 'All that waits for the viewer, in all towns and domains.' })
export class WaitingList {
  @Field(() => [WaitingRow], { description: 'What goes on first, then what is due first.' })
  rows!: readonly WaitingRow[];
  @Field(() => NextOccasion, { nullable: true, description: 'Told where nothing waits.' })
  next!: NextOccasion | null;
}
