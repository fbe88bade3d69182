import type { RequestError } from '@stad/platform/web/graphql/request-error.js';
import { useMutationOperation } from '@stad/platform/web/graphql/use-mutation-operation.js';
import { useHeldMutation } from '@stad/platform/web/undo/use-held-mutation.js';
import { useRef } from 'react';
import { GiveGoAheadDocument } from '../go-ahead/go-ahead.generated.js';
import { ReopenFieldReportDocument } from '../report/report.generated.js';
import {
  ClosePassDocument,
  FreeAreaDocument,
  MarkBriefingDocument,
  NoteVoiceCheckInDocument,
  StartPassDocument,
  StopAreaDocument,
} from '../run/run.generated.js';
import type { Pass } from './pass.js';
import { asksStart } from './step-order.js';
import { useHeldWords } from './use-held-step.js';

interface Direct {
  send(input: { passId: string }): Promise<unknown>;
  reset(): void;
  readonly error: RequestError | null;
}

/** Steps that need no more than the button. */
export function useDirectSteps(pass: Pass): {
  /** False when the step asks for something first. */
  take(step: string): boolean;
  readonly error: RequestError | null;
} {
  const give = useMutationOperation(GiveGoAheadDocument);
  const briefing = useMutationOperation(MarkBriefingDocument);
  const start = useHeldMutation(StartPassDocument);
  const said = useHeldWords(pass);
  const close = useMutationOperation(ClosePassDocument);
  const stopArea = useMutationOperation(StopAreaDocument);
  const freeArea = useMutationOperation(FreeAreaDocument);
  const voiceCheckIn = useMutationOperation(NoteVoiceCheckInDocument);
  const reopen = useMutationOperation(ReopenFieldReportDocument);
  const direct: Readonly<Record<string, Direct>> = {
    giveGoAhead: give,
    briefing,
    close,
    reopen,
    stopArea,
    freeArea,
    voiceCheckIn,
  };
  const isBusy = useRef(false);
  const taken = useRef<Pass | null>(null);
  const all: readonly Direct[] = [
    ...[give, briefing, close, reopen],
    ...[stopArea, freeArea, voiceCheckIn],
  ];
  return {
    take: (step) => {
      if (step === 'start') {
        if (asksStart(pass, new Date())) return false;
        // Others see that it has begun: there are ten seconds to take it back.
        start({ passId: pass.id }, said('start'));
        return true;
      }
      const mutation = direct[step];
      if (!mutation) return false;
      // A second click while the first is on its way, or before the page has drawn what came of it, is
      // the same click.
      if (isBusy.current || taken.current === pass) return true;
      isBusy.current = true;
      for (const other of all) other.reset();
      // The reason is shown above the buttons.
      void mutation
        .send({ passId: pass.id })
        .then(() => {
          taken.current = pass;
        })
        .catch(() => undefined)
        .finally(() => {
          isBusy.current = false;
        });
      return true;
    },
    error: all.find((mutation) => mutation.error)?.error ?? null,
  };
}
