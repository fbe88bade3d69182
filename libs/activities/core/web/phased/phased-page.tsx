import { LastChanged } from '@stad/audit/web/last-changed.js';
import { SomeoneElseSaved } from '@stad/audit/web/someone-else-saved.js';
import type { WatchedRecord } from '@stad/audit/web/use-last-change.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { RecordPage } from '@stad/platform/web/pages/record-page.js';
import { Card } from '@stad/platform/web/ui/card.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import type { Step } from '@stad/platform/web/ui/next-steps.js';
import { reachOf } from '@stad/platform/web/undo/use-told-act.js';
import type { ReactNode } from 'react';
import { type ActivityKind, PHASES_BEHIND } from '../activity-kind.js';
import { words as aimWords } from '../aim/words.generated.js';
import { type PhasedActs, PhasedSteps, wayForward } from './phased-steps.js';
import { StateChip, useStateWord } from './state-chip.js';
import { words } from './words.generated.js';

export interface PhasedPageProps {
  readonly type: ActivityKind<WatchedRecord['kind']>;
  /** What page, for tab and history. */
  readonly title: string;
  readonly activity: {
    readonly id: string;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly classification: string;
    readonly aimTag: string | null;
    readonly goal: { readonly title: string } | null;
    readonly nextSteps: readonly Step[];
    readonly participants: readonly { readonly agency?: { readonly shortName: string } | null }[];
  };
  readonly state: string;
  /** After the time, in the line under the heading. */
  readonly with?: string;
  /** The verb of a step; those that are called alike for all types have one already. */
  readonly named: (step: string) => string | undefined;
  readonly acts: Omit<PhasedActs, 'reach' | 'startsAt'>;
  readonly side?: ReactNode;
  readonly help: string;
  readonly children: ReactNode;
}

/** One activity of a type whose states are the phases: where it stands, what to do next, its parts. */
export function PhasedPage(props: PhasedPageProps) {
  const t = useWords(words);
  const ofAim = useWords(aimWords);
  const format = useFormat();
  const { type, activity, state, acts } = props;
  const { id, nextSteps } = activity;
  const named = (step: string) => props.named(step) ?? t.maybe(`step.${step}`);
  const word = useStateWord(type.words);
  const aim = activity.aimTag && ofAim.maybe(`aimTag.${activity.aimTag}`)?.toLowerCase();
  const intro = [
    format.span(activity.startsAt, activity.endsAt),
    props.with,
    aim && ofAim('aimTag.serves', { aim }),
    activity.goal && ofAim('goal.serves', { goal: activity.goal.title }),
  ];
  return (
    <RecordPage
      title={props.title}
      heading={activity.title}
      marks={
        <>
          <StateChip state={state} words={type.words} />
          <ClassBadge informationClass={activity.classification} />
        </>
      }
      intro={intro.filter(Boolean).join(' · ')}
      notice={<SomeoneElseSaved key={id} kind={type.kind} id={id} />}
      done={(PHASES_BEHIND[state] ?? []).map((one) => word(one).toLowerCase())}
      now={wayForward({ steps: nextSteps, named, acts })}
      steps={
        <PhasedSteps
          path={type.path({ id, number: null })}
          {...{ steps: nextSteps, named }}
          acts={{
            ...acts,
            reach: reachOf(activity.participants),
            startsAt: activity.startsAt,
          }}
        />
      }
      side={
        <>
          {props.side}
          <LastChanged kind={type.kind} id={id} />
          <Card heading={t('help')}>
            <p className="meta">{props.help}</p>
          </Card>
        </>
      }
    >
      {props.children}
    </RecordPage>
  );
}
