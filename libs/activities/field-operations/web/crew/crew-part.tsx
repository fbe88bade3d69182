import { SPOKEN_LANGUAGES } from '@stad/identity/rules/spoken-language.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { languageOptions } from '@stad/platform/web/i18n/language-name.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Select } from '@stad/platform/web/ui/select.js';
import { useId } from 'react';
import { NotProposed } from './not-proposed.js';
import { ProposedRow } from './proposed-row.js';
import type { Crew } from './use-crew.js';
import { words } from './words.generated.js';
import './crew-part.css';

/** *Förslag*: whom to ask and why, one press adds; folded away, why the others are not proposed. */
export function CrewPart(props: {
  crew: Crew;
  /** Memberships in the team as it is in the form. */
  inTeam: ReadonlySet<string>;
  language: string;
  onLanguage: (code: string) => void;
  onAdd: (candidate: Crew['proposed'][number]['candidate']) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const heading = useId();
  const { crew, inTeam } = props;
  const proposed = crew.proposed.filter((row) => !inTeam.has(row.candidate.membershipId));
  const passedOver = crew.passedOver.filter((row) => !inTeam.has(row.candidate.membershipId));
  const languages = languageOptions(SPOKEN_LANGUAGES, language);
  return (
    <section className="crew stack stack--tight" aria-labelledby={heading}>
      <h3 id={heading}>{t('heading')}</h3>
      <Select
        label={t('language')}
        value={props.language}
        onChange={props.onLanguage}
        placeholder={t('language.any')}
        options={languages}
      />
      {proposed.length > 0 ? (
        <ul className="crew__rows">
          {proposed.map((row) => (
            <ProposedRow key={row.candidate.membershipId} row={row} onAdd={props.onAdd} />
          ))}
        </ul>
      ) : (
        <p className="meta">{t(emptyWord(crew))}</p>
      )}
      {passedOver.length > 0 && <NotProposed rows={passedOver} />}
      <p className="meta">{t('limit')}</p>
    </section>
  );
}

/** Nobody is needed, or nobody is there: those are different things. */
function emptyWord({ passedOver }: Crew) {
  const codes = passedOver.map(({ reason }) => reason.code);
  if (codes.includes('NO_PARTNER')) return 'empty.alone';
  return codes.includes('CREW_FULL') ? 'empty.full' : 'empty.none';
}
