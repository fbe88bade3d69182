import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@InputType()
export class SignInToDemoInput {
  @Field(() => ID) membershipId!: string;
}

@InputType({ description: 'How the portal looks for this person; what is left out stays.' })
export class PreferencesInput {
  @Field(() => Code, { nullable: true }) language?: string;
  @Field(() => Code, { nullable: true }) theme?: string;
  @Field(() => Code, { nullable: true }) density?: string;
  @Field(() => Code, { nullable: true, description: 'on or off' }) shortcuts?: string;
  @Field(() => Code, { nullable: true, description: 'on or off' }) gettingStarted?: string;
  @Field(() => [Code], { nullable: true, description: 'Pages pinned in the menu, at most five' })
  pins?: string[];
}

@InputType()
export class ChangeMembershipInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) membershipId!: string;
  @Field(() => Int) expectedVersion!: number;
  @Field(() => [Code]) roles!: string[];
  @Field(() => LocalDate, { nullable: true }) validTo?: string | null;
}

@InputType({ description: 'Ends a membership at once.' })
export class EndMembershipInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) membershipId!: string;
  @Field(() => Int) expectedVersion!: number;
}
