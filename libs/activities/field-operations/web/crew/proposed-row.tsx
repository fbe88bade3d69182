import { languageName } from '@stad/platform/rules/language-name.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import type { Crew } from './use-crew.js';
import { words } from './words.generated.js';

type Row = Crew['proposed'][number];

/** One to ask: function and organisation, what speaks for it, and the button. */
export function ProposedRow({ row, onAdd }: { row: Row; onAdd: (who: Row['candidate']) => void }) {
  const t = useWords(words);
  const language = useLanguage();
  const { candidate, role, speaks, isTrainedLeader } = row;
  const { functionTitle, agency, nights } = candidate;
  const reasons = [
    role === 'PASS_LEADER' && t(isTrainedLeader ? 'for.trainedLeader' : 'for.leader'),
    t('for.free'),
    ...speaks.map((code) => t('for.speaks', { language: languageName(code, language) })),
    agency.kind !== 'POLICE' && t('for.trained'),
    t('for.nights', { n: nights }),
  ];
  return (
    <li className="crew__row">
      <AgencyMark agency={agency} />
      <span>
        {functionTitle}, {agency.shortName}
        <small>{reasons.filter(Boolean).join(' · ')}</small>
      </span>
      <Button
        icon={<IconPlus aria-hidden />}
        onPress={() => onAdd(candidate)}
        aria-label={t('addOf', { function: functionTitle, agency: agency.shortName })}
      >
        <span className="crew__add">{t('add')}</span>
      </Button>
    </li>
  );
}
