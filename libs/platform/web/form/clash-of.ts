import type { ConflictProps } from '../ui/conflict.js';
import type { FormHandle, FormValues } from './use-form.js';
import type { PartVersion } from './use-part-version.js';

export interface Clash<Values extends FormValues> {
  /** For `Conflict`, beside its fields; null while nobody else has saved. */
  readonly choice: Pick<ConflictProps, 'onKeepMine' | 'onTakeTheirs' | 'takesFocus'> | null;
  /** The form without the line that says what `Conflict` says above it. */
  readonly form: FormHandle<Values>;
}

/** Somebody else has saved what the form is about: one goes on with one's own, or with theirs. */
export function clashOf<Values extends FormValues>(
  form: FormHandle<Values>,
  version: PartVersion,
  theirs: Values,
): Clash<Values> {
  if (!version.isClash(form.problems)) return { choice: null, form };
  return {
    choice: {
      takesFocus: true,
      onKeepMine: () => {
        version.accept();
        void form.submit();
      },
      onTakeTheirs: () => {
        version.accept();
        form.reset(theirs);
      },
    },
    form: { ...form, lines: [] },
  };
}
