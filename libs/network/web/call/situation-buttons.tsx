import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useUrlValue } from '@stad/platform/web/navigation/use-url.js';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { SITUATIONS, type Situation } from '../../rules/call/situations.js';
import { words } from '../words.generated.js';
import { SLUGS, situationOf, USUAL } from './situation-slugs.js';
import './situation-buttons.css';

/** What it is about; it lives in the address, so that a card or a field screen can lead here. */
export function useSituation(): [Situation, (situation: Situation) => void] {
  const [slug, setSlug] = useUrlValue('lage', SLUGS[USUAL]);
  return [situationOf(slug), (situation) => setSlug(SLUGS[situation])];
}

/** One tap says what it is about (pages.md 3.6). */
export function SituationButtons(props: {
  value: Situation;
  onChange: (situation: Situation) => void;
}) {
  const t = useWords(words);
  return (
    <ToggleButtonGroup
      className="situations no-print"
      aria-label={t('situation')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.value]}
      onSelectionChange={(keys) => {
        const [chosen] = keys;
        if (chosen !== undefined) props.onChange(String(chosen) as Situation);
      }}
    >
      {SITUATIONS.map((situation) => (
        <ToggleButton className="situations__one" id={situation} key={situation}>
          {t(`situation.${situation}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
