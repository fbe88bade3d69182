import { ACTOR_TASKS } from './actor-codes.js';

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Doer extends Named {
  readonly tasks: readonly string[];
  /** None: the whole town. */
  readonly areas: readonly Named[];
}

export interface TaskLine {
  readonly task: string;
  readonly doers: readonly {
    readonly id: string;
    readonly name: string;
    readonly areas: readonly string[];
  }[];
  /** Areas of the town where nobody does it. */
  readonly without: readonly string[];
  /** Areas where several do it, each of whom named them: work that may be double. */
  readonly doubled: readonly string[];
}

/**
 * Each task of the list, who does it and in which areas, where nobody does and where several do. Who serves
 * the whole town leaves no area without, and is not counted as double.
 */
export function whoDoesWhat(doers: readonly Doer[], areas: readonly Named[]): readonly TaskLine[] {
  return ACTOR_TASKS.map((task) => {
    const doing = doers.filter(({ tasks }) => tasks.includes(task));
    const isEverywhere = doing.some((doer) => doer.areas.length === 0);
    const inArea = (id: string) =>
      doing.filter((doer) => doer.areas.some((area) => area.id === id)).length;
    const namesOf = (chosen: (id: string) => boolean) =>
      areas.filter(({ id }) => chosen(id)).map(({ name }) => name);
    return {
      task,
      doers: doing.map(({ id, name, areas: served }) => ({
        ...{ id, name, areas: served.map((area) => area.name) },
      })),
      without: isEverywhere ? [] : namesOf((id) => inArea(id) === 0),
      doubled: namesOf((id) => inArea(id) > 1),
    };
  });
}
