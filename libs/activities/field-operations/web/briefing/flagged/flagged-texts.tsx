import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { BriefingSheetFragment } from '../briefing.generated.js';
import { words } from './words.generated.js';

/** Flagged texts that the team goes on reading until it is back, and the leader’s new words beside them. */
export function FlaggedTexts({ pass }: { pass: BriefingSheetFragment }) {
  const t = useWords(words);
  const format = useFormat();
  const { flaggedTexts, newWords } = pass;
  return (
    <>
      {flaggedTexts.length > 0 && (
        <div className="briefing__part">
          <h2>{t('flagged')}</h2>
          <p>{t('flagged.until')}</p>
          <ul className="briefing__list">
            {flaggedTexts.map(({ id, text, said }) => (
              <li key={id}>
                <strong>{t.maybe(`flagged.${text}`) ?? t('flagged.other')}:</strong>{' '}
                {said.join('; ')}
              </li>
            ))}
          </ul>
        </div>
      )}
      {newWords.length > 0 && (
        <div className="briefing__part">
          <h2>{t('newWords')}</h2>
          <ul className="briefing__list">
            {newWords.map(({ id, words: said, byTitle, at }) => (
              <li key={id}>
                {said}{' '}
                <small>{t('newWords.by', { function: byTitle, time: format.time(at) })}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
