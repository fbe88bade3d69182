import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'A number as the page shows it: not whose it is.' })
export class TownPageNumber {
  @Field({ description: 'TOWN, BUYERS or RELATIVES.' }) part!: string;
  @Field() label!: string;
  @Field() phone!: string;
}

@ObjectType({ description: 'A seminar as the page shows it: what and when, never where.' })
export class TownPageTraining {
  @Field() title!: string;
  @Field(() => Instant) startsAt!: Date;
  @Field(() => Instant) endsAt!: Date;
  @Field({ description: 'OPEN, FULL, MOVED or CANCELLED.' }) standing!: string;
}

@ObjectType({ description: 'A function of the own agency that serves the town.' })
export class TownPageChoice {
  @Field(() => ID) contactFunctionId!: string;
  @Field() label!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Under which heading it stands; null: it does not.',
  })
  part!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot stand there: CONTACT_NOT_OPEN or CONTACT_WITHOUT_PHONE.',
  })
  hindrance!: string | null;
}

@ObjectType({ description: 'What the page says in a further language, and how that is known.' })
export class TownPageText {
  @Field(() => ID) id!: string;
  @Field() language!: string;
  @Field() says!: string;
  @Field({ description: 'AUTHORITY or READ_BY.' }) knownBy!: string;
  @Field(() => String, { nullable: true }) sourceName!: string | null;
  @Field(() => String, { nullable: true }) sourceUrl!: string | null;
  @Field(() => String, { nullable: true }) byFunction!: string | null;
  @Field(() => LocalDate) knownOn!: string;
  @Field(() => Int) version!: number;
}

@ObjectType({ description: 'The open page of a town, with what stands on it now.' })
export class TownPage {
  @Field(() => ID, { nullable: true, description: 'Null before it was ever saved.' })
  id!: string | null;
  @Field(() => ID) siteId!: string;
  @Field({ description: 'Where anybody reads it, once it is open: /oppen/lund.' }) path!: string;
  @Field() isOpen!: boolean;
  @Field() introSv!: string;
  @Field() introEn!: string;
  @Field() introEasy!: string;
  @Field(() => Int, { description: '0 before it was ever saved.' }) version!: number;
  @Field({ description: 'The viewer may open it, and take it down.' }) isMine!: boolean;
  @Field(() => [TownPageText], { description: 'Further languages: only those that have words.' })
  texts!: TownPageText[];
  @Field(() => [TownPageNumber]) numbers!: TownPageNumber[];
  @Field(() => [TownPageTraining]) trainings!: TownPageTraining[];
  @Field(() => [TownPageChoice], { description: 'For those who may show numbers of their agency.' })
  choices!: TownPageChoice[];
}
