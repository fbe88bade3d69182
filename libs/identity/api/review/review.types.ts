import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

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

@ObjectType({ description: 'What waits for the viewer about the people of the own organisation.' })
export class PeopleWaiting {
  @Field(() => Int, { description: 'Sign-ins to approve as the second person.' })
  bindings!: number;
  @Field(() => Int, { description: 'Proposals of roles to decide on as the second person.' })
  roles!: number;
  @Field(() => Int, { description: 'Memberships to confirm that are overdue.' }) reviews!: number;
  @Field(() => Int, {
    description: 'People whose training has run out, or ends within 90 days; for their manager.',
  })
  trainings!: number;
}

@InputType({ description: 'Behövs fortfarande: all of these are still needed.' })
export class ConfirmMembershipsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => [ID]) membershipIds!: string[];
}
