import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@InputType()
export class SaveTrainingCourseInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID, { nullable: true, description: 'None for a new one.' }) courseId?: string | null;
  @Field(() => Int, { nullable: true }) expectedVersion?: number | null;
  @Field(() => FunctionName) name!: string;
  @Field(() => [FunctionName], {
    nullable: true,
    description: 'What it goes through, in order. Without them they stay as they are.',
  })
  topics?: string[] | null;
  @Field(() => Code) level!: string;
  @Field(() => Code, { description: 'The qualification: IN_DEPTH …' }) kind!: string;
  @Field(() => Int, { nullable: true, description: 'Null: until further notice.' })
  validMonths?: number | null;
  @Field(() => [Code], { description: 'Roles whose work asks for it.' }) neededBy!: string[];
}

@InputType({ description: 'A seminar of the own organisation at which the course is held.' })
export class HoldTrainingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) courseId!: string;
  @Field(() => ID, { description: 'Of kind IN_DEPTH.' }) seminarId!: string;
}

@InputType({ description: 'A seat for oneself, or by a manager for one’s own.' })
export class BookTrainingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) seminarId!: string;
  @Field(() => ID) membershipId!: string;
}

@InputType()
export class CancelTrainingBookingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) bookingId!: string;
}

@InputType()
export class GiveQualificationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) bookingId!: string;
}

@InputType()
export class WaitWithQualificationInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) bookingId!: string;
  @Field(() => Code, { description: 'PART_ATTENDED, GOES_ALONG_FIRST, OTHER_TASKS.' })
  reason!: string;
}

@InputType({
  description:
    'What the own staff have gone through elsewhere, or at a seminar that counted by unit.',
})
export class RegisterTrainingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) courseId!: string;
  @Field(() => LocalDate) heldOn!: string;
  @Field(() => Code, { description: 'SEMINAR or EXTERNAL.' }) source!: string;
  @Field(() => [ID], { description: 'Those with an account.' }) membershipIds!: string[];
  @Field(() => ID, { nullable: true, description: 'Those without one: their unit …' })
  unitId?: string | null;
  @Field(() => [Int], { description: '… and their numbers in it.' }) staffNumbers!: number[];
}

@InputType()
export class RemoveTrainingInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) recordId!: string;
}

@InputType({ description: 'How many of a unit need the in-depth training, from a day on.' })
export class SetTrainingTargetInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) siteId!: string;
  @Field(() => ID) unitId!: string;
  @Field(() => Int) staff!: number;
  @Field(() => LocalDate) from!: string;
}
