import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { figureWithParts } from '../report-figures.js';
import { words } from '../words.generated.js';
import type { FigureHash } from './use-figure-hash.js';
import './figure-list.css';

/** What *#* offers, under the text that keeps the focus: each by name, with the value the report tells. */
export function FigureList({ hash }: { hash: FigureHash }) {
  const t = useWords(words);
  const { offered, at } = hash;
  return (
    <>
      <span className="visually-hidden" role="status">
        {offered.length > 0 && t('hash.offered', { n: offered.length })}
      </span>
      {offered.length > 0 && (
        <div className="figure-list" ref={intoSight}>
          <p className="meta">{t('hash.how')}</p>
          <div id={hash.listId} role="listbox" aria-label={t('insert.label')}>
            {offered.map((figure, place) => (
              // The text keeps the focus, and says by its own attributes which one the keys are at.
              <div
                key={figure.token}
                id={hash.optionId(place)}
                role="option"
                tabIndex={-1}
                aria-selected={place === at}
                className={classNames('figure-list__one', place === at && 'figure-list__one--at')}
                onMouseDown={(event) => {
                  event.preventDefault();
                  hash.take(figure);
                }}
              >
                <span>
                  {figureWithParts(figure)} <span className="meta">{figure.code}</span>
                </span>
                <strong>{figure.text}</strong>
              </div>
            ))}
          </div>
        </div>
      )}
    </>
  );
}

/** The list may open below what one sees. */
function intoSight(list: HTMLElement | null): void {
  list?.scrollIntoView?.({ block: 'nearest' });
}
