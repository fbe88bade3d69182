import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Whether a membership is still needed, for the administrator.' })
export class MembershipReview {
  @Field(() => String, {
    nullable: true,
    description: 'The last day to confirm it; null when it is over, or over before.',
  })
  dueOn!: string | null;
  @Field() isOverdue!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Not used since; only once that is long ago.',
  })
  inactiveSince!: string | null;
  @Field({ description: 'Never used; it is inactive since it began.' }) isUnused!: boolean;
}

@InputType({ description: 'Behövs fortfarande: all of these are still needed.' })
export class ConfirmMembershipsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => [ID]) membershipIds!: string[];
}
