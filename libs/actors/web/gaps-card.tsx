import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { QueryView } from '@stad/platform/web/ui/query-view.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import { AIM_TAGS } from '@stad/programme/rules/aim.js';
import { Fragment } from 'react';
import { ActorGapsDocument, type ActorGapsQuery } from './actor.generated.js';
import { LEVEL_TONES } from './actor-looks.js';
import { useCodeText } from './code-options.js';
import { words } from './words.generated.js';

type Gaps = ActorGapsQuery['actorGaps'];

/** Which kinds the town needs for each of the four aims, and how far it has come: what is not there first. */
export function GapsCard({ siteId }: { siteId: string }) {
  const query = useOperation(ActorGapsDocument, { siteId });
  return <QueryView query={query}>{({ actorGaps }) => <Told gaps={actorGaps} />}</QueryView>;
}

function Told({ gaps }: { gaps: Gaps }) {
  const t = useWords(words);
  const missing = new Set(gaps.filter(({ level }) => level === 'MISSING').map(({ kind }) => kind));
  return (
    <Card heading={t('gaps.heading')} note={t('gaps.missing', { n: missing.size })}>
      <dl className="facts">
        {AIM_TAGS.map((aim) => (
          <Fragment key={aim}>
            <dt>{t(`aim.${aim}`)}</dt>
            <dd>
              <OfAim gaps={gaps.filter((gap) => gap.aim === aim)} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </Card>
  );
}

function OfAim({ gaps }: { gaps: Gaps }) {
  const t = useWords(words);
  const text = useCodeText();
  const open = gaps.filter(({ level }) => level !== 'ACTIVE');
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
      {active.length > 0 && (
        <span className="meta">{t('gaps.active', { kinds: text('kind', active) })}</span>
      )}
    </>
  );
}
