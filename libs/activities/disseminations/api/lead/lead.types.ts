import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@ObjectType({ description: 'An organisation that has heard of the work and wants more.' })
export class Lead {
  @Field(() => ID) id!: string;
  @Field(() => ID) activityId!: string;
  @Field() organisation!: string;
  @Field({ description: 'As actors are: HOTEL, FIELD_NGO …' }) kind!: string;
  @Field({ description: 'Never a name.' }) functionTitle!: string;
  @Field({ description: 'METHOD, MATERIAL, LECTURE, VISIT, MEETING, JOIN or OTHER.' })
  wants!: string;
  @Field() wish!: string;
  @Field({
    description: 'NEW, FOLLOWED_UP, BECAME_ACTOR, BECAME_MEETING, BECAME_ADOPTION or ENDED.',
  })
  state!: string;
  @Field(() => LocalDate) stateOn!: string;
  @Field(() => Int) version!: number;
  /** Read by fields alone. */
  actorId!: string | null;
}

@ObjectType({ description: 'The task that follows a lead up, for its own agency.' })
export class LeadFollowUp {
  @Field(() => ID) id!: string;
  @Field() ownerFunction!: string;
  @Field(() => LocalDate) dueOn!: string;
  @Field() state!: string;
}

@ObjectType({ description: 'Where an actor was met first.' })
export class LeadOrigin {
  @Field(() => ID, { description: 'The activity.' }) id!: string;
  @Field() title!: string;
  @Field({ description: 'Where it is read.' }) path!: string;
}

@InputType({ isAbstract: true })
class LeadFieldsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => FunctionName, { description: 'Never a person or an address.' })
  organisation!: string;
  @Field(() => Code, { description: 'As actors are.' }) kind!: string;
  @Field(() => FunctionName) functionTitle!: string;
  @Field(() => Code, {
    description: 'METHOD, MATERIAL, LECTURE, VISIT, MEETING, JOIN or OTHER.',
  })
  wants!: string;
  @Field(() => SafeText, { description: 'At most 120 characters; may be empty.' })
  wish!: SafeTextValue;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType()
export class AddLeadInput extends LeadFieldsInput {
  @Field(() => ID) disseminationId!: string;
}

@InputType()
export class ChangeLeadInput extends LeadFieldsInput {
  @Field(() => ID) leadId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
}

@InputType({ description: 'One step of its life but following it up: that is a task of it.' })
export class StepLeadInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) leadId!: string;
  @Field(() => Code, {
    description: 'becomeActor, becomeMeeting, becomeAdoption, end or reopen.',
  })
  step!: string;
  @Field(() => ID, { nullable: true, description: 'Which it became.' }) actorId?: string | null;
}

@InputType({ description: 'Of one that was noted by mistake, while nothing has come of it.' })
export class RemoveLeadInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) leadId!: string;
}
