import { words as core } from '@stad/activities/core/web/words.generated.js';
import { PassSummary } from '@stad/activities/field-operations/web/pass/pass-summary.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { StatusChip } from '@stad/platform/web/ui/status-chip.js';
import IconX from '@tabler/icons-react/icons/IconX';
import { type ComponentType, type ReactNode, useRef } from 'react';
import type { Planned } from './planned.js';
import { usePlannedWords } from './use-planned-words.js';
import { words } from './words.generated.js';
import './planning-panel.css';

/** What a type tells of itself beside the week. */
const SUMMARIES: Readonly<
  Record<string, ComponentType<{ id: string; onMove?: (() => void) | undefined }>>
> = {
  FIELD_OPERATION: PassSummary,
};

/** A table, and beside it what has been chosen in it. Esc closes, and the focus goes back to it. */
export function WithPanel(props: {
  item: Planned | undefined;
  onClose: () => void;
  /** *Flytta…*, where what is chosen can be moved. */
  onMove?: ((item: Planned) => void) | undefined;
  children: ReactNode;
}) {
  const around = useRef<HTMLDivElement>(null);
  const close = () => {
    around.current?.querySelector<HTMLElement>('[data-stop][aria-expanded="true"]')?.focus();
    props.onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from wherever in it the focus is.
    <div
      ref={around}
      className={props.item ? 'split' : undefined}
      onKeyDown={(event) => event.key === 'Escape' && props.item && close()}
    >
      {props.children}
      {props.item && <PlanningPanel item={props.item} onClose={close} onMove={props.onMove} />}
    </div>
  );
}

/** Beside the week, below it where it is narrow: what has been chosen, and the way to its page. */
function PlanningPanel(props: {
  item: Planned;
  onClose: () => void;
  onMove?: ((item: Planned) => void) | undefined;
}) {
  const { item, onClose, onMove } = props;
  const t = useWords(words);
  const ofCore = useWords(core);
  const format = useFormat();
  const planned = usePlannedWords();
  const heading = planned.heading(item);
  const Summary = SUMMARIES[item.type];
  const lifecycle = ofCore.maybe(`lifecycle.${item.lifecycle}`);
  return (
    <Card
      className="planning-panel"
      heading={heading}
      action={
        <Button kind="quiet" icon={<IconX aria-hidden />} iconOnly onPress={onClose}>
          {t('panel.close')}
        </Button>
      }
    >
      <div className="cluster">
        <StatusChip tone={item.tone}>{planned.state(item)}</StatusChip>
        <ClassBadge
          informationClass={item.classification}
          {...(lifecycle ? { note: lifecycle } : {})}
        />
      </div>
      <dl className="facts">
        {item.number && (
          <>
            <dt>{t('panel.number')}</dt>
            <dd>{item.number}</dd>
          </>
        )}
        <dt>{t('panel.when')}</dt>
        <dd>{format.span(item.startsAt.toISOString(), item.endsAt.toISOString())}</dd>
        {item.place && (
          <>
            <dt>{t('panel.where')}</dt>
            <dd>{item.place}</dd>
          </>
        )}
        <dt>{t('panel.owner')}</dt>
        <dd>
          <AgencyMark agency={item.owner} withName />
        </dd>
      </dl>
      {Summary && <Summary id={item.id} onMove={onMove && (() => onMove(item))} />}
      {item.path && (
        <LinkButton to={item.path} {...(item.search ? { search: item.search } : {})} kind="primary">
          {t('panel.open', { heading: item.number ?? planned.kind(item.type).toLowerCase() })}
        </LinkButton>
      )}
    </Card>
  );
}
