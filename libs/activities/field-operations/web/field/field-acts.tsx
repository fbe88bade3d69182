import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { LinkButton } from '@stad/platform/web/ui/link.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { words as kindWords } from '../kind/words.generated.js';
import type { Tray } from '../outbox/outbox.js';
import type { FieldAct } from '../outbox/outbox-rows.js';
import type { FieldScreenFragment } from './field.generated.js';
import { useNotedActs } from './use-counting.js';
import { useIsAway } from './use-is-away.js';
import { words } from './words.generated.js';

const ActDialog = lazy(() => import('./act-dialog.js'));

/** Which acts the state of the pass offers here, and the step that the server offers for each. */
const OFFERED: readonly (readonly [step: string, act: FieldAct])[] = [
  ['briefing', 'BRIEFING_DONE'],
  ['policeLeave', 'POLICE_LEFT'],
  ['return', 'ALL_BACK'],
  ['abort', 'ABORTED'],
];

/** What comes after everybody is back, the nearest first. */
const AFTERWARDS = ['debrief', 'report', 'lock', 'reportNothing'];

/**
 * The acts of the evening, from where one counts: *Genomgång klar*, *Polisen lämnade*, *Alla är tillbaka*,
 * *Avbryt passet*, a note for the talk; with what was noted and is still in the phone, and the next act.
 */
export function FieldActs({ pass }: { pass: FieldScreenFragment }) {
  const t = useWords(words);
  const [open, setOpen] = useState<FieldAct | null>(null);
  const { field, acts: told } = useNotedActs(pass.id);
  const queries = useQueryClient();
  useEffect(() => field.onAct(() => void queries.invalidateQueries()), [field, queries]);
  const noted = told.map(({ act }) => act);
  const isBack = pass.state === 'RETURNED' || noted.includes('ALL_BACK');
  const acts = OFFERED.filter(
    ([step, act]) =>
      !isBack &&
      !noted.includes(act) &&
      pass.nextSteps.some((each) => each.step === step && each.ready),
  ).map(([, act]) => act);
  const mayNote = pass.state === 'ACTIVE' || isBack;
  return (
    <>
      <Noted acts={told} />
      {isBack && <NextAct pass={pass} />}
      {(acts.length > 0 || mayNote) && (
        <section className="field-end" aria-label={t('end')}>
          {acts.map((act) => (
            <Button key={act} aria-haspopup="dialog" onPress={() => setOpen(act)}>
              {t(`act.${act}`)}
            </Button>
          ))}
          {mayNote && (
            <Button aria-haspopup="dialog" onPress={() => setOpen('NOTE')}>
              {t('act.NOTE')}
            </Button>
          )}
        </section>
      )}
      <Suspense>
        {open && <ActDialog pass={pass} act={open} onClose={() => setOpen(null)} />}
      </Suspense>
    </>
  );
}

/** What was noted on this phone and has not arrived, each with its clock. */
function Noted({ acts }: { acts: Tray['acts'] }) {
  const t = useWords(words);
  const format = useFormat();
  if (acts.length === 0) return null;
  return (
    <ul className="field-screen__noted" aria-label={t('noted')}>
      {acts.map(({ act, at, text }) => (
        <li key={`${act} ${at}`}>
          <StatusText tone="draft">
            {t('noted.one', { act: t(`act.${act}`), time: format.time(at) })}
          </StatusText>
          {text && <p className="measure">{text}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Everybody is back: what waits now, one tap away. */
function NextAct({ pass }: { pass: FieldScreenFragment }) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const isAway = useIsAway();
  const step = AFTERWARDS.find((one) => pass.nextSteps.some((each) => each.step === one));
  const name = (step && ofKind.maybe(`step.${step}`)) ?? t('openPass');
  if (isAway) return <p>{t('next.away', { step: name })}</p>;
  return (
    <LinkButton kind="primary" to={`/faltpass/${pass.number}`} search={step ? { steg: step } : {}}>
      {t('next', { step: name })}
    </LinkButton>
  );
}
