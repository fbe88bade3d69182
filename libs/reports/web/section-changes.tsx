import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { partsOf } from '../rules/report-text.js';
import type { FrozenReportFragment } from './report.generated.js';
import { findFigure, type TextFigure } from './report-figures.js';
import './section-changes.css';
import { words } from './words.generated.js';

export interface SectionChangesProps {
  readonly changes: FrozenReportFragment['changes'];
  readonly figures: readonly TextFigure[];
}

/** What a completed version says in another way than the one before it: said in words, not by colour. */
export function SectionChanges({ changes, figures }: SectionChangesProps) {
  const t = useWords(words);
  const plain = (text: string) =>
    partsOf(text)
      .map((part) => {
        if ('text' in part) return part.text;
        if ('typed' in part) return part.typed;
        return findFigure(part, figures)?.text ?? '';
      })
      .join('');
  if (changes.length === 0) return null;
  return (
    <section className="section-changes">
      <h3>{t('changes.heading')}</h3>
      {changes.map(({ number, removed, added }) => (
        <div key={number}>
          <h4>
            {number} {t.maybe(`section.${number}`)}
          </h4>
          {removed.map((text) => (
            <p key={text}>
              <strong>{t('changes.removed')}</strong> <del>{plain(text)}</del>
            </p>
          ))}
          {added.map((text) => (
            <p key={text}>
              <strong>{t('changes.added')}</strong> <ins>{plain(text)}</ins>
            </p>
          ))}
        </div>
      ))}
    </section>
  );
}
