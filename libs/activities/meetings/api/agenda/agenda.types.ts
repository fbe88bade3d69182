import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({ description: 'What is to be taken up.' })
export class MeetingPoint {
  @Field(() => ID) id!: string;
  @Field() body!: string;
  @Field(() => String, {
    nullable: true,
    description: 'DECISION, STEP, LEARNING, TASK, GAP or FIGURES, where it comes from a record.',
  })
  sourceKind!: string | null;
  @Field(() => ID, { nullable: true }) sourceId!: string | null;
}

@ObjectType({ description: 'What did not hold since the last one, and is not on the agenda yet.' })
export class AgendaProposal {
  @Field({ description: 'DECISION, STEP, LEARNING, TASK, GAP or FIGURES.' }) sourceKind!: string;
  @Field(() => ID) sourceId!: string;
  @Field(() => String, { nullable: true, description: 'Of a decision or a task: CALL, WRITE …' })
  verb!: string | null;
  @Field(() => String, { nullable: true, description: 'Of a gap: which kind of actor.' })
  code!: string | null;
  @Field(() => String, { nullable: true, description: 'What the record says of itself.' })
  text!: string | null;
  @Field(() => String, { nullable: true }) ownerFunction!: string | null;
  @Field(() => String, { nullable: true }) dueOn!: string | null;
  @Field(() => Int, { nullable: true, description: 'Of a step its number, of figures how many.' })
  n!: number | null;
}

@InputType()
export class WrittenMeetingPoint {
  @Field(() => SafeText, { description: 'At most 160 characters: no persons, no addresses.' })
  text!: SafeTextValue;
  @Field(() => Code, { nullable: true }) sourceKind?: string | null;
  @Field(() => ID, { nullable: true }) sourceId?: string | null;
}

@InputType({ description: 'All points in their order; those that are left out go.' })
export class SaveMeetingAgendaInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) meetingId!: string;
  @Field(() => Int, { description: 'The version of the activity one has read.' })
  expectedVersion!: number;
  @Field(() => [WrittenMeetingPoint]) points!: WrittenMeetingPoint[];
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}
