import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'The check of the day: five questions, true is yes.' })
export class SavePassCheckInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => Int, { nullable: true, description: 'version of the check; none for the first.' })
  expectedVersion?: number | null;
  @Field() newThreat!: boolean;
  @Field() newPlaceOrTask!: boolean;
  @Field() newOrAlone!: boolean;
  @Field() supportAbsent!: boolean;
  @Field() policeAbsent!: boolean;
}

@InputType({ description: 'A go-ahead for one’s own employer.' })
export class GiveGoAheadInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => [SafeText], { nullable: true, description: 'What must be so; at most eight.' })
  conditions?: SafeTextValue[] | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'No go-ahead: stops the pass for one’s own employer. Needs no ground.' })
export class RefuseGoAheadInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
}

@InputType({ description: 'An employer’s decision told by phone.' })
export class NoteOralGoAheadInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => Code, { description: 'GIVEN or NOT_GIVEN.' }) decision!: string;
  @Field(() => FunctionName) byFunction!: string;
  @Field(() => Instant) toldAt!: Date;
  @Field(() => [SafeText], { nullable: true }) conditions?: SafeTextValue[] | null;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'The police have assessed the pass in their own structure.' })
export class AssessedInOwnStructureInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) passId!: string;
  @Field(() => ID) agencyId!: string;
  @Field(() => FunctionName) byFunction!: string;
  @Field(() => Instant) toldAt!: Date;
}
