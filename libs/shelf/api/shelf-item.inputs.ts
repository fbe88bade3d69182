import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { FunctionName } from '@stad/safeguards/api/scalars/function-name.js';
import { HttpsUrl } from '@stad/safeguards/api/scalars/https-url.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { SearchText } from '@stad/safeguards/api/scalars/search-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType({ description: 'A page of the shelf of a town.' })
export class ShelfInput {
  @Field(() => ID) siteId!: string;
  @Field(() => Code, { nullable: true }) kind?: string | null;
  @Field(() => Code, { nullable: true }) language?: string | null;
  @Field(() => Code, { nullable: true }) actorKind?: string | null;
  @Field(() => Code, { nullable: true, description: 'P0, P1 or P2.' })
  informationClass?: string | null;
  @Field(() => Code, { nullable: true, description: 'Of the own agency: DRAFT, DUE, WITHDRAWN.' })
  view?: string | null;
  @Field(() => SearchText, { nullable: true, description: 'A part of the title.' })
  search?: string | null;
  @Field(() => Code, { nullable: true, description: 'TITLE, KIND, LANGUAGE, REVIEW_ON; …_DESC.' })
  sort?: string | null;
  @Field(() => Int, { nullable: true, description: 'At most 200.' }) first?: number | null;
  @Field(() => ID, { nullable: true, description: 'endCursor of the page before.' })
  after?: string | null;
}

@InputType({ isAbstract: true })
class ShelfFieldsInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => SafeText, { description: 'At most 120 characters.' }) title!: SafeTextValue;
  @Field(() => Code) kind!: string;
  @Field(() => Code, { nullable: true, description: 'For which kind of actor.' })
  actorKind?: string | null;
  @Field(() => Code) language!: string;
  @Field(() => Code) licence!: string;
  @Field(() => FunctionName, { description: 'The function that answers for it.' })
  responsible!: string;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[];
}

@InputType({ description: 'With a link it is published at once; a file is handed in afterwards.' })
export class AddShelfItemInput extends ShelfFieldsInput {
  @Field(() => ID) siteId!: string;
  @Field({ description: 'For all towns of the own agency.' }) allSites!: boolean;
  @Field(() => Code, { description: 'P0, P1 or P2.' }) classification!: string;
  @Field(() => LocalDate, { description: 'The day it is looked through next.' }) reviewOn!: string;
  @Field(() => HttpsUrl, { nullable: true }) url?: string | null;
}

@InputType()
export class ChangeShelfItemInput extends ShelfFieldsInput {
  @Field(() => ID) shelfItemId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
}

@InputType({ description: 'A link as the next version.' })
export class PublishShelfLinkInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) shelfItemId!: string;
  @Field(() => Int, { description: 'The number it gets: one more than one has read.' })
  number!: number;
  @Field(() => HttpsUrl) url!: string;
}

@InputType({ description: 'For more readers, with a reason; or for fewer.' })
export class ClassifyShelfItemInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) shelfItemId!: string;
  @Field(() => Int, { description: 'The version one has read.' }) expectedVersion!: number;
  @Field(() => Code, { description: 'P0, P1 or P2.' }) classification!: string;
  @Field(() => Code, { nullable: true }) reason?: string | null;
}

@InputType({ description: 'It was looked through today.' })
export class ReviewShelfItemInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) shelfItemId!: string;
  @Field(() => LocalDate, { description: 'The day it is looked through next.' }) reviewOn!: string;
}

@InputType({ description: 'Off the shelf; its history stays.' })
export class WithdrawShelfItemInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) shelfItemId!: string;
  @Field(() => Code) reason!: string;
}

@InputType({ description: 'A draft, or the files of what was withdrawn.' })
export class TakeAwayShelfInput {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => ID) shelfItemId!: string;
}
