import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { OrgNumber } from '@stad/safeguards/api/scalars/org-number.js';
import { WorkEmail } from '@stad/safeguards/api/scalars/work-email.js';
import { WorkPhone } from '@stad/safeguards/api/scalars/work-phone.js';

@InputType({ description: 'A page of the actors of a town, by name.' })
export class ActorsInput {
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { nullable: true, description: 'Finds what one sees the state of.' })
  state?: string | null;
  @Field(() => Code, { nullable: true }) kind?: string | null;
  @Field(() => Code, { nullable: true }) ring?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most 200.' }) first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}

@InputType({ isAbstract: true })
class ActorFieldsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => FunctionName, { description: 'An organisation; never a person or an address.' })
  name!: string;
  @Field(() => Code) kind!: string;
  @Field(() => Code) sector!: string;
  @Field(() => Code, { description: 'Of an agency of the portal it is the one it has.' })
  ring!: string;
  @Field(() => [Code]) tasks!: string[];
  @Field(() => [Code]) meets!: string[];
  @Field(() => [ID], { description: 'Areas of the town; none for all of it.' }) areaIds!: string[];
}

@InputType()
export class AddActorInput extends ActorFieldsInput {
  @Field(() => ID) siteId!: string;
  @Field(() => ID, { nullable: true, description: 'The agency of the portal that it is.' })
  cardAgencyId?: string | null;
  @Field(() => OrgNumber, { nullable: true }) orgNumber?: string | null;
}

@InputType()
export class ChangeActorInput extends ActorFieldsInput {
  @Field(() => ID) actorId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
}

@InputType({ description: 'What stands between it and us.' })
export class ChangeActorFileInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) actorId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
  @Field(() => OrgNumber, { nullable: true }) orgNumber?: string | null;
  @Field(() => FunctionName, { nullable: true, description: 'Who answers for it among us.' })
  responsible?: string | null;
  @Field(() => LocalDate, { nullable: true }) lastContactOn?: string | null;
  @Field(() => Code, { nullable: true, description: 'A verb from a list.' })
  nextStep?: string | null;
  @Field(() => LocalDate, { nullable: true }) nextStepOn?: string | null;
  @Field(() => LocalDate, { nullable: true }) closedFrom?: string | null;
  @Field(() => LocalDate, { nullable: true }) closedTo?: string | null;
}

@InputType({
  description:
    'What the organisation says of its mandate, secrecy and routes; of one without a sign-in a note.',
})
export class AnswerActorCardInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) actorId!: string;
  @Field(() => Int, { description: 'The version one has read; 0 for the first answer.' })
  expectedVersion!: number;
  @Field(() => [Code]) may!: string[];
  @Field(() => [Code]) mayNot!: string[];
  @Field(() => Code) secrecy!: string;
  @Field(() => FunctionName, { nullable: true }) contactFunction?: string | null;
  @Field(() => WorkPhone, { nullable: true }) workPhone?: string | null;
  @Field(() => WorkEmail, { nullable: true, description: 'A mailbox of a function.' })
  mailbox?: string | null;
  @Field(() => FunctionName, { description: 'Which function there has said it.' })
  answeredBy!: string;
  @Field(() => LocalDate) answeredOn!: string;
}

@InputType({ description: 'What one actor says of another of the same town.' })
export class SayActorTieInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID, { description: 'The end that says it.' }) actorId!: string;
  @Field(() => ID) otherActorId!: string;
  @Field(() => Code, { description: 'REFERS_TO, WORKS_WITH, TRAINS_WITH or AGREED_WITH.' })
  kind!: string;
}

@InputType()
export class TakeBackActorTieInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) tieId!: string;
}

@InputType({ description: 'Where a core meeting has put it: one place for all agencies together.' })
export class PlaceActorInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) actorId!: string;
  @Field(() => Int, { description: 'The version of its file one has read.' })
  expectedVersion!: number;
  @Field(() => Code, { description: 'LESS or MORE.' }) influence!: string;
  @Field(() => Code, { description: 'LESS or MORE.' }) interest!: string;
  @Field(() => LocalDate, { description: 'The day of the meeting.' }) placedOn!: string;
}

@InputType({ description: 'One step of its life.' })
export class StepActorInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) actorId!: string;
  @Field(() => Code, { description: 'contact, interest, agree, activate, pause or leave.' })
  step!: string;
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day it was taken; today if left out.',
  })
  on?: string | null;
}
