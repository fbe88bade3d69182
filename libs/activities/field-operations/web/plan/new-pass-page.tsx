import { addDays, nightSpan } from '@stad/platform/rules/time.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo, useUrlValues } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { Empty } from '@stad/platform/web/ui/empty.js';
import { Page } from '@stad/platform/web/ui/page.js';
import { StatusText } from '@stad/platform/web/ui/status-chip.js';
import { type Place, useDateContext, usePlace } from '@stad/programme/web/place.js';
import IconPencil from '@tabler/icons-react/icons/IconPencil';
import { passPath } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import { PlanFieldPassDocument } from './plan.generated.js';
import { QuickLine } from './quick-line.js';
import { useAskedPlan } from './use-asked-plan.js';
import { readWindow } from './when-values.js';

/** `/faltpass/nytt?dag=2022-05-20&del=night`: the ways to begin a plan; each leads to its page, where it is filled in. */
export default function NewPassPage() {
  const t = useWords(words);
  const place = usePlace();
  const { dag, del } = useUrlValues();
  const asked = useAskedPlan(place, dag, del);
  return (
    <Page title={t('pass.newTitle')} intro={t('new.intro')} narrow>
      {place ? (
        asked !== 'reading' && (
          <QuickLine
            place={place}
            when={asked.when}
            where={asked.where}
            more={<EmptyDraft place={place} when={asked.when} />}
          />
        )
      ) : (
        <Empty>{t('new.noPlace')}</Empty>
      )}
    </Page>
  );
}

/** A draft of the hours one came from, else of the next evening, with nothing else in it. */
function EmptyDraft({ place, when }: { place: Place; when: string }) {
  const t = useWords(words);
  const go = useGo();
  const problemText = useProblemText();
  const context = useDateContext();
  const plan = useMutationOperation(PlanFieldPassDocument, {
    onDone: ({ planFieldPass }) => go(passPath({ ...planFieldPass, number: null })),
  });
  const begin = () => {
    const asked = readWindow({ when }, context);
    const { startsAt, endsAt } = asked.ok ? asked.value : nextEvening(place, context.today);
    return plan.send({
      siteId: place.site.id,
      programmeId: place.programme.id,
      type: 'STREET',
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      areaIds: [],
    });
  };
  return (
    <>
      <Button
        icon={<IconPencil aria-hidden />}
        isPending={plan.isSending}
        // What went wrong is shown beside the button.
        onPress={() => void begin().catch(() => undefined)}
      >
        {t('new.empty')}
      </Button>
      {plan.error && (
        <span role="status">
          <StatusText tone="notice">{problemText(plan.error.problems[0])}</StatusText>
        </span>
      )}
    </>
  );
}

/** Tomorrow, or the first evening of a programme that is to come. */
function nextEvening({ programme }: Place, today: string) {
  const tomorrow = addDays(today, 1);
  const date = [tomorrow, programme.startsOn].sort().at(-1) ?? tomorrow;
  return nightSpan(date, '20:00', '01:00');
}
