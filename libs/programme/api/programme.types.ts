import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A period of joint work with a purpose, a lead and a funder.' })
export class Programme {
  @Field(() => ID) id!: string;
  @Field({ description: 'Short key kept in the address, 2022.' }) key!: string;
  @Field() name!: string;
  @Field() purpose!: string;
  @Field({ description: 'Calendar date.' }) startsOn!: string;
  @Field({ description: 'Calendar date, the last day.' }) endsOn!: string;
  @Field({ description: 'PLANNED, ACTIVE, REPORTING or CLOSED.' }) state!: string;
  @Field({ description: 'Demo data: nothing in it has happened.' }) isDemo!: boolean;
}

@ObjectType({ description: 'A town that takes part.' })
export class Site {
  @Field(() => ID) id!: string;
  @Field({ description: 'Short key kept in the address, lund.' }) key!: string;
  @Field() name!: string;
  @Field() kind!: string;
}

@ObjectType({ description: 'A district or a named public zone; the portal knows nothing finer.' })
export class Area {
  @Field(() => ID) id!: string;
  @Field() code!: string;
  @Field() name!: string;
  @Field({ description: 'What a standing risk assessment is made for.' }) areaGroup!: string;
  @Field() kind!: string;
}

@ObjectType({ description: 'One line of the list in the top bar: a site in a programme.' })
export class Place {
  @Field(() => Site) site!: Site;
  @Field(() => Programme) programme!: Programme;
  @Field({ description: 'The ring of the acting agency at the site.' }) tier!: string;
  @Field({ description: 'The acting agency leads the programme.' }) isLed!: boolean;
}

@ObjectType({ description: 'A red day or an eve, by name.' })
export class CalendarDay {
  @Field() date!: string;
  @Field({ description: 'In Swedish.' }) name!: string;
  @Field({ description: 'In English.' }) nameEn!: string;
  @Field({ description: 'RED (Sunday-like) or EVE.' }) kind!: string;
}
