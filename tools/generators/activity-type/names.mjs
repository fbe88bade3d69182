/**
 * The forms of a type's name: `study-circle` → StudyCircle, studyCircle, STUDY_CIRCLE, …
 * `lastMigration` is the newest id of the timeline: the new table comes after it.
 */
export function namesOf(word, now, lastMigration) {
  const words = word.split('-');
  const capital = (each) => each[0].toUpperCase() + each.slice(1);
  const pascal = words.map(capital).join('');
  return {
    kebab: word,
    folder: `${word}s`,
    Pascal: pascal,
    camel: pascal[0].toLowerCase() + pascal.slice(1),
    UPPER: words.join('_').toUpperCase(),
    snake: words.join('_'),
    human: words.join(' '),
    Human: capital(words.join(' ')),
    stamp: stampAfter(lastMigration, now),
  };
}

function stampAfter(last, now) {
  const [date, time] = now.toISOString().split('T');
  const stamp = `${date.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}`;
  const [lastDate, lastTime] = last.split('-');
  if (stamp > `${lastDate}-${lastTime}`) return stamp;
  return `${lastDate}-${String(Number(lastTime) + 10).padStart(4, '0')}`;
}
