import { Form } from '@stad/platform/web/form/form.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Conflict } from '@stad/platform/web/ui/conflict.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { ErrorSummary } from '@stad/platform/web/ui/error-summary.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { useState } from 'react';
import { KitPart, KitState } from './kit-part.js';
import { words } from './words.generated.js';

/** A form that is sent, and what it says when that does not go well. */
export function KitForms() {
  const t = useWords(words);
  const context = useNowContext();
  const [choice, choose] = useState<'mine' | 'theirs'>();
  const form = useForm({
    start: { title: '', date: '' },
    check: ({ date }) => (date.trim() === '' ? [{ code: 'DATE_MISSING', field: 'date' }] : []),
    send: async () => {
      throw new RequestError('network', [{ code: 'NETWORK' }]);
    },
  });
  return (
    <>
      <KitPart name="Form">
        <KitState label={t('form.text')}>
          <Form form={form} submit={t('form.submit')}>
            <TextField {...form.field('title')} label={t('form.title')} optional />
            <DateField {...form.field('date')} label={t('form.date')} context={context} />
          </Form>
        </KitState>
      </KitPart>
      <KitPart name="ErrorSummary">
        <ErrorSummary
          lines={[
            { text: t('field.error'), fieldId: form.field('title').id },
            { text: t('date.error'), fieldId: form.field('date').id },
          ]}
        />
      </KitPart>
      <KitPart name="Conflict">
        <Conflict
          by={t('conflict.by')}
          fields={[
            {
              label: t('field.area'),
              mine: t('area.centre'),
              theirs: t('area.station'),
            },
          ]}
          onKeepMine={() => choose('mine')}
          onTakeTheirs={() => choose('theirs')}
        />
        <p className="meta" role="status">
          {choice && t(`conflict.${choice}`)}
        </p>
      </KitPart>
    </>
  );
}
