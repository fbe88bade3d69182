import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';

@InputType({
  description: 'A person by membership, or a function that takes part without account.',
})
export class TeamMemberInput {
  @Field(() => ID) agencyId!: string;
  @Field(() => ID, { nullable: true }) membershipId?: string | null;
  @Field(() => FunctionName, { nullable: true, description: 'Where there is no membership.' })
  functionTitle?: string | null;
  @Field(() => Code, { description: 'PASS_LEADER, RECORDER, SUPPORT, MEMBER, REAR_SUPPORT.' })
  role!: string;
}

@InputType({ isAbstract: true })
abstract class TeamFields {
  @Field(() => [TeamMemberInput]) team!: TeamMemberInput[];
  @Field(() => [ID], {
    nullable: true,
    description: 'Agencies asked to come along. Those with people in the team always are.',
  })
  invitedAgencyIds?: string[] | null;
  @Field(() => ID, {
    nullable: true,
    description: 'Who counts; else the pass leader’s employer. Fixed at start.',
  })
  countingAgencyId?: string | null;
}

@InputType({ description: 'The team as it was when somebody began to change it.' })
export class TeamFrom extends TeamFields {}

@InputType({
  description:
    'The part Who of a plan. The owner sends the whole team; another agency its own people alone. With `from` it is merged, person by person, over what others have saved since.',
})
export class ChangeTeamInput extends TeamFields {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { description: 'teamVersion.' }) expectedVersion!: number;
  @Field(() => TeamFrom, { nullable: true }) from?: TeamFrom | null;
  @Field(() => Boolean, {
    nullable: true,
    description:
      'Saved by itself and not at a button: refused where a go-ahead would fall or another agency would be asked.',
  })
  byItself?: boolean | null;
}
