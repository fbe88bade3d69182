import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { FoldedSection } from '@stad/platform/web/pages/folded-section.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import type { RoutineVersionFragment } from './routine.generated.js';
import { words } from './words.generated.js';
import './routines.css';

type Party = RoutineVersionFragment['parties'][number];

/** Who is to agree, and what each has said. */
export function AgreedCard({ routine }: { routine: RoutineVersionFragment }) {
  const t = useWords(words);
  const { parties, state } = routine;
  const agreed = parties.filter(({ answer }) => answer === 'AGREED').length;
  const count = t('agreed.count', { n: agreed, of: parties.length });
  return (
    <FoldedSection
      heading={t('agreed')}
      {...(state === 'DRAFT' ? {} : { note: count })}
      line={count}
      isRight={parties.length > 0 && agreed === parties.length}
    >
      <ul className="routine-list">
        {parties.map((party) => (
          <li key={party.agency.id}>
            <p className="routine-list__name">{party.agency.name}</p>
            <Why party={party} />
            <Said party={party} isAsked={state !== 'DRAFT'} />
            {party.answer === 'DECLINED' && <p>{party.reason}</p>}
          </li>
        ))}
      </ul>
    </FoldedSection>
  );
}

/** Why it is a party, where nobody chose it. */
function Why({ party: { steps, agreedBefore } }: { party: Party }) {
  const t = useWords(words);
  const format = useFormat();
  const why = [
    steps.length > 0 && t('party.steps', { n: steps.length, list: format.list(steps.map(String)) }),
    agreedBefore && t('party.before'),
  ].filter((each) => each !== false);
  return why.length > 0 && <p className="meta">{why.join(' · ')}</p>;
}

function Said({ party, isAsked }: { party: Party; isAsked: boolean }) {
  const t = useWords(words);
  const format = useFormat();
  const { answer, isVoid, answeredAt, answeredFunction } = party;
  const by = { date: format.monthDay(answeredAt ?? '', true), title: answeredFunction ?? '' };
  if (answer === 'AGREED') return <StatusText tone="ready">{t('said.AGREED', by)}</StatusText>;
  if (answer === 'DECLINED') return <StatusText tone="stop">{t('said.DECLINED', by)}</StatusText>;
  if (answer === 'TAKEN_BACK') {
    return <StatusText tone="notice">{t('said.TAKEN_BACK', by)}</StatusText>;
  }
  if (isVoid) return <StatusText tone="notice">{t('said.void', by)}</StatusText>;
  return (
    <StatusText tone={isAsked ? 'waiting' : 'draft'}>
      {t(isAsked ? 'said.waits' : 'said.notAsked')}
    </StatusText>
  );
}

/** What the version is taken from. */
export function SourcesCard({ routine }: { routine: RoutineVersionFragment }) {
  const t = useWords(words);
  const { list } = useFormat();
  if (routine.sources.length === 0) return null;
  return (
    <FoldedSection
      heading={t('takenFrom')}
      line={list(routine.sources.map(({ origin }) => origin))}
      tone={null}
      isRight
    >
      <ul className="routine-list">
        {routine.sources.map(({ id, form, origin, took }) => (
          <li key={id}>
            <p className="routine-list__name">{origin}</p>
            <p className="meta">{t.maybe(`form.${form}`) ?? form}</p>
            {took && <p>{took}</p>}
          </li>
        ))}
      </ul>
    </FoldedSection>
  );
}
