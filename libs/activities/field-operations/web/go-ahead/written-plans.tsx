import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { type ReactNode, useState } from 'react';
import { words } from '../words.generated.js';
import '../pass/part-fields.css';
import '../plan/when-fields.css';

/**
 * The plans of a draft in words. Where all of them came with a copy they are a line that unfolds; it does not
 * close by itself under whoever writes them.
 */
export function WrittenPlans(props: {
  plans: readonly string[];
  isFolded: boolean;
  children: ReactNode;
}) {
  const t = useWords(words);
  const { plans, children } = props;
  const [isFolded] = useState(props.isFolded && plans.every((text) => text.trim() !== ''));
  const fields = <div className="part-fields">{children}</div>;
  if (!isFolded) return fields;
  return (
    <details className="when-more">
      <summary>{t('safety.written')}</summary>
      {fields}
    </details>
  );
}
