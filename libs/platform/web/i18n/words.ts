import type { Language } from '@stad/platform/rules/language.js';

export type MessageArgs = Record<string, string | number>;
type Message = (args?: MessageArgs) => string;
/** What one language says, by key. */
export type Messages = Readonly<Record<string, Message>>;

/** Words without typed keys: those that are looked up by a code from the server. */
export type LooseWords = Readonly<Record<Language, Messages>>;

/** The compiled words of one domain. `Args` is a type only: key → its arguments. */
export interface Words<Args> extends LooseWords {
  readonly args?: Args;
}

type ArgsOf<Args, Key extends keyof Args> = [Args[Key]] extends [undefined]
  ? []
  : [args: Args[Key]];

/** `t('title')`, `t('left', { n: 3 })`: keys and arguments are those of the words files. */
export interface Translate<Args> {
  <Key extends keyof Args & string>(key: Key, ...args: ArgsOf<Args, Key>): string;
  /** For keys made of a code that the server may know before we do; undefined when unknown. */
  maybe(key: string, args?: MessageArgs): string | undefined;
}

export function translator<Args>(words: Words<Args>, language: Language): Translate<Args> {
  const messages = words[language];
  const say = (key: string, args?: MessageArgs) => messages[key]?.(args);
  const translate = (key: string, args?: MessageArgs) => say(key, args) ?? key;
  return Object.assign(translate, { maybe: say }) as Translate<Args>;
}
