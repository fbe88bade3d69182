import { Field, InputType } from '@nestjs/graphql';
import { Code } from '../scalars/code.js';
import { FieldPath } from '../scalars/field-path.js';
import type { TextOverride } from './check-texts.js';

@InputType({ description: 'Why the warnings of one text field may pass; never lifts a stop.' })
export class TextOverrideInput implements TextOverride {
  @Field(() => FieldPath) field!: string;
  @Field(() => Code, { description: 'WORK_CONTACT, PUBLIC_INFORMATION or NOT_PERSONAL.' })
  reason!: string;
}
