import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import IconPrinter from '@tabler/icons-react/icons/IconPrinter';
import { words } from './words.generated.js';
import './local.css';

/** Ten codes, shown this once; on paper they are the page. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useWords(words);
  return (
    <div className="stack">
      <p>{t('codes.text')}</p>
      <ol className="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="cluster no-print">
        <Button icon={<IconPrinter aria-hidden />} onPress={() => print()}>
          {t('codes.print')}
        </Button>
      </div>
    </div>
  );
}
