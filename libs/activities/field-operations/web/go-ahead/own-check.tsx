import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { words as kindWords } from '../kind/words.generated.js';
import { OpenedPart } from '../pass/opened-part.js';
import type { Pass } from '../pass/pass.js';
import { isRight } from '../pass/sections.js';
import { words } from '../words.generated.js';
import { QUESTIONS } from './check-questions.js';

/** The own agency's check as it was answered; nobody else sees it. */
export function OwnCheck({ pass, isNew }: { pass: Pass; isNew: boolean }) {
  const check = pass.ownCheck;
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const format = useFormat();
  if (!check) return null;
  const answers = (
    <FoldedSection
      heading={ofKind('step.answerCheck')}
      isRight={!isNew && isRight('check', pass)}
      line={t('check.noneYes', { when: format.moment(check.at) })}
    >
      <p className="meta">{t('check.own', { when: format.moment(check.at) })}</p>
      <ul className="pass-lines">
        {QUESTIONS.map(([name, question]) => (
          <li key={name}>
            {t(`check.${question}`)} <strong>{check[name] ? t('yes') : t('no')}</strong>
          </li>
        ))}
      </ul>
    </FoldedSection>
  );
  // Just saved: the focus is where the form was.
  return isNew ? <OpenedPart>{answers}</OpenedPart> : answers;
}
