import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import type { PassMember } from '../pass/pass.js';
import { words } from '../words.generated.js';

interface Props {
  form: FormHandle<Record<string, string>>;
  team: readonly PassMember[];
}

/** *Kom senare, gick tidigare* of each in the field; folded away, for most come and go together. */
export function PresenceFields(props: Props) {
  const t = useWords(words);
  return (
    <details>
      <summary>{t('return.differing')}</summary>
      <MemberTimes {...props} />
    </details>
  );
}

/** When each came and went. */
export function MemberTimes({ form, team }: Props) {
  const t = useWords(words);
  return (
    <div className="stack">
      {team.map((member) => (
        <fieldset key={member.id}>
          <legend>
            <strong>{member.functionTitle}</strong>, {member.agency.shortName}
          </legend>
          <div className="form__row">
            <TimeField
              {...form.field(`joined.${member.id}`)}
              label={t('return.joined')}
              hint={t('return.emptyHint')}
              optional
            />
            <TimeField
              {...form.field(`left.${member.id}`)}
              label={t('return.left')}
              hint={t('return.emptyHint')}
              optional
            />
          </div>
        </fieldset>
      ))}
    </div>
  );
}
