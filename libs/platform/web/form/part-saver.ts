import type { Problem } from '@stad/platform/rules/problem.js';
import { problemsOf, RequestError } from '../graphql/request-error.js';
import { saveState } from '../graphql/save-state.js';
import type {
  PartAttempt,
  PartOptions,
  PartSnapshot,
  PartStatus,
  PartValues,
  SavedPart,
} from './part.js';
import { PartAgreement } from './part-agreement.js';

const REST_MS = 2000;
/** Somebody was faster between reading and writing: at once again, and not for ever. */
const MOST_RACES = 5;
const retryAfter = (tries: number) => Math.min(500 * 2 ** tries, 10_000);

/**
 * Saves one part of a record by itself: 2 s after the last change, at once when one leaves the field,
 * the part or the page. One save at a time; what is typed meanwhile goes with the next. An attempt whose
 * fate is unknown is sent again word for word, with the same id. A field that is refused, invalid, in
 * conflict or asks first holds up itself and nothing else. It lives on while something is unsaved, also
 * when the page it was written on is gone.
 */
export class PartSaver<Values extends PartValues> {
  private draft: Values;
  /** What each field began with: as the server had it when one last agreed with it. */
  private base: Values;
  private server: Values;
  private version: number;
  private readonly refused = new Map<string, readonly Problem[]>();
  private readonly conflicts = new Set<string>();
  /** Fields let go while an attempt with them was under way: its refusal is of what was before. */
  private readonly letGo = new Set<string>();
  private readonly agreement: PartAgreement<Values>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;
  private attempt: PartAttempt<Values> | undefined;
  private isDue = false;
  private isRetrying = false;
  private wake: () => void = () => undefined;
  private snapshot: PartSnapshot<Values>;
  private shown: readonly Problem[] = [];
  private readonly listeners = new Set<() => void>();

  constructor(
    start: SavedPart<Values>,
    public options: PartOptions<Values>,
  ) {
    this.draft = this.base = this.server = start.values;
    this.version = start.version;
    this.agreement = new PartAgreement((name, one, other) => this.same(name, one, other));
    this.snapshot = this.look();
  }

  readonly current = (): PartSnapshot<Values> => this.snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get isClean(): boolean {
    return this.dirty().length === 0;
  }

  set(name: keyof Values & string, value: unknown): void {
    this.draft = { ...this.draft, [name]: value };
    if (!this.isConfirmed()) this.agreement.forget();
    // What was refused for the sake of another field may pass now.
    for (const [field, problems] of this.refused) {
      const isOwn = problems.every((problem) => this.nameOf(problem) === field);
      if (field === name || !isOwn) this.refused.delete(field);
    }
    this.agreement.answered();
    this.shown = this.shown.filter((problem) => this.nameOf(problem) !== name);
    this.rest();
  }

  /** Something beside the values has changed that a refused field waited for: a reason was given. */
  again(names: readonly string[]): void {
    for (const name of names) {
      this.refused.delete(name);
      this.letGo.add(name);
    }
    if (!this.isClean) this.rest();
  }

  /** The part as it was read: fields that nobody is changing here follow. */
  adopt({ values, version }: SavedPart<Values>): void {
    if (version < this.version) return;
    this.server = values;
    let agrees = true;
    for (const name of this.names()) {
      if (this.same(name, values[name], this.base[name])) continue;
      const isClean = this.same(name, this.draft[name], this.base[name]);
      if (isClean || this.same(name, this.draft[name], values[name])) {
        this.base = { ...this.base, [name]: values[name] };
        if (isClean) this.draft = { ...this.draft, [name]: values[name] };
      } else agrees = false;
    }
    // Over a version whose values are not all here, a save would be over something unseen.
    if (agrees) this.version = version;
    this.publish();
  }

  /** Saves what can be saved, now. Resolves when it has arrived, or waits for the one who wrote it. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.isDue = true;
    this.wake();
    this.running ??= this.run().finally(() => {
      this.running = undefined;
      // Asked for just as the last one ended.
      if (this.isDue) void this.flush();
      else this.publish();
    });
    return this.running;
  }

  /** The page goes: what is left is sent beside what is on its way, and nobody waits for the answer. */
  leave(): void {
    // Who leaves has not taken it back.
    this.agreement.fulfil();
    if (!this.attempt) return void this.flush();
    const { attempt } = this;
    const begun = this.base;
    for (const name of attempt.fields) this.base = { ...this.base, [name]: attempt.to[name] };
    const last = this.next();
    this.base = begun;
    if (last) void this.options.send(last, crypto.randomUUID()).catch(() => undefined);
  }

  /** The person has read what the change does, and wants it. */
  confirm(): Promise<void> {
    this.promise();
    return this.release().then(() => undefined);
  }

  /** As `confirm`, and nothing of it is sent before `release`. Another change of it is asked about anew. */
  promise(): void {
    const { draft } = this;
    this.agreement.promise(draft, this.asked());
    this.publish();
  }

  /** Sends what was promised; whether all of it has arrived. */
  async release(): Promise<boolean> {
    const promised = this.agreement.fulfil();
    await this.flush();
    return promised !== undefined && this.agreement.isKept(promised, this.base);
  }

  /** Puts back what was asked about. */
  takeBack(): void {
    for (const name of [...this.snapshot.asked, ...this.agreement.promised()]) {
      this.put(name, this.base[name]);
    }
    this.agreement.forget();
    this.agreement.answered();
    this.publish();
  }

  keepMine(name: keyof Values & string): Promise<void> {
    this.conflicts.delete(name);
    this.base = { ...this.base, [name]: this.server[name] };
    return this.flush();
  }

  takeTheirs(name: keyof Values & string): void {
    this.conflicts.delete(name);
    this.base = { ...this.base, [name]: this.server[name] };
    this.put(name, this.server[name]);
    this.publish();
  }

  private put(name: keyof Values & string, value: unknown): void {
    this.draft = { ...this.draft, [name]: value };
    this.refused.delete(name);
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.isDue = false;
    this.timer = setTimeout(() => void this.flush(), REST_MS);
    this.publish();
  }

  private async run(): Promise<void> {
    for (let races = 0; this.isDue; ) {
      this.shown = this.check();
      const attempt = races < MOST_RACES ? this.next() : undefined;
      if (!attempt) this.isDue = false;
      if (!attempt) return;
      this.attempt = attempt;
      this.letGo.clear();
      this.publish();
      const outcome = await this.deliver(attempt);
      this.attempt = undefined;
      if (outcome === 'race') races += 1;
      else races = 0;
    }
  }

  private async deliver(attempt: PartAttempt<Values>): Promise<'done' | 'race'> {
    const id = crypto.randomUUID();
    for (let tries = 0; ; tries += 1) {
      try {
        const saved = await this.options.send(attempt, id);
        this.isRetrying = false;
        for (const name of attempt.fields) {
          this.base = { ...this.base, [name]: attempt.to[name] };
        }
        if (attempt.isConfirmed) this.agreement.forget();
        this.adopt(saved);
        saveState.part(this, 'saved', new Date());
        void this.options.renew();
        return 'done';
      } catch (error) {
        if (mayPass(error)) {
          this.isRetrying = true;
          this.publish();
          await this.pause(retryAfter(tries));
          continue;
        }
        this.isRetrying = false;
        return this.refuse(attempt, problemsOf(error));
      }
    }
  }

  private async refuse(
    attempt: PartAttempt<Values>,
    problems: readonly Problem[],
  ): Promise<'done' | 'race'> {
    const codes = new Set(problems.map(({ code }) => code));
    const isRace = problems.every((one) => one.field === 'expectedVersion');
    if (codes.has('CONFLICT') || isRace) {
      for (const problem of problems) {
        const name = this.nameOf(problem);
        if (problem.code === 'CONFLICT' && name) this.conflicts.add(name);
      }
      await this.options.renew().catch(() => undefined);
      return 'race';
    }
    if (problems.some(({ code }) => this.options.askCodes?.includes(code))) {
      this.agreement.askedByServer(attempt.fields);
      void this.options.renew();
      return 'done';
    }
    const own = problems.filter((problem) =>
      attempt.fields.some((name) => name === this.nameOf(problem)),
    );
    for (const name of attempt.fields) {
      // What stands there by now was not what was refused.
      if (this.letGo.has(name) || !this.same(name, this.draft[name], attempt.to[name])) continue;
      const said = own.filter((problem) => this.nameOf(problem) === name);
      // Said of no field that was sent: it holds up all of them.
      if (said.length > 0 || own.length === 0) {
        this.refused.set(name, said.length > 0 ? said : problems);
      }
    }
    return 'done';
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** What can be sent now; undefined when nothing can. */
  private next(): PartAttempt<Values> | undefined {
    const invalid = new Set(this.check().map((problem) => this.nameOf(problem)));
    const waiting = this.agreement.promised();
    const isConfirmed = this.isConfirmed() && !this.agreement.isPromised;
    const asked = new Set<string>(isConfirmed ? [] : [...this.asked(), ...waiting]);
    const fields = this.dirty().filter(
      (name) =>
        !invalid.has(name) &&
        !this.refused.has(name) &&
        !this.conflicts.has(name) &&
        !asked.has(name),
    );
    if (fields.length === 0) return undefined;
    return { fields, to: this.draft, from: this.base, version: this.version, isConfirmed };
  }

  /** Problems of fields that were touched: a part that is only not filled in yet is not at fault. */
  private check(): readonly Problem[] {
    const touched = new Set<string | undefined>(this.dirty());
    const found = this.options.check?.(this.draft) ?? [];
    return found.filter((problem) => touched.has(this.nameOf(problem)));
  }

  private asked(): readonly (keyof Values & string)[] {
    const asks = this.options.asks?.(this.draft) ?? [];
    return this.dirty().filter((name) => this.agreement.isAsked(name, asks));
  }

  private isConfirmed(): boolean {
    return this.agreement.isOf(this.draft, this.asked());
  }

  private dirty(): readonly (keyof Values & string)[] {
    return this.names().filter((name) => !this.same(name, this.draft[name], this.base[name]));
  }

  private names(): readonly (keyof Values & string)[] {
    return Object.keys(this.draft) as (keyof Values & string)[];
  }

  private same(name: keyof Values & string, one: unknown, other: unknown): boolean {
    if (JSON.stringify(one) === JSON.stringify(other)) return true;
    return this.options.isSame?.(name, one, other) ?? false;
  }

  private nameOf({ field }: Problem): (keyof Values & string) | undefined {
    const typedIn = field === undefined ? undefined : this.options.typedIn?.[field];
    return (
      typedIn ??
      this.names().find((name) => field === name || field?.startsWith(`${name}.`) === true)
    );
  }

  private status(): PartStatus {
    if (this.isRetrying) return 'retrying';
    if (this.attempt) return 'saving';
    const dirty = this.dirty();
    if (dirty.length === 0) return 'saved';
    return this.next() ? 'waiting' : 'held';
  }

  private look(): PartSnapshot<Values> {
    const dirty = this.dirty();
    const refused = [...this.refused]
      .filter(([name]) => dirty.includes(name as keyof Values & string))
      .flatMap(([, problems]) => problems);
    const isConfirmed = this.isConfirmed();
    return {
      values: this.draft,
      status: this.status(),
      problems: [...new Set([...refused, ...this.shown])],
      conflicts: dirty
        .filter((name) => this.conflicts.has(name))
        .map((name) => ({ name, theirs: this.server[name] })),
      asked: isConfirmed ? [] : this.asked(),
      isPromised: isConfirmed && this.agreement.isPromised,
    };
  }

  private publish(): void {
    this.snapshot = this.look();
    const { status } = this.snapshot;
    saveState.part(this, status === 'waiting' ? 'saving' : status);
    for (const listener of this.listeners) listener();
  }
}

/** The portal or the way to it is away for a while, or the session is over and is taken up again. */
function mayPass(error: unknown): boolean {
  return error instanceof RequestError && (error.isTemporary || error.kind === 'unauthenticated');
}
