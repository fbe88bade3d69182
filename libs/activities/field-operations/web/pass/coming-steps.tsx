import { useMissingText } from '@stad/platform/web/i18n/problem-text.js';
import { useFormat } from '@stad/platform/web/i18n/use-format.js';
import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { LaterSteps } from '@stad/platform/web/ui/later-steps.js';
import { fieldDate } from '../../rules/field-night.js';
import { useHow } from '../go-ahead/use-how.js';
import { words as kindWords } from '../kind/words.generated.js';
import { words } from '../words.generated.js';
import type { Pass } from './pass.js';
import { isOfTheNight } from './waits-on.js';

/** *Sedan*: the steps of a pass that are not possible yet, each with why, how it is given and on which day it comes. */
export function ComingSteps(props: {
  pass: Pass;
  /** In the order in which they are told. */
  offers: Pass['nextSteps'];
}) {
  const t = useWords(words);
  const ofKind = useWords(kindWords);
  const format = useFormat();
  const missingText = useMissingText();
  const how = useHow();
  const day = format.shortDay(fieldDate(new Date(props.pass.startsAt)));
  const steps = props.offers.map(({ step, missing }) => {
    const why = missing.map(({ code, who }) => ({
      text: missingText({ code, ...(who ? { who } : {}) }),
      how: how(code, who),
    }));
    const isTonight = missing.some(({ code }) => isOfTheNight(code));
    return {
      key: step,
      label: ofKind.maybe(`step.${step}`) ?? step,
      why: isTonight ? [...why, { text: t('waits.night', { day }) }] : why,
    };
  });
  return <LaterSteps steps={steps} />;
}
