import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One of the three first steps of whoever is new.' })
export class FirstStepTaken {
  @Field({ description: 'PLAN, SEND, COUNT, ANSWER …' }) step!: string;
  @Field({ description: 'Whether one has taken it, since one signed in for the first time.' })
  done!: boolean;
}
