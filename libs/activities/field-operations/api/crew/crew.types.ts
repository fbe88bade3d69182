import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { Qualification } from '@stad/identity/api/competence.types.js';
import { Agency } from '@stad/identity/api/identity.types.js';

@ObjectType({ description: 'A function that could be asked along; never a name.' })
export class CrewCandidate {
  @Field(() => ID) membershipId!: string;
  @Field() functionTitle!: string;
  @Field(() => Agency) agency!: Agency;
  @Field({ description: 'IN_FIELD, or REAR_SUPPORT who holds the time.' }) fieldRole!: string;
  @Field(() => [String], { description: 'Languages beside Swedish.' })
  languages!: readonly string[];
  @Field(() => [Qualification]) qualifications!: readonly Qualification[];
  @Field(() => Int, { description: 'Nights taken, of the last 28 days.' }) nights!: number;
}

@ObjectType({ description: 'Somebody to ask, with what speaks for it.' })
export class ProposedMember {
  @Field(() => CrewCandidate) candidate!: CrewCandidate;
  @Field({ description: 'PASS_LEADER or MEMBER.' }) role!: string;
  @Field(() => [String], { description: 'Of the languages wished for.' })
  speaks!: readonly string[];
  @Field() isTrainedLeader!: boolean;
}

@ObjectType({ description: 'Why somebody is not proposed: a code and what it is about.' })
export class NotProposed {
  @Field({ description: 'BUSY, ON_CALL, REST_TOO_SHORT, MORE_NIGHTS …' }) code!: string;
  @Field(() => Float, { nullable: true, description: 'The rest left.' }) hours?: number;
  @Field(() => String, { nullable: true, description: 'Which qualification.' }) kind?: string;
  @Field(() => String, { nullable: true, description: 'The last day.' }) on?: string;
  @Field(() => Int, { nullable: true }) nights?: number;
  @Field(() => Int, { nullable: true, description: 'Of the one who is proposed instead.' })
  otherNights?: number;
}

@ObjectType({ description: 'Somebody who is not proposed.' })
export class PassedOver {
  @Field(() => CrewCandidate) candidate!: CrewCandidate;
  @Field(() => NotProposed) reason!: NotProposed;
}

@ObjectType({ description: 'Whom to ask for a pass. Counts only what is in the portal.' })
export class CrewProposal {
  @Field(() => Int, { description: 'How many the type wants in the field.' }) size!: number;
  @Field(() => [Agency], {
    description:
      'Whom the owner may invite: the core group that day, also those of whom nobody has an account. For another agency itself.',
  })
  agencies!: readonly Agency[];
  @Field(() => [ProposedMember], { description: 'The pass leader first.' })
  proposed!: readonly ProposedMember[];
  @Field(() => [PassedOver], { description: 'All others, those who could come along first.' })
  passedOver!: readonly PassedOver[];
}
