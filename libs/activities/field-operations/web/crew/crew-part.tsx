import { SPOKEN_LANGUAGES } from '@stad/identity/rules/spoken-language.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { languageOptions } from '@stad/platform/web/i18n/language-name.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { TagField } from '@stad/platform/web/ui/tag-field.js';
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
  languages: readonly string[];
  onLanguages: (codes: readonly string[]) => void;
  onAdd: (candidate: Crew['proposed'][number]['candidate']) => void;
}) {
  const t = useWords(words);
  const language = useLanguage();
  const heading = useId();
  const { crew, inTeam } = props;
  const proposed = crew.proposed.filter((row) => !inTeam.has(row.candidate.membershipId));
  const passedOver = crew.passedOver.filter((row) => !inTeam.has(row.candidate.membershipId));
  const languages = languageOptions(SPOKEN_LANGUAGES, language);
  // With two in the team the wish is seldom asked: it stands with those who are not proposed.
  const isAside = inTeam.size > 1 && passedOver.length > 0;
  const wish = (
    <TagField
      label={t('language')}
      value={props.languages}
      onChange={props.onLanguages}
      placeholder={t('language.any')}
      options={languages}
    />
  );
  return (
    <section className="crew stack stack--tight" aria-labelledby={heading}>
      <div className="crew__head">
        <h3 id={heading}>{t('heading')}</h3>
        <span className="meta">{t(proposed.length > 0 ? 'limit' : emptyWord(crew))}</span>
      </div>
      {!isAside && wish}
      {proposed.length > 0 && (
        <ul className="crew__rows">
          {proposed.map((row) => (
            <ProposedRow key={row.candidate.membershipId} row={row} onAdd={props.onAdd} />
          ))}
        </ul>
      )}
      {passedOver.length > 0 && <NotProposed rows={passedOver}>{isAside && wish}</NotProposed>}
    </section>
  );
}

/** Nobody is needed, or nobody is there: those are different things. */
function emptyWord({ passedOver }: Crew) {
  const codes = passedOver.map(({ reason }) => reason.code);
  if (codes.includes('NO_PARTNER')) return 'empty.alone';
  return codes.includes('CREW_FULL') ? 'empty.full' : 'empty.none';
}
