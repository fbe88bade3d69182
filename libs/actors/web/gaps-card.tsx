import { useViewer } from '@stad/identity/web/viewer.js';
import { isNumberGap } from '@stad/network/rules/call/freshness.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { classNames } from '@stad/platform/web/ui/class-names.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { AIM_TAGS } from '@stad/programme/rules/aim.js';
import { Fragment } from 'react';
import {
  ActorGapsDocument,
  type ActorGapsQuery,
  ActorNumbersDocument,
  type ActorNumbersQuery,
} from './actor.generated.js';
import { LEVEL_TONES } from './actor-looks.js';
import { useCodeText } from './code-options.js';
import { CoverageDates } from './coverage-dates.js';
import { GapTask } from './gap-task.js';
import { GapsGrid } from './gaps-grid.js';
import { words } from './words.generated.js';

type Gaps = ActorGapsQuery['actorGaps'];
type ContactNumber = ActorNumbersQuery['contactFunctions'][number];

/** Which kinds the town needs for each of the four aims, and how far it has come: what is not there first. */
export function GapsCard({ siteId, readsAnswers }: { siteId: string; readsAnswers: boolean }) {
  const query = useOperation(ActorGapsDocument, { siteId });
  return (
    <QueryView query={query}>
      {({ actorGaps }) => <Told {...{ siteId, readsAnswers }} gaps={actorGaps} />}
    </QueryView>
  );
}

function Told(props: { siteId: string; gaps: Gaps; readsAnswers: boolean }) {
  const { siteId, gaps, readsAnswers } = props;
  const t = useWords(words);
  const { today } = useViewer();
  const { data } = useOperation(ActorNumbersDocument, { siteId });
  const missing = [
    ...new Set(gaps.filter(({ level }) => level === 'MISSING').map(({ kind }) => kind)),
  ];
  const untried = (data?.contactFunctions ?? []).filter(
    ({ phone, testedOn }) => phone && isNumberGap(testedOn, today),
  );
  return (
    <Card heading={t('gaps.heading')} note={t('gaps.missing', { n: missing.length })}>
      <dl className="facts actor-gaps__aims">
        {AIM_TAGS.map((aim) => (
          <Fragment key={aim}>
            <dt>{t(`aim.${aim}`)}</dt>
            <dd>
              <OfAim gaps={gaps.filter((gap) => gap.aim === aim)} />
            </dd>
          </Fragment>
        ))}
        {untried.length > 0 && (
          <>
            <dt className="actor-gaps__numbers">{t('gaps.numbers')}</dt>
            <dd className="actor-gaps__numbers">
              <Untried numbers={untried} />
            </dd>
          </>
        )}
      </dl>
      <GapsGrid gaps={gaps} />
      {/* Who reads no answers is not told that nobody answered. */}
      <CoverageDates gaps={readsAnswers ? gaps : []} numbers={data?.contactFunctions ?? []} />
      <GapTask {...{ siteId, missing, untried }} />
    </Card>
  );
}

function OfAim({ gaps }: { gaps: Gaps }) {
  const t = useWords(words);
  const text = useCodeText();
  const format = useFormat();
  const open = gaps.filter(({ level }) => level !== 'ACTIVE');
  // What the routine of the town rests on: without it these steps have nobody to go to.
  const failing = open.filter(({ steps }) => steps.length > 0);
  const active = gaps.filter(({ level }) => level === 'ACTIVE').map(({ kind }) => kind);
  return (
    <>
      {open.length > 0 && (
        <ul className="cluster actor-gaps">
          {open.map(({ kind, level }) => (
            <li key={kind}>
              <StatusChip tone={LEVEL_TONES[level] ?? 'waiting'}>
                {t('gaps.kind', { kind: text('kind', [kind]), level: text('level', [level]) })}
              </StatusChip>
            </li>
          ))}
        </ul>
      )}
      {failing.map(({ kind, steps }) => (
        <div key={kind} className="meta">
          {t('gaps.failing', { kind: text('kind', [kind]), steps: format.list(steps.map(String)) })}
        </div>
      ))}
      {active.length > 0 && (
        <div className={classNames('meta', open.length > 0 && 'actor-gaps__active')}>
          {t('gaps.active', { kinds: text('kind', active) })}
        </div>
      )}
    </>
  );
}

/** Numbers of the town that nobody has tried for long. It is the number that is judged, never who answers it. */
function Untried({ numbers }: { numbers: readonly ContactNumber[] }) {
  const t = useWords(words);
  const format = useFormat();
  return (
    <ul className="cluster actor-gaps">
      {numbers.map(({ id, label, testedOn }) => (
        <li key={id}>
          <StatusChip tone="waiting">
            {testedOn
              ? t('gaps.triedOn', { label, date: format.monthDay(testedOn, true) })
              : t('gaps.neverTried', { label })}
          </StatusChip>
        </li>
      ))}
    </ul>
  );
}
