import { useWords } from '../i18n/use-words.js';
import type { HelpTopic } from '../navigation/help-topics.js';
import { words } from '../words.generated.js';
import { Link } from './link.js';
import './help-link.css';

/** *?* beside what is hard: leads to the page of *Hjälp* that is about it. */
export function HelpLink({ topic, about }: { topic: HelpTopic; about: string }) {
  const t = useWords(words);
  return (
    <Link
      to={`/hjalp/om/${topic}`}
      className="help-link no-print"
      aria-label={t('help.about', { about })}
    >
      ?
    </Link>
  );
}
