import { languageName } from '@stad/platform/rules/language-name.js';
import { ActDialog } from '@stad/platform/web/form/act-dialog.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { FlagText } from '@stad/safeguards/web/flag-text.js';
import { useState } from 'react';
import { directionOf, isFurtherLanguage } from '../rules/further-language.js';
import { FurtherDialog, languagesLeft } from './further-dialog.js';
import { RemoveTownPageTextDocument, type TownPageShownFragment } from './town-page.generated.js';
import { words } from './words.generated.js';

type Text = TownPageShownFragment['texts'][number];

/** What the page says in further languages, and how each is known. The lead of the town writes them. */
export function FurtherTexts({ page }: { page: TownPageShownFragment }) {
  const t = useWords(words);
  const language = useLanguage();
  // The code of one that is written anew; empty: one that is not there yet.
  const [open, setOpen] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Text | null>(null);
  const { texts, isMine } = page;
  const isFull = languagesLeft(texts).length === 0;
  return (
    <Card heading={t('further')}>
      <div className="stack">
        <p className="meta">{t('further.text')}</p>
        {texts.length === 0 && <p>{t('further.none')}</p>}
        {texts.map((text) => {
          const named = { language: languageName(text.language, language) };
          return (
            <section key={text.language} aria-label={named.language} className="stack">
              <Said text={text} />
              {isMine && (
                <p className="no-print">
                  <Button kind="quiet" onPress={() => setOpen(text.language)}>
                    {t('further.change', named)}
                  </Button>{' '}
                  <Button kind="quiet" onPress={() => setLeaving(text)}>
                    {t('further.remove', named)}
                  </Button>
                </p>
              )}
            </section>
          );
        })}
        {isMine && page.id === null && <p>{t('further.begin')}</p>}
        {isMine && page.id !== null && isFull && <p>{t('further.full')}</p>}
        {isMine && page.id !== null && !isFull && (
          <p className="no-print">
            <Button onPress={() => setOpen('')}>{t('further.add')}</Button>
          </p>
        )}
        <FlagText
          texts={texts.flatMap(({ id, says, sourceName, language: code }) => {
            const name = languageName(code, language);
            return [
              { text: 'TOWN_TEXT', recordId: id, label: name, says },
              {
                ...{ text: 'TOWN_TEXT_SOURCE', recordId: id, says: sourceName },
                label: t('further.sourceOf', { language: name }),
              },
            ];
          })}
        />
      </div>
      {open !== null && <FurtherDialog page={page} language={open} onClose={() => setOpen(null)} />}
      {leaving && <RemoveDialog page={page} text={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  );
}

function Said({ text }: { text: Text }) {
  const t = useWords(words);
  const { language: code, says, knownOn, sourceName, sourceUrl } = text;
  const name = useLanguage();
  const direction = isFurtherLanguage(code) ? directionOf(code) : 'ltr';
  return (
    <>
      <h3>{languageName(code, name)}</h3>
      <div lang={code} dir={direction}>
        {says.split('\n').map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text, which never move
          <p key={at}>{line}</p>
        ))}
      </div>
      <p className="meta">
        {sourceUrl ? (
          <>
            {t('known.AUTHORITY', { day: knownOn })}{' '}
            <a href={sourceUrl} target="_blank" rel="noreferrer">
              {sourceName}
            </a>
          </>
        ) : (
          t('known.READ_BY', { day: knownOn, name: text.byFunction ?? '' })
        )}
      </p>
    </>
  );
}

function RemoveDialog(props: { page: TownPageShownFragment; text: Text; onClose: () => void }) {
  const t = useWords(words);
  const shown = useLanguage();
  const { page, text, onClose } = props;
  const remove = useMutationOperation(RemoveTownPageTextDocument, { onDone: onClose });
  const title = t('further.remove', { language: languageName(text.language, shown) });
  return (
    <ActDialog
      title={title}
      act={title}
      kind="danger"
      mutation={remove}
      onAct={() =>
        remove.send({
          siteId: page.siteId,
          language: text.language,
          expectedVersion: text.version,
        })
      }
      onClose={onClose}
    >
      <p>{t('further.removeText')}</p>
    </ActDialog>
  );
}
