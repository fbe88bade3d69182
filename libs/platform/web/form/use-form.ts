import type { Problem } from '@stad/platform/rules/problem.js';
import { useEffect, useId, useRef, useState } from 'react';
import { problemsOf, RequestError } from '../graphql/request-error.js';
import { useProblemText } from '../i18n/problem-text.js';
import type { SummaryLine } from '../ui/error-summary.js';

export type FormValue = string | boolean | readonly string[];
export type FormValues = Readonly<Record<string, FormValue>>;

export interface FormOptions<Values extends FormValues, Data> {
  readonly start: Values;
  /** Problems that can be seen here; the same rules run on the server. Asked when sending. */
  readonly check?: (values: Values) => readonly Problem[];
  /** Usually `mutation.send(…)`. */
  readonly send: (values: Values) => Promise<Data>;
  readonly onDone?: (data: Data) => void;
}

/** So often a form that waits for the network tries again, in milliseconds. */
const AGAIN_MS = 15_000;

/** What a field of the kit takes; spread it: `<TextField {...form.field('title')} label=… />`. */
export interface BoundField<Value> {
  readonly id: string;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly error?: string;
}

export interface FormHandle<Values extends FormValues> {
  readonly values: Values;
  set<Name extends keyof Values & string>(name: Name, value: Values[Name]): void;
  field<Name extends keyof Values & string>(name: Name): BoundField<Widened<Values[Name]>>;
  readonly problems: readonly Problem[];
  readonly lines: readonly SummaryLine[];
  /** The last sending failed for a reason that is not in the fields. */
  readonly isKept: boolean;
  readonly isSending: boolean;
  readonly summary: React.RefObject<HTMLElement | null>;
  submit(): Promise<void>;
  reset(values?: Values): void;
}

/** `start: { title: '' }` makes a string field, not one that only holds ''. */
type Widened<Value> = Value extends string ? string : Value extends boolean ? boolean : Value;

/**
 * The state of one form. Nothing is judged while typing: sending runs `check`, then `send`, and
 * shows every problem at its field and in the summary, which takes the focus. Typed text is never
 * thrown away. Problems stay until the next sending; what the network did not take is sent again by itself
 * when it is back.
 */
export function useForm<const Values extends FormValues, Data>(
  options: FormOptions<WidenedAll<Values>, Data>,
): FormHandle<WidenedAll<Values>> {
  type All = WidenedAll<Values>;
  const prefix = useId();
  const problemText = useProblemText();
  const summary = useRef<HTMLElement>(null);
  const [values, setValues] = useState<All>(options.start);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [isSending, setSending] = useState(false);
  const [isKept, setKept] = useState(false);
  const [waiting, setWaiting] = useState<All | null>(null);
  const sent = useRef<All>(values);

  const idOf = (name: string) => `${prefix}${name}`;
  const set = (name: string, value: FormValue) =>
    setValues((before) => ({ ...before, [name]: value }));

  function show(found: readonly Problem[], kept: boolean) {
    setProblems(found);
    setKept(kept);
    // The summary is rendered first; then it can take the focus.
    setTimeout(() => summary.current?.focus());
  }

  async function submit() {
    if (isSending) {
      // The same press twice is one. What was changed since is not on its way, which is said; it stays in the form.
      if (values !== sent.current) show([{ code: 'STILL_SENDING' }], true);
      return;
    }
    const found = options.check?.(values) ?? [];
    if (found.length > 0) return show(found, false);
    setProblems([]);
    setKept(false);
    setWaiting(null);
    setSending(true);
    sent.current = values;
    try {
      const data = await options.send(values);
      options.onDone?.(data);
    } catch (error) {
      show(problemsOf(error), !(error instanceof RequestError && error.kind === 'problems'));
      setWaiting(error instanceof RequestError && error.isTemporary ? values : null);
    } finally {
      setSending(false);
    }
  }

  // What failed for the network alone goes by itself when it is back, as it was: who types on decides anew.
  const again = useRef(submit);
  again.current = submit;
  const isWaiting = waiting === values;
  useEffect(() => {
    if (!isWaiting) return;
    const send = () => {
      if (navigator.onLine) void again.current();
    };
    // A network that is back is not always told of.
    const timer = setInterval(send, AGAIN_MS);
    addEventListener('online', send);
    return () => {
      clearInterval(timer);
      removeEventListener('online', send);
    };
  }, [isWaiting]);

  const lines = problems.map((problem): SummaryLine => {
    const text = problemText(problem);
    const name = Object.keys(values).find((one) => isOf(one, problem));
    return name === undefined ? { text } : { text, fieldId: idOf(name) };
  });

  return {
    values,
    set,
    field: (name) => {
      const problem = problems.find((one) => isOf(name, one));
      return {
        id: idOf(name),
        value: values[name] as never,
        onChange: (value) => set(name, value as FormValue),
        ...(problem ? { error: problemText(problem) } : {}),
      };
    },
    problems,
    lines,
    isKept,
    isSending,
    summary,
    submit,
    reset: (next) => {
      setValues(next ?? options.start);
      setProblems([]);
    },
  };
}

/** A list that is written as one field is at fault when one of its items is: `abortCriteria.0`. */
function isOf(name: string, { field }: Problem): boolean {
  return field === name || field?.startsWith(`${name}.`) === true;
}

type WidenedAll<Values extends FormValues> = {
  readonly [Name in keyof Values]: Widened<Values[Name]>;
};
