import { useViewer } from '@stad/identity/web/viewer.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { usePlace } from '@stad/programme/web/place.js';
import type { AnswerRowFragment } from './answers.generated.js';
import { CallButton } from './call-button.js';
import { whenText } from './when-text.js';
import { words } from './words.generated.js';
import './answer-row.css';

/** One function that can be called: who, whether it answers at this minute, the number. */
export function AnswerRow(props: { answering: AnswerRowFragment; isBrief?: boolean }) {
  const { contact } = props.answering;
  const t = useWords(words);
  const format = useFormat();
  return (
    <li className="answer-row">
      <div className="answer-row__who">
        <p className="answer-row__label">{contact.label}</p>
        <p className="answer-row__state">
          <AnswerState answering={props.answering} />
          <span className="meta">
            <AgencyMark agency={{ ...contact.agency, name: contact.agency.shortName }} withName />
          </span>
        </p>
        {!props.isBrief && (
          <>
            {contact.note && <p className="measure">{contact.note}</p>}
            <AlsoServes siteIds={contact.siteIds} />
            {contact.testedOn && (
              <p className="meta">
                {t('testedOn', { date: format.monthDay(contact.testedOn, true) })}
              </p>
            )}
            {contact.classification === 'P2' && (
              <ClassBadge informationClass="P2" note={t('directNumber')} />
            )}
          </>
        )}
      </div>
      {contact.phone ? (
        <CallButton
          phone={contact.phone}
          label={contact.label}
          {...(props.isBrief ? { isBrief: true } : {})}
        />
      ) : (
        <span className="meta">{t('noPhone')}</span>
      )}
    </li>
  );
}

/** An on-call service bought by another town says which towns it answers for. */
function AlsoServes({ siteIds }: { siteIds: readonly string[] }) {
  const t = useWords(words);
  const here = usePlace()?.site.id;
  const known = new Map(useViewer().places.map(({ site }) => [site.id, site.name]));
  const others = siteIds.filter((id) => id !== here).flatMap((id) => known.get(id) ?? []);
  if (others.length === 0) return null;
  return <p className="meta">{t('alsoServes', { places: others.join(', ') })}</p>;
}

function AnswerState({ answering }: { answering: AnswerRowFragment }) {
  const t = useWords(words);
  const language = useLanguage();
  const when = (instant: string) => whenText(instant, new Date(), language);
  const { answers, until, opensAt, contact } = answering;
  if (answers) {
    return (
      <StatusText tone="ready">
        {until ? t('answersUntil', { time: when(until) }) : t('answersAlways')}
      </StatusText>
    );
  }
  if (opensAt) {
    return <span>{t('closedOpensAt', { time: when(opensAt) })}</span>;
  }
  // Without a schedule nothing can be computed; what the function says of its hours still helps.
  return <span>{contact.hours || t('closedUnknown')}</span>;
}
