import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { ChangePasswordDocument } from './local.generated.js';
import { NewPasswordFields, newPasswordProblems } from './new-password-fields.js';
import { goodOrThrow } from './outcome.js';
import type { OwnSignIn } from './own-sign-in.js';
import { words } from './words.generated.js';

const EMPTY = { oldPassword: '', password: '', again: '' };

/** When it was changed; a new one with a fresh factor and the old one. */
export function OwnPassword({ own }: { own: OwnSignIn }) {
  const t = useWords(words);
  const format = useFormat();
  const [isDone, setDone] = useState(false);
  const change = useMutationOperation(ChangePasswordDocument);
  const form = useForm({
    start: EMPTY,
    check: ({ password, again }) => newPasswordProblems(password, again),
    send: async ({ oldPassword, password }) => {
      const { changePassword } = await change.send({ oldPassword, password });
      goodOrThrow(changePassword, 'OLD_PASSWORD_WRONG');
    },
    onDone: () => {
      setDone(true);
      form.reset(EMPTY);
    },
  });
  const { passwordChangedAt } = own;
  return (
    <Card heading={t('password.heading')}>
      {passwordChangedAt && (
        <p className="meta">
          {t('password.changed', { moment: format.moment(passwordChangedAt) })}
        </p>
      )}
      {isDone && (
        <Notice tone="done" role="status">
          {t('password.done')}
        </Notice>
      )}
      {own.isFresh && (
        <Form form={form} submit={t('password.submit')}>
          {/* So that a manager knows whose password it keeps. */}
          <input type="hidden" autoComplete="username" value={own.address} readOnly />
          <TextField
            {...form.field('oldPassword')}
            label={t('field.oldPassword')}
            type="password"
            autoComplete="current-password"
          />
          <NewPasswordFields password={form.field('password')} again={form.field('again')} />
        </Form>
      )}
    </Card>
  );
}
