interface PlaceInTime {
  readonly programme: { readonly id: string; readonly startsOn: string; readonly endsOn: string };
}

/**
 * The programme a number belongs to: the chosen one where its years hold that of the number, else
 * another of the viewer's that does. Numbers run per programme, and a link may come without one.
 */
export function programmeOf(
  year: number,
  chosen: PlaceInTime | null,
  places: readonly PlaceInTime[],
): string | null {
  const holds = ({ programme }: PlaceInTime) =>
    Number(programme.startsOn.slice(0, 4)) <= year && year <= Number(programme.endsOn.slice(0, 4));
  const found = chosen && holds(chosen) ? chosen : places.find(holds);
  return (found ?? chosen)?.programme.id ?? null;
}
