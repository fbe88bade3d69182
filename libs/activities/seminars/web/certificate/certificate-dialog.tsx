import { problemsOf } from '@stad/activities/core/rules/problems-of.js';
import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { makeFile, saveFile } from '@stad/platform/web/graphql/make-file.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Dialog } from '@stad/platform/web/ui/dialog.js';
import { Notice } from '@stad/platform/web/ui/notice.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useState } from 'react';
import { checkPrintedName } from '../../rules/certificate.js';
import { words } from './words.generated.js';

/** One name, one paper, and then the next: nothing of it is kept, on this device neither. */
export function CertificateDialog({ path, onClose }: { path: string; onClose: () => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const [saved, setSaved] = useState(0);
  const form = useForm({
    start: { name: '' },
    check: ({ name }) => problemsOf(checkPrintedName(name)),
    send: ({ name }) => makeFile(path, { name, language }),
    onDone: (file) => {
      saveFile(file);
      setSaved((n) => n + 1);
      form.reset();
      document.getElementById(form.field('name').id)?.focus();
    },
  });
  return (
    <Dialog isOpen onClose={onClose} title={t('write')}>
      <Form
        form={form}
        submit={t('save')}
        secondary={<Button onPress={onClose}>{t(saved > 0 ? 'done' : 'back')}</Button>}
      >
        <p>{t('intro')}</p>
        <TextField {...form.field('name')} label={t('name')} hint={t('name.hint')} />
        {saved > 0 && (
          <Notice key={saved} tone="done" role="status" title={t('saved', { n: saved })} />
        )}
      </Form>
    </Dialog>
  );
}
