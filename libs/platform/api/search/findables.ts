import { Injectable } from '@nestjs/common';

/** Rows of one noun that people look for by their names. */
export interface FindableNoun {
  /** The permission of the list in which the same rows stand; who lacks it is not answered with any. */
  readonly allow: string;
  /**
   * A select with the columns `kind, id, number, title, words, place, at, programme_id, path`, in this order, over
   * tables whose row security says which rows: `words` is searched and not shown, `at` an instant or null, `path`
   * where the row is opened. Nothing that an own list shows no name of, and no P3: a list of P3 is an event of the
   * log (INV-19). No parameters.
   */
  readonly rows: string;
}

/** No noun gives more: the newest. A town has some hundreds in a year. */
const MOST_OF_A_NOUN = 1_000;

/** What can be found by its name. A domain hands its nouns in when its module comes to be. */
@Injectable()
export class Findables {
  private readonly nouns = new Map<string, FindableNoun>();

  add(name: string, noun: FindableNoun): void {
    if (this.nouns.has(name)) throw new Error(`Two findable nouns are called ${name}.`);
    this.nouns.set(name, noun);
  }

  get all(): ReadonlyMap<string, FindableNoun> {
    return this.nouns;
  }

  /**
   * One statement over the nouns that somebody may list; null where there is none.
   *
   * @param permissions those of the viewer
   * @param most how many rows at most, over all nouns
   */
  statement(permissions: ReadonlySet<string>, most: number): string | null {
    const parts = [...this.nouns.values()]
      .filter(({ allow }) => permissions.has(allow))
      .map(
        ({ rows }) =>
          `(select * from (${rows}) r order by r.at desc nulls first, r.kind, r.id, r.path limit ${MOST_OF_A_NOUN})`,
      );
    if (parts.length === 0) return null;
    return `select kind, id, number, title, words, place, at, programme_id as "programmeId", path
      from (${parts.join(' union all ')}) f limit ${most}`;
  }
}
