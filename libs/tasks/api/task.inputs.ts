import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'A page of the own agency’s tasks, by the day they are due.' })
export class TasksInput {
  @Field(() => ID, { nullable: true, description: 'One town; all of the own agency when absent.' })
  siteId?: string | null;
  @Field(() => Code, { nullable: true, description: 'MINE, OPEN, NOBODY or OVER.' }) filter?:
    | string
    | null;
  @Field(() => Int, { nullable: true, description: 'At most 200.' }) first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}

@InputType({ isAbstract: true })
class TaskFieldsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code, { description: 'CALL, WRITE, BOOK …' }) verb!: string;
  @Field(() => SafeText, { description: 'About our work, at most 120 characters.' })
  body!: SafeTextValue;
  @Field(() => FunctionName, { description: 'The function it lies with.' }) ownerFunction!: string;
  @Field(() => LocalDate) dueOn!: string;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'By hand, or born from a record: its class is that of its source.' })
export class AddTaskInput extends TaskFieldsInput {
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { nullable: true, description: 'LEARNING …; left out by hand.' })
  sourceKind?: string | null;
  @Field(() => ID, { nullable: true }) sourceId?: string | null;
}

@InputType()
export class ChangeTaskInput extends TaskFieldsInput {
  @Field(() => ID) taskId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
}

@InputType({ description: 'Done, with a note or without.' })
export class FinishTaskInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) taskId!: string;
  @Field(() => SafeText, { description: 'At most 120 characters.' }) note!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'drop, reopen or withdraw.' })
export class StepTaskInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) taskId!: string;
  @Field(() => Code) step!: string;
}

@InputType({ description: 'To another function of the own agency.' })
export class HandOverTaskInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) taskId!: string;
  @Field(() => FunctionName) ownerFunction!: string;
}

@InputType({ description: 'To another agency of the site, which takes it or not.' })
export class OfferTaskInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) taskId!: string;
  @Field(() => ID) toAgencyId!: string;
}

@InputType({ description: 'Taken, it is a record of the own agency.' })
export class AnswerTaskOfferInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) offerId!: string;
  @Field(() => Code, { description: 'TAKEN or DECLINED.' }) answer!: string;
  @Field(() => FunctionName, {
    nullable: true,
    description: 'Whom it lies with, when it is taken.',
  })
  ownerFunction?: string | null;
}
