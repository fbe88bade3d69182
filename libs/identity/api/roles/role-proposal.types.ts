import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'Roles that somebody is to get, until a second person has decided.' })
export class RoleProposal {
  @Field(() => ID) id!: string;
  @Field(() => ID) membershipId!: string;
  @Field(() => [String], { description: 'What is added to the roles that are held.' })
  roles!: string[];
  @Field(() => ID, {
    nullable: true,
    description: 'The file it came with, decided whole or by row.',
  })
  listId!: string | null;
  @Field({ description: 'The function of whoever gives them.' }) proposedByTitle!: string;
  @Field(() => Instant) proposedAt!: Date;
  @Field(() => Instant) lapsesAt!: Date;
  @Field({ description: 'The viewer is a second person: neither giver nor receiver.' })
  mayDecide!: boolean;
}

@InputType({ description: 'Exactly one of the two: one proposal, or all of a file.' })
export class DecideRolesInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID, { nullable: true }) proposalId?: string | null;
  @Field(() => ID, { nullable: true }) listId?: string | null;
  @Field() approves!: boolean;
}

@InputType()
export class WithdrawRolesInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) proposalId!: string;
}
