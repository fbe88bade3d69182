import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import type { LegalBasis } from '../rules/bases/basis.js';
import { basisOf } from '../rules/bases/catalogue.js';
import { correspondsNow, nextWording } from '../rules/bases/in-force.js';
import type { Outcome } from '../rules/guide/answer.js';
import type { Confirmation, Said } from './confirmations.js';
import { validityText } from './validity-text.js';
import { words } from './words.generated.js';

/** One outcome: on what ground, why, and what must hold; each wording with its dates (INV-26). */
export function OutcomeItem(props: { outcome: Outcome; said: Said; today: string }) {
  const t = useWords(words);
  const language = useLanguage();
  const { basis: ref, barrier, reasons, conditions, verdict, receiver, isInternal } = props.outcome;
  const basis = ref ? basisOf(ref) : undefined;
  const confirmation = ref ? props.said.byRef.get(ref) : undefined;
  const isConfirmed = confirmation?.state === 'CONFIRMED';
  const ownText = isConfirmed ? confirmation.text : null;
  // The reasons of a rule say what its provision says; the agency's own words always stand.
  const summary = reasons.length === 0 ? basis?.summary[language] : null;
  const text = verdict === 'IMPOSSIBLE' ? null : (ownText ?? summary);
  return (
    <li className="guide__outcome">
      {(barrier || basis) && (
        <p className="guide__ground">
          {barrier && <span className="guide__barrier">{t(`barrier.${barrier}`)}</span>}
          {basis && <strong>{basis.provision}</strong>}
        </p>
      )}
      {receiver && (
        <p>
          <strong>{t('answer.receiver')}</strong>
          {isInternal && <span className="meta"> · {t('answer.internal')}</span>}
        </p>
      )}
      {reasons.map((code) => (
        <p key={code}>{t.maybe(`reason.${code}`)}</p>
      ))}
      {text && <p className="measure">{text}</p>}
      {conditions.length > 0 && (
        <ul className="guide__lines" aria-label={t('answer.conditions')}>
          {conditions.map((code) => (
            <li key={code}>{t.maybe(`condition.${code}`)}</li>
          ))}
        </ul>
      )}
      {basis && <Dates basis={basis} today={props.today} />}
      {basis && verdict !== 'IMPOSSIBLE' && (
        <ConfirmedLine confirmation={confirmation} today={props.today} />
      )}
    </li>
  );
}

function Dates({ basis, today }: { basis: LegalBasis; today: string }) {
  const t = useWords(words);
  const format = useFormat();
  const now = correspondsNow(basis, today);
  const next = nextWording(basis);
  const date = (day: string) => format.monthDay(day, true);
  return (
    <p className="meta">
      {[
        validityText(basis, t, date),
        basis.enactedBy,
        now && t('answer.correspondsNow', { provision: now.provision }),
        next?.validFrom &&
          t('answer.next', { date: date(next.validFrom), provision: next.provision }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

function ConfirmedLine(props: { confirmation: Confirmation | undefined; today: string }) {
  const t = useWords(words);
  const format = useFormat();
  const { confirmation, today } = props;
  if (confirmation?.state !== 'CONFIRMED') return <p className="meta">{t('answer.example')}</p>;
  const { decidedBy, decidedOn, nextReview, text } = confirmation;
  const date = (day: string | null | undefined) => (day ? format.monthDay(day, true) : '');
  return (
    <p className="meta">
      {[
        t('answer.confirmedBy', { who: decidedBy ?? t('ask.jurist'), date: date(decidedOn) }),
        text && t('answer.ownText'),
        nextReview && nextReview < today && t('answer.reviewDue', { date: date(nextReview) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}
