import { understoodSpan } from '@stad/platform/rules/day-words.js';
import type { Problem } from '@stad/platform/rules/problem.js';
import { useForm } from '@stad/platform/web/form/use-form.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useProblemText } from '@stad/platform/web/i18n/problem-text.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { useGo } from '@stad/platform/web/navigation/use-url.js';
import { Button } from '@stad/platform/web/ui/button.js';
import { ErrorSummary } from '@stad/platform/web/ui/error-summary.js';
import { Understood } from '@stad/platform/web/ui/field-parts.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { periodDoubt } from '@stad/platform/web/ui/period-doubt.js';
import { Suggestions } from '@stad/platform/web/ui/suggestions.js';
import { TextField } from '@stad/platform/web/ui/text-field.js';
import { useSpanNote } from '@stad/platform/web/ui/use-day-note.js';
import { type Place, useDateContext } from '@stad/programme/web/place.js';
import IconPlus from '@tabler/icons-react/icons/IconPlus';
import { type ReactNode, useEffect, useId, useState } from 'react';
import {
  type NamedArea,
  type QuickPlan,
  readQuickLine,
  withSuggestion,
} from '../../rules/quick-line.js';
import { passPath } from '../pass/pass-looks.js';
import { words } from '../words.generated.js';
import { CopyLastButton } from './copy-last-button.js';
import { PlanAreasDocument, PlanFieldPassDocument } from './plan.generated.js';
import './quick-line.css';
import { words as kindWords } from '../kind/words.generated.js';

/**
 * `fre 20–01 centrum` becomes a draft at once: what was understood is read back in words, and the rest is
 * filled in on the page of the pass.
 */
export function QuickLine(props: {
  place: Place;
  /** The day and hours one came from, written into the line. */
  when?: string;
  /** Areas by name, written after it. */
  where?: string;
  more?: ReactNode;
}) {
  const { place, when, where = '', more } = props;
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const language = useLanguage();
  const go = useGo();
  const context = useDateContext();
  const problemText = useProblemText();
  const note = useSpanNote(context);
  const readback = useId();
  const query = useOperation(PlanAreasDocument, { siteId: place.site.id });
  const plan = useMutationOperation(PlanFieldPassDocument);
  const areas = (query.data?.areas ?? []) as readonly NamedArea[];
  const read = (line: string) => readQuickLine(line, areas, context);

  const form = useForm({
    start: { line: when ? `${when} ${where}` : '' },
    check: ({ line }) => {
      const understood = read(line);
      return understood.ok
        ? []
        : understood.problems.map((problem): Problem => ({ ...problem, field: 'line' }));
    },
    send: ({ line }) => {
      const understood = read(line);
      if (!understood.ok) throw new Error('checked before');
      const { type, startsAt, endsAt, areas: chosen } = understood.value;
      return plan.send({
        siteId: place.site.id,
        programmeId: place.programme.id,
        type,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        areaIds: chosen.map((area) => area.id),
      });
    },
    onDone: ({ planFieldPass }) => go(passPath({ ...planFieldPass, number: null })),
  });

  // Without the areas a line that is right reads as wrong: a press waits for them.
  const [isPressed, setPressed] = useState(false);
  const press = () => {
    if (query.data) return void form.submit();
    setPressed(true);
    if (query.isError) void query.refetch();
  };
  useEffect(() => {
    if (!isPressed || query.isFetching) return;
    setPressed(false);
    if (query.data) void form.submit();
  });

  /** `Fredag 15 maj 2026, v. 20, 20.00–01.00, slutar lördag. Centrum, gata.` */
  const said = (plan: QuickPlan) => {
    const when = note(understoodSpan(plan, language), plan);
    const where = plan.areas.map((area) => area.name).join(', ');
    const type = ofKind.maybe(`type.${plan.type}`) ?? '';
    return `${when.charAt(0).toUpperCase()}${when.slice(1)}. ${where}, ${type.toLowerCase()}.`;
  };
  const { line } = form.values;
  const understood = line.trim() === '' || !query.data ? null : read(line);
  const first = understood?.ok
    ? periodDoubt(understood.value, context, language)
    : (understood ?? (line.trim() === '' ? null : query.error))?.problems[0];
  const hasReadback = understood !== null || first !== undefined || isPressed;
  return (
    <form
      className="quick-line no-print"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        press();
      }}
    >
      {form.isKept && <ErrorSummary lines={form.lines} ref={form.summary} />}
      <div className="quick-line__fields">
        <TextField
          {...form.field('line')}
          label={t('quick.label')}
          hint={t('quick.hint')}
          describedBy={hasReadback ? readback : undefined}
          after={
            hasReadback && (
              <span id={readback} role="status" className="field__readback">
                {isPressed && t('quick.waits')}
                {understood?.ok && <Understood>{said(understood.value)}</Understood>}
                {first && !isPressed && <Understood unsure>{problemText(first)}</Understood>}
                {first && (
                  <Suggestions
                    of={first}
                    onTake={(one) => form.set('line', withSuggestion(line, context, one))}
                  />
                )}
              </span>
            )
          }
        />
      </div>
      <div className="quick-line__actions">
        <Button
          type="submit"
          kind="primary"
          icon={<IconPlus aria-hidden />}
          isPending={form.isSending || isPressed}
        >
          {t('quick.plan')}
        </Button>
        <CopyLastButton place={place} />
        {more}
      </div>
      <HelpLink topic="en-rad" about={t('quick.about')} />
    </form>
  );
}
