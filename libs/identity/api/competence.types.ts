import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'What somebody has been trained for.' })
export class Qualification {
  @Field({ description: 'IN_DEPTH, DIGITAL_OUTREACH, PASS_LEADER.' }) kind!: string;
  @Field(() => String, { nullable: true, description: 'The last day; null until further notice.' })
  validTo!: string | null;
}

@InputType()
export class QualificationInput {
  @Field(() => Code) kind!: string;
  @Field(() => LocalDate, { nullable: true }) validTo?: string | null;
}

@InputType({ description: 'The whole of what one person is trained for and speaks.' })
export class ChangeCompetenceInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) membershipId!: string;
  @Field(() => Int, { description: 'competenceVersion.' }) expectedVersion!: number;
  @Field(() => [QualificationInput]) qualifications!: QualificationInput[];
  @Field(() => [Code], { description: 'Beside Swedish: en, ro, rom …' }) languages!: string[];
}
