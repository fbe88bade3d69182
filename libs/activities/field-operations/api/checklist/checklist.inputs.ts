import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';

@InputType({ description: 'What the own agency goes through before passes of one type.' })
export class SaveChecklistTemplateInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code, { description: 'The type of pass.' }) type!: string;
  @Field(() => [SafeText], {
    description: 'In the order they are gone through. No reason lifts a warning here.',
  })
  points!: SafeTextValue[];
  @Field(() => Int, { nullable: true, description: 'None before the first.' })
  expectedVersion?: number | null;
}

@InputType({ description: 'A point of this pass alone.' })
export class AddChecklistPointInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => SafeText, { description: 'No reason lifts a warning here.' }) text!: SafeTextValue;
}

@InputType()
export class RemoveChecklistPointInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID) pointId!: string;
}

@InputType()
export class TickChecklistPointInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID) pointId!: string;
  @Field({ description: 'False takes the tick back.' }) ticked!: boolean;
}
