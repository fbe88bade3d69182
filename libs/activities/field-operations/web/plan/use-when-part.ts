import { useAutosave } from '@stad/platform/web/form/use-autosave.js';
import { useOperation } from '@stad/platform/web/graphql/use-operation.js';
import { useLanguage } from '@stad/platform/web/i18n/language.js';
import { useDateContext } from '@stad/programme/web/place.js';
import { useTextGuards } from '@stad/safeguards/web/use-text-guard.js';
import { ASKS } from '../../rules/ask-first.js';
import { asksOf, type PlanChange } from '../go-ahead/falling.js';
import type { Pass } from '../pass/pass.js';
import { useHeldPart } from '../pass/use-held-part.js';
import { useHeldWords } from '../pass/use-held-step.js';
import { ChangeWhenAndWhereDocument, PlanAreasDocument } from './plan.generated.js';
import {
  isSameWhen,
  readWindow,
  type WhenValues,
  whenInput,
  whenProblems,
  whenValues,
} from './when-values.js';

/** *När och var* of a pass, saved by itself; once the plan is sent, moving it and what go-aheads rest on ask first. */
export function useWhenPart(pass: Pass) {
  const language = useLanguage();
  const context = useDateContext();
  const guards = useTextGuards();
  const { data } = useOperation(PlanAreasDocument, { siteId: pass.siteId });
  const areas = data?.areas ?? pass.areas;
  const said = useHeldWords(pass);
  const isSent = pass.progress.sentAt !== null;
  const changeOf = (values: WhenValues): PlanChange => {
    const window = readWindow(values, context);
    return {
      type: values.type,
      areaGroups: areas
        .filter((area) => values.areaIds.includes(area.id))
        .map((area) => area.areaGroup),
      ...(window.ok ? window.value : {}),
    };
  };
  const part = useAutosave({
    part: `when ${pass.id}`,
    values: whenValues(pass, language),
    version: pass.whenVersion,
    operation: ChangeWhenAndWhereDocument,
    input: ({ fields, to, from, version, isConfirmed }) => ({
      passId: pass.id,
      expectedVersion: version,
      ...whenInput(to, fields, context),
      from: whenInput(from, fields, context),
      byItself: !isConfirmed,
      overrides: guards.overrides.filter(({ field }) => fields.some((name) => name === field)),
    }),
    saved: ({ changeWhenAndWhere: saved }) => ({
      values: whenValues(saved, language),
      version: saved.whenVersion,
    }),
    check: (values) =>
      whenProblems(values, context).filter(
        ({ code }) => isSent || (code !== 'AREA_MISSING' && code !== 'AIM_MISSING'),
      ),
    isSame: (name, one, other) => isSameWhen(name, one, other, context),
    asks: (values) =>
      asksOf(pass, changeOf(values)).length > 0 ? ['type', 'when', 'areaIds'] : [],
    askCodes: ASKS,
    typedIn: { startsAt: 'when', endsAt: 'when' },
    overrides: guards.overrides,
  });
  const change = changeOf(part.values);
  const moves = asksOf(pass, change).some((code) => code !== 'GO_AHEADS_WOULD_FALL');
  const words = { ...said(moves ? 'move' : 'change'), key: `when ${pass.id}` };
  return { part: useHeldPart(part, words), guards, areas, context, change };
}
