import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Link } from '@stad/platform/web/ui/link.js';
import { words } from './words.generated.js';

const FORMS = ['lista', 'post', 'register', 'formular', 'publik'] as const;

/** The forms that pages have, each at an address of its own. */
export function KitPages() {
  const t = useWords(words);
  return (
    <dl className="facts">
      {FORMS.map((form) => (
        <div className="kit-pages__row" key={form}>
          <dt>
            <Link to={`/kit/${form}`}>{t(`page.${form}`)}</Link>
          </dt>
          <dd>{t(`page.${form}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
}
