import { languageName } from '@stad/platform/rules/language-name.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import type { PersonRowFragment } from './people.generated.js';
import { useViewer } from './viewer.js';
import { words } from './words.generated.js';
import './competence-cell.css';

/** What somebody is trained for, with what has run out, and the languages. */
export function CompetenceCell(props: {
  person: PersonRowFragment;
  onChange?: (id: string) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const { id, functionTitle, qualifications, languages } = props.person;
  const { onChange } = props;
  const spoken = languages.map((code) => languageName(code, language));
  return (
    <span className="people__line people__line--one">
      <span className="competence">
        {qualifications.map((one) => (
          <Held key={one.kind} {...one} />
        ))}
        {spoken.length > 0 && <span className="meta">{spoken.join(', ')}</span>}
      </span>
      {onChange && (
        <Button
          iconOnly
          kind="quiet"
          icon={<IconPencil aria-hidden />}
          onPress={() => onChange(id)}
        >
          {t('competence.of', { function: functionTitle })}
        </Button>
      )}
    </span>
  );
}

function Held({ kind, validTo }: PersonRowFragment['qualifications'][number]) {
  const t = useWords(words);
  const format = useFormat();
  const { today } = useViewer();
  const named = t.maybe(`qualification.${kind}`) ?? kind;
  if (validTo === null) return <span>{named}</span>;
  const said = { kind: named, date: format.isoDay(validTo) };
  return (
    <span>
      {validTo < today ? (
        <StatusText tone="cancelled">{t('competence.ended', said)}</StatusText>
      ) : (
        t('competence.until', said)
      )}
    </span>
  );
}
