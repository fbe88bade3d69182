import type { Problem } from '@stad/platform/rules/problem.js';
import type { BoundField } from '@stad/platform/web/form/use-form.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { checkPassword, PASSWORD_CHARACTERS } from '../../rules/local/password.js';
import { words } from './words.generated.js';

/** A new password twice; a manager fills both. */
export function NewPasswordFields(props: {
  password: BoundField<string>;
  again: BoundField<string>;
}) {
  const t = useWords(words);
  return (
    <>
      <TextField
        {...props.password}
        label={t('field.newPassword')}
        hint={t('field.newPasswordHint', { least: PASSWORD_CHARACTERS.least })}
        type="password"
        autoComplete="new-password"
      />
      <TextField
        {...props.again}
        label={t('field.again')}
        type="password"
        autoComplete="new-password"
      />
    </>
  );
}

/** What can be seen here; the words of the surroundings are known to the server alone. */
export function newPasswordProblems(password: string, again: string): readonly Problem[] {
  const checked = checkPassword(password, []);
  if (!checked.ok) return checked.problems;
  return password === again ? [] : [{ code: 'PASSWORDS_DIFFER', field: 'again' }];
}
