import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';

@ObjectType({ description: 'What the own agency goes through before passes of one type.' })
export class ChecklistTemplate {
  @Field(() => ID, { nullable: true, description: 'None while nothing is saved.' })
  id!: string | null;
  @Field() type!: string;
  @Field(() => [String]) points!: readonly string[];
  @Field(() => Int, { nullable: true, description: 'None while nothing is saved.' })
  version!: number | null;
}

@ObjectType({ description: 'One point of the checklist of a pass.' })
export class ChecklistPoint {
  @Field(() => ID) id!: string;
  @Field() text!: string;
  @Field({ description: 'TEMPLATE, ADDED, or GO_AHEAD for a condition.' }) source!: string;
  @Field(() => Agency, { nullable: true, description: 'Whose point it is.' })
  agency!: Agency | null;
  @Field(() => Instant, { nullable: true }) tickedAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'The function that ticked it.' })
  tickedByTitle!: string | null;
  @Field({ description: 'The viewer may take the point away.' }) removable!: boolean;
}
