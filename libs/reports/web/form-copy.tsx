import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useCopy } from '@stad/platform/web/ui/use-copy.js';
import { words as kitWords } from '@stad/platform/web/words.generated.js';
import IconCopy from '@tabler/icons-react/icons/IconCopy';
import { useRef } from 'react';
import type { ReportFragment } from './report.generated.js';
import type { TextFigure } from './report-figures.js';
import './form-copy.css';
import { usePlainText } from './use-plain-text.js';
import { words } from './words.generated.js';

/** *Kopiera till Länsstyrelsens blankett*: each section in its order, as plain text, one press each. */
export function FormCopy({
  report,
  figures,
}: {
  report: ReportFragment;
  figures: readonly TextFigure[];
}) {
  const t = useWords(words);
  const plain = usePlainText(figures);
  return (
    <Card heading={t('form.heading')}>
      <p className="meta">{t('form.how')}</p>
      <ol className="form-copy">
        {report.sections.map(({ number, body }) => (
          <li key={number}>
            <CopySection heading={`${number} ${t.maybe(`section.${number}`)}`} text={plain(body)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

function CopySection({ heading, text }: { heading: string; text: string }) {
  const t = useWords(words);
  const ofKit = useWords(kitWords);
  const format = useFormat();
  const shown = useRef<HTMLParagraphElement>(null);
  const { copy, outcome } = useCopy(text, () => {
    if (shown.current) getSelection()?.selectAllChildren(shown.current);
  });
  return (
    <section className="form-copy__section" aria-label={heading}>
      <div className="form-copy__head">
        <h3>{heading}</h3>
        <span className="meta">{t('form.count', { n: format.number(text.length) })}</span>
        {text !== '' && (
          <Button
            icon={<IconCopy aria-hidden />}
            aria-label={t('form.copyOf', { heading })}
            onPress={() => void copy()}
          >
            {t('form.copy')}
          </Button>
        )}
      </div>
      <p role="status">
        {outcome && <StatusText tone="done">{ofKit(`copy.${outcome}`)}</StatusText>}
      </p>
      {text === '' ? (
        <p className="meta">{t('text.none')}</p>
      ) : (
        <p ref={shown} className="form-copy__text">
          {text}
        </p>
      )}
    </section>
  );
}
