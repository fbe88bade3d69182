import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Of the own people at a seminar: one who shows a function, or those who do not, as a number.',
})
export class SeminarStaff {
  @Field(() => String, { nullable: true, description: 'Null for the organisation alone.' })
  functionTitle!: string | null;
  @Field(() => Int, { description: 'How many had a seat.' }) seats!: number;
  @Field(() => Int) came!: number;
}

@ObjectType({
  description:
    'An invited organisation that is told who of its people came, with the link for them.',
})
export class InvitedEmployer {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'Its managers read it in the portal; others get it from the organiser.' })
  readsItself!: boolean;
  @Field({ description: 'Whoever signs up by it reads first that the employer is told.' })
  link!: string;
}
