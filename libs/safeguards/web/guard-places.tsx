import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import type { Finding } from '../rules/personal-data/finding.js';
import { whereIn } from '../rules/personal-data/where.js';
import { useGuardWords } from './use-guard-words.js';
import { words } from './words.generated.js';

/** More would be a list to read instead of a text to mend. */
const SHOWN = 4;

/** Where the guard found what, in words, with a way to see it marked in the text. */
export function GuardPlaces(props: {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly onShow: (finding: Finding) => void;
}) {
  const t = useWords(words);
  const say = useGuardWords();
  const { text, findings, onShow } = props;
  const left = findings.length - SHOWN;
  return (
    <ul className="guard-places" aria-label={t('where')}>
      {findings.slice(0, SHOWN).map((finding) => (
        <li key={`${finding.offset} ${finding.rule}`}>
          <span>
            {say.rule(finding.rule)}, {said(finding)}
          </span>
          <Button kind="quiet" onPress={() => onShow(finding)}>
            {t('where.show')}
          </Button>
        </li>
      ))}
      {left > 0 && <li>{t('where.more', { n: left })}</li>}
    </ul>
  );

  function said(finding: Finding): string {
    const { line, from, to } = whereIn(text, finding);
    return line === undefined
      ? t('where.characters', { from, to })
      : t('where.line', { line, from, to });
  }
}
