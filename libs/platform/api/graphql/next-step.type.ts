import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Something that is missing before a step can be taken.' })
export class Missing {
  @Field({ description: 'The web turns it into a sentence.' }) code!: string;
  @Field(() => String, { nullable: true, description: 'The field that gives it, if one does.' })
  field?: string | null;
  @Field(() => String, { nullable: true, description: 'The function or agency that can give it.' })
  who?: string | null;
  @Field(() => String, { nullable: true, description: 'Since when it is missing, 20:00.' })
  from?: string | null;
  @Field(() => String, { nullable: true, description: 'Until when, 24:00.' })
  to?: string | null;
}

@ObjectType({
  description: 'What the viewer may do now. Not ready is still offered, and says why.',
})
export class NextStep {
  @Field() step!: string;
  @Field() ready!: boolean;
  @Field(() => [Missing]) missing!: readonly Missing[];
}
