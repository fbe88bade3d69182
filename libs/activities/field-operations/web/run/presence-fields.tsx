import type { FormHandle } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TimeField } from '@stad/platform/web/ui/time-field.js';
import type { PassMember } from '../pass/pass.js';
import { words } from '../words.generated.js';

/** *Kom senare, gick tidigare* of each in the field; folded away, for most come and go together. */
export function PresenceFields(props: {
  form: FormHandle<Record<string, string>>;
  team: readonly PassMember[];
}) {
  const t = useWords(words);
  return (
    <details>
      <summary>{t('return.differing')}</summary>
      <div className="stack">
        {props.team.map((member) => (
          <fieldset key={member.id}>
            <legend>
              <strong>{member.functionTitle}</strong>, {member.agency.shortName}
            </legend>
            <div className="form__row">
              <TimeField
                {...props.form.field(`joined.${member.id}`)}
                label={t('return.joined')}
                hint={t('return.emptyHint')}
                optional
              />
              <TimeField
                {...props.form.field(`left.${member.id}`)}
                label={t('return.left')}
                hint={t('return.emptyHint')}
                optional
              />
            </div>
          </fieldset>
        ))}
      </div>
    </details>
  );
}
