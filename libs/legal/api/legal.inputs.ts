import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Code } from '@stad/safeguards/api/scalars/code.js';
import { LocalDate } from '@stad/safeguards/api/scalars/local-date.js';
import { SafeText, type SafeTextValue } from '@stad/safeguards/api/scalars/safe-text.js';
import { TextOverrideInput } from '@stad/safeguards/api/texts/text-override.input.js';

@InputType()
class LegalBasisChange {
  @Field(() => ID) clientMutationId!: string;
  @Field(() => Code) code!: string;
  @Field(() => Int) wording!: number;
  @Field(() => Int, { description: '0 while nobody has spoken of the wording.' })
  expectedVersion!: number;
  @Field(() => [TextOverrideInput], { nullable: true }) overrides?: TextOverrideInput[] | null;
}

@InputType({ description: 'The own organisation’s text; a confirmed one becomes a draft again.' })
export class WriteLegalTextInput extends LegalBasisChange {
  @Field(() => SafeText, { description: '20 to 1200 characters.' }) text!: SafeTextValue;
}

@InputType({ description: 'Confirms a wording, refuses to, or takes the confirmation back.' })
export class DecideLegalBasisInput extends LegalBasisChange {
  @Field(() => Code, { description: 'confirm, reject, withdraw.' }) step!: string;
  @Field(() => SafeText, { nullable: true, description: 'At most 300 characters.' })
  note?: SafeTextValue | null;
  @Field(() => LocalDate, { nullable: true }) nextReview?: string | null;
}
