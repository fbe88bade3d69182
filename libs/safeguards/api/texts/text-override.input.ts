import { Field, ID, InputType } from '@nestjs/graphql';
import { Code } from '../scalars/code.js';
import type { TextOverride } from './check-texts.js';

@InputType({ description: 'Why the warnings about one text are let through.' })
export class TextOverrideInput implements TextOverride {
  @Field(() => ID, {
    description: 'The path of the field, aim or groups.0.note; of a list, that of all its texts.',
  })
  field!: string;
  @Field(() => Code, {
    description:
      'WORK_CONTACT, PUBLIC_INFORMATION, MEETING_PLACE, OTHER_NUMBER or NOT_PERSONAL; it must suit what was found.',
  })
  reason!: string;
}
