import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Agency } from '@stad/identity/api/identity.types.js';
import { NextStep } from '@stad/platform/api/graphql/next-step.type.js';
import { Instant } from '@stad/safeguards/api/scalars/instant.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';

@ObjectType({ description: 'What it said from a moment on: a link, or a file.' })
export class ShelfVersion {
  @Field(() => ID) id!: string;
  @Field(() => Int) number!: number;
  @Field(() => String, { nullable: true, description: 'A link; null: a file.' })
  url!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the file is fetched; null: a link, or a file that was taken away.',
  })
  path!: string | null;
  @Field(() => Int, { nullable: true, description: 'Bytes of the file.' }) size!: number | null;
  @Field(() => Instant) publishedAt!: Date;
  @Field() functionTitle!: string;
}

@ObjectType({ description: 'That it was taken off the shelf, opened or looked through.' })
export class ShelfAct {
  @Field(() => LocalDate) on!: string;
  @Field(() => String, { nullable: true, description: 'A code.' }) reason!: string | null;
  @Field() functionTitle!: string;
}

@ObjectType({ description: 'Material, by its class: P0 open, P1 network, P2 core group.' })
export class ShelfItem {
  @Field(() => ID) id!: string;
  @Field(() => [ID], { description: 'The towns it is for.' }) siteIds!: string[];
  @Field() title!: string;
  @Field({ description: 'SHEET, CARD, CONSENT, GUIDE, PRESENTATION, TEMPLATE or OTHER.' })
  kind!: string;
  @Field(() => String, { nullable: true, description: 'For which kind of actor; null: anybody.' })
  actorKind!: string | null;
  @Field({ description: 'ISO 639-1; Romani by rom, easy Swedish by sv-easy.' }) language!: string;
  @Field({ description: 'P0, P1 or P2.' }) classification!: string;
  @Field({ description: 'CC_BY_4, CC0, PERMISSION or CITATION.' }) licence!: string;
  @Field({ description: 'The function that answers for it.' }) responsible!: string;
  @Field({ description: 'DRAFT, PUBLISHED or WITHDRAWN.' }) state!: string;
  @Field(() => Int, { description: 'The number of the version that readers get; 0: none yet.' })
  latest!: number;
  @Field(() => LocalDate, { description: 'The day it is looked through next.' }) reviewOn!: string;
  @Field(() => Int) version!: number;
  @Field(() => Agency) owner!: Agency;
  @Field(() => ShelfVersion, { nullable: true, description: 'The one that readers get.' })
  current!: ShelfVersion | null;
  @Field(() => [ShelfVersion], {
    description: 'The newest first; those before it for its owner alone.',
  })
  versions!: ShelfVersion[];
  @Field(() => ShelfAct, { nullable: true }) reviewed!: ShelfAct | null;
  @Field(() => ShelfAct, { nullable: true }) opened!: ShelfAct | null;
  @Field(() => ShelfAct, { nullable: true }) withdrawn!: ShelfAct | null;
  @Field(() => [NextStep]) nextSteps!: NextStep[];
  agencyId!: string;
}

@ObjectType()
export class ShelfItemPage {
  @Field(() => [ShelfItem]) rows!: ShelfItem[];
  @Field(() => Int, { description: 'Counts no further than 500.' }) total!: number;
  @Field(() => ID, { nullable: true, description: 'Null where the list ends.' })
  endCursor!: string | null;
}
