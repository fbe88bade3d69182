import { useKeptPart } from '@stad/platform/web/form/use-kept-part.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { ShortFormPage } from '@stad/platform/web/pages/short-form-page.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Checkbox } from '@stad/platform/web/ui/checkbox.js';
import { DateField } from '@stad/platform/web/ui/date-field.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { TextArea, TextField } from '@stad/platform/web/ui/text-field.js';
import { useNowContext } from '@stad/programme/web/place.js';
import { useSyncExternalStore } from 'react';
import { exampleServer } from './example-server.js';
import { words } from './words.generated.js';

/** `/kit/formular`: a short form that saves by itself, over a server that can be away or have another's words. */
export default function KitFormPage() {
  const t = useWords(words);
  const go = useGo();
  const context = useNowContext();
  const { subscribe, saved: read, isAway: ask } = exampleServer;
  const saved = useSyncExternalStore(subscribe, read);
  const isAway = useSyncExternalStore(subscribe, ask);
  const part = useKeptPart({
    part: 'kit',
    ...saved,
    send: exampleServer.save,
    renew: async () => undefined,
  });
  const text = (label: string) => ({ label, say: (value: string) => value });
  return (
    <ShortFormPage
      title={t('short.title')}
      intro={t('short.intro')}
      actions={<LinkButton to="/kit">{t('title')}</LinkButton>}
      part={part}
      said={{
        title: text(t('form.title')),
        when: text(t('form.date')),
        note: text(t('short.note')),
      }}
      onDone={() => go('/kit')}
      aside={
        <>
          <Checkbox value={isAway} onChange={exampleServer.setAway} hint={t('short.awayHint')}>
            {t('short.away')}
          </Checkbox>
          <div>
            <Button onPress={() => exampleServer.someoneElse({ title: t('short.theirs') })}>
              {t('short.someoneElse')}
            </Button>
          </div>
        </>
      }
    >
      <TextField {...part.field('title')} label={t('form.title')} />
      <DateField {...part.field('when')} label={t('form.date')} context={context} />
      <TextArea
        {...part.field('note')}
        label={t('short.note')}
        hint={t('field.guard')}
        rows={3}
        optional
      />
    </ShortFormPage>
  );
}
