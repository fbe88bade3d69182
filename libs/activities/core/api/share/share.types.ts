import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@InputType({ description: 'A page of what the own agency has shared in a town.' })
export class ActivitySharesInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID, { nullable: true }) programmeId?: string | null;
  @Field(() => Code, { nullable: true, description: 'IN_FORCE or ENDED.' }) state?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most 200.' }) first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}

@InputType({ description: 'The owner ends what it shared.' })
export class EndShareInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) shareId!: string;
  @Field(() => Code, {
    nullable: true,
    description: 'Demanded: TAKES_NO_PART, WRONG_RECEIVER, SHARED_TOO_MUCH or COOPERATION_ENDED.',
  })
  reason?: string | null;
}

@ObjectType({ description: 'That another agency reads an activity; told to its owner alone.' })
export class ActivityShare {
  @Field(() => ID) id!: string;
  @Field(() => ID) activityId!: string;
  @Field({ description: 'Of the activity: FIELD_OPERATION, SEMINAR …' }) kind!: string;
  @Field(() => String, { nullable: true }) number!: string | null;
  @Field() title!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Agency, { description: 'Who reads it.' }) agency!: Agency;
  @Field(() => Instant) sharedAt!: Date;
  @Field(() => String, { nullable: true, description: 'A function of the owner.' })
  sharedFunction!: string | null;
  @Field(() => Instant, { nullable: true }) endedAt!: Date | null;
  @Field(() => String, { nullable: true }) endedFunction!: string | null;
  @Field(() => String, { nullable: true, description: 'Null where it ended without being said.' })
  endedReason!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'Why it cannot be ended now: SHARE_IS_FINAL, SHARE_HAS_BEGUN or SHARE_GOES_ALONG. Null where it can, or has ended.',
  })
  staysBecause!: string | null;
  agencyId!: string;
}

@ObjectType({ description: 'The shares of a record together, the latest record first.' })
export class ActivitySharePage {
  @Field(() => [ActivityShare]) rows!: ActivityShare[];
  @Field(() => Int, { description: 'As far as anybody counts.' }) total!: number;
  @Field(() => String, { nullable: true, description: 'Where the next page goes on.' })
  endCursor!: string | null;
}
